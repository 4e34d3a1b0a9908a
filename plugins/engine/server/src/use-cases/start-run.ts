import { audit, currentScope, inTransaction, loadConfiguration } from '@kassenwerk/kernel';
import type { NewItem } from '../contracts/item';
import { itemsPerChunk } from '../domain/chunk-size';
import { nextItemStage } from '../domain/compiled';
import { compileProcess, parseProcess, parseVariant } from '../domain/compile-process';
import { engineOf } from '../engine';
import { enterStage } from '../execution/advance';
import { makePlan } from '../execution/plan';
import { assertMayHandOver } from '../hand-over';
import type { Kassenwerk } from '../kassenwerk';
import { buildChunks } from '../stores/chunk-store';
import { insertItems, refreshItemCount } from '../stores/item-store';
import { insertRun, loadRun } from '../stores/run-store';
import { insertStages } from '../stores/stage-store';
import { wakeWorkers } from './after-commit';
import { assertActsFor } from './run-errors';

export interface StartRun {
  tenant: string;
  /** Key of a published process. */
  process: string;
  /** Key of a published variant of it. */
  variant?: string;
  title?: string;
  /** Period the run is for, e.g. `2027-01`. */
  period?: string;
  /** Parameters of this one run; conditions ask for them as `run.<name>`. */
  params?: Record<string, unknown>;
  /** The person or job; by default the actor of the current scope. */
  startedBy?: string;
  /** Items the run begins with; most processes have a step that creates them. */
  items?: readonly NewItem[];
}

export interface StartedRun {
  runId: number;
  documentId: string;
}

/**
 * Starts a run of the newest published version, which it keeps until its end. Returns when the run is recorded, long before it
 * is done. @throws KW_TENANT_UNKNOWN, KW_CONFIGURATION_MISSING, KW_PROCESS_REFUSED, and what a guard of handing over refuses with
 */
export async function startRun(strapi: Kassenwerk, input: StartRun): Promise<StartedRun> {
  const engine = engineOf(strapi);
  const { tenant, process, variant } = input;
  assertActsFor(tenant);
  const published = await loadConfiguration<object>(strapi, { kind: 'process', key: process, tenant });
  const definition = parseProcess(published.definition);
  const chosen = variant
    ? await loadConfiguration<object>(strapi, { kind: 'variant', key: variant, tenant })
    : undefined;
  const variantDefinition = chosen ? parseVariant(chosen.definition) : null;
  const compiled = compileProcess(definition, engine.registry, variantDefinition ?? undefined);
  const now = new Date();
  const run = await inTransaction(strapi, async (sql) => {
    for (const step of compiled.steps) await assertMayHandOver(sql, tenant, step);
    const created = await insertRun(sql, {
      tenant,
      process,
      processVersion: published.version,
      definitionHash: published.hash,
      definition,
      variant: variant ?? null,
      variantVersion: chosen?.version ?? null,
      variantDefinition,
      title: input.title ?? definition.title.de,
      period: input.period ?? null,
      stageCount: compiled.stages.length,
      params: input.params ?? {},
      keepDays: definition.keepDays ?? null,
      startedBy: input.startedBy ?? currentScope()?.actor.id ?? null,
      now,
    });
    await insertStages(sql, { tenant, id: created.id }, compiled.stages);
    const target = { tenant, runId: created.id, stage: nextItemStage(compiled, 0) };
    await insertItems(sql, target, input.items ?? []);
    await buildChunks(sql, { tenant, id: created.id }, itemsPerChunk);
    await refreshItemCount(sql, created.id);
    await enterStage(sql, makePlan(engine, (await loadRun(sql, created.id))!), 0, now);
    await audit(sql, {
      tenant,
      action: 'startRun',
      subjectType: 'run',
      subjectId: created.documentId,
      details: { process, version: published.version, variant },
    });
    return created;
  });
  await wakeWorkers(engine, { runId: run.id, tenant });
  return { runId: run.id, documentId: run.documentId };
}
