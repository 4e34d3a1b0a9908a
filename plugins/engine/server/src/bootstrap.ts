import {
  isKassenwerkError,
  knownTopics,
  listConfigurations,
  servingLogin,
  sharedTenant,
  system,
  technicalOf,
  withSql,
} from '@kassenwerk/kernel';
import { checkProcess, parseProcess } from './domain/compile-process';
import { engineOf, type Engine } from './engine';
import { drive } from './execution/drive';
import { startLeader, sweep, type Leader } from './execution/leader';
import type { Kassenwerk } from './kassenwerk';
import { createWakeUps } from './queue/bullmq-wake-ups';
import { prepareQueue } from './queue/prepare-queue';
import { queueSettings, type QueueSettings } from './queue/queue-settings';
import { addForgetting } from './schedules/forget-runs';
import { declaredStepTypes } from './step-type-catalogue';

const leaders = new WeakMap<Kassenwerk, Leader>();

/** Closes the list of step types, checks what is published against it, and only then lets workers begin. */
export async function bootstrap({ strapi }: { strapi: Kassenwerk }): Promise<void> {
  const engine = engineOf(strapi);
  engine.registry.register(declaredStepTypes());
  engine.registry.freeze();
  await checkPublishedProcesses(engine);
  const report = (message: string) => strapi.log.warn(message);
  engine.wakeUps = await createWakeUps({ settings: await preparedQueue(strapi), report });
  if (process.env.KASSENWERK_ROLE !== 'worker') await addForgetting(strapi);
  if (process.env.KASSENWERK_ROLE === 'web') return;
  // Plugins after this one are still bootstrapping; their work may begin when all are there.
  setImmediate(
    () => void startWorking(engine).catch((error: unknown) => strapi.log.error(`engine: ${technicalOf(error)}`)),
  );
}

/** On Redis there is nothing to prepare. */
async function preparedQueue(strapi: Kassenwerk): Promise<QueueSettings> {
  const { REDIS_URL, DATABASE_URL = '' } = process.env;
  if (!REDIS_URL) await prepareQueue(strapi, DATABASE_URL);
  return queueSettings({ REDIS_URL, DATABASE_URL: servingLogin(strapi).connectionString });
}

async function startWorking(engine: Engine): Promise<void> {
  if (engine.isStopping || !engine.wakeUps) return;
  await engine.wakeUps.listen((run) => drive(engine, run), Number(process.env.KASSENWERK_WORKERS ?? 3));
  // Whatever was going on when the last process ended goes on now.
  await system('take up interrupted runs', () => withSql(engine.strapi, (sql) => sweep(engine, sql)));
  if (!engine.isStopping) leaders.set(engine.strapi, startLeader(engine));
}

/** A shipped process that cannot run is our mistake and stops the start; one that a tenant published only cannot be started. */
async function checkPublishedProcesses({ strapi, registry }: Engine): Promise<void> {
  const processes = await system('check published processes', () => listConfigurations<object>(strapi, 'process'));
  for (const { tenant, key, definition } of processes) {
    try {
      checkProcess(parseProcess(definition), registry, { topics: new Set(knownTopics()) });
    } catch (error) {
      if (tenant === sharedTenant) throw error;
      strapi.log.error(
        `engine: process ${key} of ${tenant}: ${isKassenwerkError(error) ? error.message : technicalOf(error)}`,
      );
    }
  }
}

export async function destroy({ strapi }: { strapi: Kassenwerk }): Promise<void> {
  const engine = engineOf(strapi);
  engine.isStopping = true;
  await leaders.get(strapi)?.stop();
  await engine.wakeUps?.close();
}
