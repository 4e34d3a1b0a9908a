import { setTimeout as pause } from 'node:timers/promises';
import { showRelease, signal, signRelease, type Kassenwerk } from '@kassenwerk/engine';
import { abilityOfStaff, inTransaction, runAsJob, system, withScope, withSql, type Role } from '@kassenwerk/kernel';
import { countAnswers, findFileOfRun, runState } from '../stores/demo-store';
import { releaseBankFile } from '../use-cases/bank-file/release-bank-file';
import { simulateBankAnswers } from '../use-cases/bank-file/simulate-bank-answers';

const pollMs = 500;
/** So long may a demo run stand still before nobody helps it any more: somebody has paused or refused it. */
const patience = 240;
const over = /^(done|cancelled|stopped):/;

interface Signer {
  id: number;
  username: string;
  displayName: string;
  staffRoles: Role[];
}

export interface DemoRun {
  tenant: string;
  runId: number;
  documentId: string;
}

/**
 * Takes a demo run to its end through the same doors as people would: both releases by two demo people, the simulated
 * bank, and the end of the return period. Looks where the run stands, so it may begin anywhere: after an interrupted first
 * start the next one goes on. Works in the background while the server already serves, until `isEnding`.
 */
export async function finishDemoRun(strapi: Kassenwerk, run: DemoRun, isEnding: () => boolean): Promise<void> {
  const signers = await demoSigners(strapi);
  let last = '';
  for (let idle = 0; idle < patience && !isEnding(); idle += 1) {
    const state = await runAsJob(run.tenant, 'demo', () => withSql(strapi, (sql) => runState(sql, run.runId)));
    if (over.test(state)) return;
    if (state !== last) idle = 0;
    last = state;
    if (await isReturnPeriodEnded(strapi, run, { state, signers })) return;
    await pause(pollMs);
  }
}

/** Does what the run waits for. @returns whether that was the last thing it needs help with */
async function isReturnPeriodEnded(
  strapi: Kassenwerk,
  run: DemoRun,
  { state, signers }: { state: string; signers: Signer[] },
): Promise<boolean> {
  if (!state.startsWith('waiting:')) return false;
  if (state === 'waiting:releaseAssessment') {
    await signAssessment(strapi, run, signers);
    return false;
  }
  const { file, answers } = await runAsJob(run.tenant, 'demo', () =>
    withSql(strapi, async (sql) => ({
      file: await findFileOfRun(sql, run.runId),
      answers: await countAnswers(sql, run.tenant),
    })),
  );
  if (!file) return false;
  if (file.status === 'checked' || file.status === 'firstSignature') {
    for (const signer of signers.filter(({ id }) => !file.signedBy.includes(String(id)))) {
      await as(strapi, signer, run.tenant, () => releaseBankFile(strapi, file.documentId, { sha256: file.sha256 }));
    }
  } else if (file.status === 'transmitted' && answers.all === 0) {
    const scenario = { scenario: 'returns' as const, returnSharePercent: 6 };
    await as(strapi, signers[0]!, run.tenant, () => simulateBankAnswers(strapi, file.documentId, scenario));
  } else if (state === 'waiting:returns' && answers.unread === 0) {
    await runAsJob(run.tenant, 'demo', () =>
      inTransaction(strapi, (sql) => signal(sql, { runId: run.runId, stepId: 'returns', payload: { close: true } })),
    );
    return true;
  }
  return false;
}

async function signAssessment(strapi: Kassenwerk, { tenant, documentId }: DemoRun, signers: Signer[]): Promise<void> {
  const { hash, signatures } = await runAsJob(tenant, 'demo', () => showRelease(strapi, documentId));
  const signed = new Set(signatures.map(({ by }) => by));
  for (const signer of signers.filter(({ id }) => !signed.has(String(id)))) {
    await as(strapi, signer, tenant, () => signRelease(strapi, documentId, { decision: 'release', hash }));
  }
}

const demoSigners = (strapi: Kassenwerk): Promise<Signer[]> =>
  system('find demo signers', async () => {
    const users = (await strapi.db.query('plugin::users-permissions.user').findMany({
      where: { username: { $in: ['kassenwerk/leitung', 'kassenwerk/einzug'] } },
    })) as Signer[];
    return users;
  });

async function as<T>(
  strapi: Kassenwerk,
  { id, displayName, staffRoles: roles }: Signer,
  tenant: string,
  fn: () => Promise<T>,
): Promise<T> {
  const actor = { kind: 'staff' as const, id: String(id), name: displayName, roles };
  const who = { person: { id: actor.id, team: null }, roles, tenants: [tenant], purpose: 'demo' };
  return withScope(
    { actor, tenants: who.tenants, purpose: who.purpose, ability: await abilityOfStaff(strapi, who) },
    fn,
  );
}
