import { audit, fail, inTransaction, requireScope, withSql, type Sql } from '@kassenwerk/kernel';
import { engineOf, type Engine } from '../engine';
import { makePlan } from '../execution/plan';
import type { Kassenwerk } from '../kassenwerk';
import { releaseHash, releaseParameters } from '../step-types/release/release';
import {
  sign,
  withContent,
  withPending,
  type PendingDecision,
  type ReleaseState,
} from '../step-types/release/signatures';
import { releaseBasis, type ReleaseBasis } from '../stores/release-store';
import { findRun, lockRun, type RunRecord } from '../stores/run-store';
import { openSignals, type SignalRecord } from '../stores/signal-store';
import { loadStages } from '../stores/stage-store';
import { peopleWhoChangedData } from '../stores/task-store';
import { wakeWorkers } from './after-commit';
import { runNotFound } from './run-errors';
import { signal } from './signal';

export interface ReleaseView {
  basis: ReleaseBasis;
  hash: string;
  signatures: ReleaseState['signatures'];
  needed: number;
}

/** What two people are asked to sign, with the hash that their signatures have to name. */
export function showRelease(strapi: Kassenwerk, id: string): Promise<ReleaseView> {
  return withSql(strapi, async (sql) => {
    const run = await findRun(sql, id);
    if (!run) throw runNotFound();
    const { state, basis, needed } = await openRelease(engineOf(strapi), sql, run);
    return { basis, hash: state.hash, signatures: state.signatures, needed };
  });
}

/** One person signs or refuses. Says at once why a signature does not count; the run moves on with the last one. */
export async function signRelease(
  strapi: Kassenwerk,
  id: string,
  decision: { decision: 'release' | 'refuse'; hash: string },
): Promise<{ complete: boolean }> {
  const { id: by, name } = requireScope().actor;
  const { run, complete } = await inTransaction(strapi, async (sql) => {
    const found = await findRun(sql, id);
    const locked = found && (await lockRun(sql, found.id));
    if (!locked) throw runNotFound();
    const { state, stepId, needed, isDecided } = await openRelease(engineOf(strapi), sql, locked);
    if (isDecided) throw nothingToRelease();
    const result = sign(state, { by, name, hash: decision.hash, at: new Date().toISOString() }, needed);
    if (!result.accepted) throw fail('conflict', result.code, result.message);
    await signal(sql, { runId: locked.id, stepId, payload: { ...decision, by, name } });
    await audit(sql, {
      tenant: locked.tenant,
      action: `release.${decision.decision}`,
      subjectType: 'run',
      subjectId: locked.document_id,
      details: { hash: decision.hash },
    });
    return { run: locked, complete: decision.decision === 'refuse' || result.complete };
  });
  await wakeWorkers(engineOf(strapi), { runId: run.id, tenant: run.tenant });
  return { complete };
}

/**
 * The release at which the run stands, with the decisions that are still on their way to the worker: a second click is told the
 * truth at once. They are read first, so that one which is entered meanwhile is seen twice rather than not at all.
 */
async function openRelease(engine: Engine, sql: Sql, run: RunRecord) {
  const step = makePlan(engine, run).process.stages[run.current_stage]?.steps[0];
  const onTheWay = step ? (await openSignals(sql, run.id, [step.id])).map(decisionOf) : [];
  const record = (await loadStages(sql, run.id))[run.current_stage];
  if (step?.type.type !== 'engine.release' || record?.status !== 'waiting') throw nothingToRelease();
  const basis = await releaseBasis(sql, run.id);
  const known = 'hash' in record.state ? (record.state as unknown as ReleaseState) : undefined;
  const entered = withContent(known, releaseHash(basis), await peopleWhoChangedData(sql, run.id));
  const { signatures: needed } = releaseParameters.parse(step.parameters);
  return { ...withPending(entered, onTheWay, needed), basis, stepId: step.id, needed };
}

const decisionOf = ({ payload, received_at }: SignalRecord): PendingDecision => ({
  decision: payload['decision'] === 'refuse' ? 'refuse' : 'release',
  by: String(payload['by']),
  ...(typeof payload['name'] === 'string' ? { name: payload['name'] } : {}),
  hash: String(payload['hash']),
  at: received_at.toISOString(),
});

const nothingToRelease = () =>
  fail('conflict', 'KW_RELEASE_NOT_OPEN', {
    de: 'Dieser Lauf wartet gerade nicht auf eine Freigabe.',
    en: 'This run is not waiting for a release.',
  });
