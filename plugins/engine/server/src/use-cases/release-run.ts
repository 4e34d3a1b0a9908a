import {
  currentRelease,
  decideRelease,
  fail,
  inTransaction,
  withSql,
  type ReleaseKind,
  type ReleaseState,
  type Sql,
} from '@kassenwerk/kernel';
import { engineOf, type Engine } from '../engine';
import { makePlan } from '../execution/plan';
import type { Kassenwerk } from '../kassenwerk';
import {
  askForRunRelease,
  runReleaseContent,
  runReleaseKind,
  runReleaseParameters,
  type RunReleaseStep,
} from '../step-types/release/run-release';
import { releaseBasis, type ReleaseBasis } from '../stores/release-store';
import { findRun, lockRun, type RunRecord } from '../stores/run-store';
import { loadStages } from '../stores/stage-store';
import { wakeWorkers } from './after-commit';
import { runNotFound } from './run-errors';
import { signal } from './signal';

export interface ReleaseView {
  basis: ReleaseBasis;
  hash: string;
  signatures: ReleaseState['signatures'];
  needed: number;
  expiresAt: string | null;
}

/** What people are asked to sign, with the hash that their signatures have to name. */
export function showRelease(strapi: Kassenwerk, id: string): Promise<ReleaseView> {
  return withSql(strapi, async (sql) => {
    const run = await findRun(sql, id);
    if (!run) throw runNotFound();
    const step = await openStep(engineOf(strapi), sql, run);
    const needed = step.parameters.signatures;
    const key = { tenant: run.tenant, kind: runReleaseKind, subjectId: run.document_id };
    const state = await currentRelease(sql, key, { ...(await runReleaseContent(sql, step)), needed });
    const { hash, signatures, expiresAt = null } = state;
    return { basis: await releaseBasis(sql, run.id), hash, signatures, needed, expiresAt };
  });
}

/** One person signs or refuses. Says at once why a signature does not count; the run moves on with the last one. */
export async function signRelease(
  strapi: Kassenwerk,
  id: string,
  answer: { decision: 'release' | 'refuse'; hash: string; reason?: string },
): Promise<{ complete: boolean }> {
  const { run, release } = await inTransaction(strapi, async (sql) => {
    const found = await findRun(sql, id);
    const locked = found && (await lockRun(sql, found.id));
    if (!locked) throw runNotFound();
    return { run: locked, release: await askForRunRelease(sql, await openStep(engineOf(strapi), sql, locked)) };
  });
  const { complete } = await decideRelease(strapi, release.documentId, answer);
  await wakeWorkers(engineOf(strapi), { runId: run.id, tenant: run.tenant });
  return { complete };
}

/** How runs take part in the kernel's releases. */
export const runReleases: ReleaseKind = {
  kind: runReleaseKind,
  label: { de: 'Freigabe eines Laufs', en: 'Release of a run' },
  permission: { action: 'release', subject: 'run' },
  page: '/runs/:id/show',
  async lock(sql, { subjectId }) {
    const run = await findRun(sql, subjectId);
    if (run) await lockRun(sql, run.id);
  },
  async inspect(sql, { subjectId }, strapi) {
    const run = await findRun(sql, subjectId);
    if (!run) throw runNotFound();
    return runReleaseContent(sql, await openStep(engineOf(strapi), sql, run));
  },
  async decided(sql, { release, status }) {
    const run = await findRun(sql, release.subjectId);
    if (run && status !== 'open') await signal(sql, { runId: run.id, payload: { release: release.documentId } });
  },
};

/** The release at which the run stands. */
async function openStep(engine: Engine, sql: Sql, run: RunRecord): Promise<RunReleaseStep> {
  const step = makePlan(engine, run).process.stages[run.current_stage]?.steps[0];
  const record = (await loadStages(sql, run.id))[run.current_stage];
  if (step?.type.type !== 'engine.release' || record?.status !== 'waiting') throw nothingToRelease();
  return { run, stepId: step.id, parameters: runReleaseParameters.parse(step.parameters), now: new Date() };
}

const nothingToRelease = () =>
  fail('conflict', 'KW_RUN_NOT_AT_RELEASE', {
    de: 'Dieser Lauf wartet gerade nicht auf eine Freigabe.',
    en: 'This run is not waiting for a release.',
  });
