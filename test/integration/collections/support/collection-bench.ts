import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { generateDelivery, receiveDelivery } from '@kassenwerk/collections';
import { runDetail, startRun, type RunDetail } from '@kassenwerk/engine';
import { runAsJob, todayInBerlin, withSql, type Sql } from '@kassenwerk/kernel';
import { bootKassenwerk, type Booted, type BootOptions, type Session } from '../../../support/boot';

export const tenant = 'nordlicht';

/** A busy machine takes its time to start the product, and several of them even more. */
export const bootTimeoutMs = 200_000;

type GeneratorOptions = Partial<Parameters<typeof generateDelivery>[0]>;
export type GeneratedDelivery = Awaited<ReturnType<typeof generateDelivery>>;
type Received = Awaited<ReturnType<typeof receiveDelivery>>;

export interface SeededDefect {
  line: number;
  memberNumber: string;
  kvnr: string;
  kind: string;
  rule: string;
  outcome: 'park' | 'reject' | 'hint';
}

export interface CollectionBench extends Booted {
  /** Writes a delivery of synthetic members for the fund, without defects unless asked for. */
  generate(options?: GeneratorOptions): Promise<GeneratedDelivery>;
  /** Hands a file in as the fund would. @throws KW_DELIVERY_… */
  receive(path: string): Promise<Received>;
  /** Starts a run over a received delivery; the clock of the run stands still. */
  collect(delivery: Received, variant?: string): Promise<number>;
  /** Waits until `isReached`; fails with where the run stands instead. */
  until(runId: number, isReached: (detail: RunDetail) => boolean, timeoutMs?: number): Promise<RunDetail>;
  sql<T>(fn: (sql: Sql) => Promise<T>): Promise<T>;
  staff(name: string, roles?: string[]): Promise<Session>;
}

export const today = (): string => todayInBerlin(new Date());

/** The product with what a delivery needs from its arrival to the bank file. */
export async function openCollectionBench(options: BootOptions = {}): Promise<CollectionBench> {
  const booted = await bootKassenwerk(options);
  const { strapi, dataDir } = booted;
  const asFund = <T>(fn: () => Promise<T>) => runAsJob(tenant, 'test', fn);
  const sql = <T>(fn: (one: Sql) => Promise<T>) => asFund(() => withSql(strapi, fn));
  const { ik } = (await sql((one) => one.one<{ ik: string }>('select ik from tenants where key = $1', [tenant])))!;
  let sequence = 0;
  return {
    ...booted,
    sql,
    staff: (name, roles = ['providerStaff']) =>
      booted.login({ username: `${tenant}/${name}`, roles, tenants: [tenant] }),
    generate: (given = {}) =>
      generateDelivery({
        members: 100,
        seed: 1,
        ik,
        keyDate: today(),
        defects: 0,
        sequence: (sequence += 1),
        outDir: join(dataDir, 'generated'),
        ...given,
      }),
    receive: (path) =>
      asFund(() =>
        receiveDelivery(strapi, {
          tenant,
          fileName: basename(path),
          source: 'upload',
          content: createReadStream(path),
        }),
      ),
    async collect(delivery, variant = 'straight-through') {
      const params = { deliveryId: delivery.id, keyDate: today(), createdAt: `${today()}T08:00:00.000Z` };
      const process = 'additional-contribution';
      const started = await asFund(() =>
        startRun(strapi, { tenant, process, variant, period: today().slice(0, 7), params }),
      );
      return started.runId;
    },
    async until(runId, isReached, timeoutMs = 120_000) {
      const deadline = Date.now() + timeoutMs;
      for (;;) {
        const detail = await asFund(() => runDetail(strapi, String(runId)));
        if (isReached(detail)) return detail;
        if (Date.now() > deadline || detail.run.status === 'stopped') throw new Error(`run is ${whereabouts(detail)}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
  };
}

const whereabouts = ({ run, stages, incidents }: RunDetail): string =>
  JSON.stringify([
    run.status,
    stages
      .filter(({ status }) => status !== 'done' && status !== 'pending')
      .map(({ status, counts, steps }) => [status, counts, steps.map(({ id }) => id)]),
    incidents.map(({ code, message }) => [code, message]),
  ]);

export const waitsAt =
  (stepId: string) =>
  (detail: RunDetail): boolean =>
    detail.stages.some(({ status, steps }) => status === 'waiting' && steps.some(({ id }) => id === stepId));

export const hasDone =
  (stepId: string) =>
  (detail: RunDetail): boolean =>
    detail.stages.some(({ status, steps }) => status === 'done' && steps.some(({ id }) => id === stepId));

export const isOver = ({ run }: RunDetail): boolean => run.status === 'done';

export async function seededDefects({ manifestPath }: GeneratedDelivery): Promise<SeededDefect[]> {
  return (JSON.parse(await readFile(manifestPath, 'utf8')) as { defects: SeededDefect[] }).defects;
}
