import { setTimeout as pause } from 'node:timers/promises';
import { showRelease, signal, signRelease, type Kassenwerk } from '@kassenwerk/engine';
import { buildAbility, inTransaction, runAsJob, system, withScope, withSql, type Role } from '@kassenwerk/kernel';
import { countUnread, findFileOfRun, runState, type DemoFile } from '../stores/demo-store';
import { releaseBankFile } from '../use-cases/bank-file/release-bank-file';
import { simulateBankAnswers } from '../use-cases/bank-file/simulate-bank-answers';

const pollMs = 500;
const patience = 240;

interface Signer {
  id: number;
  username: string;
  displayName: string;
  staffRoles: Role[];
}

/**
 * Takes a demo run to its end through the same doors as people would: both releases by two demo people, the simulated
 * bank, and the end of the return period. Goes on in the background while the server already serves.
 */
export async function finishDemoRun(
  strapi: Kassenwerk,
  tenant: string,
  run: { runId: number; documentId: string },
): Promise<void> {
  const signers = await demoSigners(strapi);
  const asJob = <T>(fn: () => Promise<T>): Promise<T> => runAsJob(tenant, 'demo', fn);
  await until(() => asJob(async () => (await state(strapi, run.runId)) === 'waiting:releaseAssessment'));
  const { hash } = await asJob(() => showRelease(strapi, run.documentId));
  for (const signer of signers) {
    await as(signer, tenant, () => signRelease(strapi, run.documentId, { decision: 'release', hash }));
  }
  const file = await found(() => asJob(() => withSql(strapi, (sql) => findFileOfRun(sql, run.runId, 'checked'))));
  for (const signer of signers) {
    await as(signer, tenant, () => releaseBankFile(strapi, file.documentId, { sha256: file.sha256 }));
  }
  await found(() => asJob(() => withSql(strapi, (sql) => findFileOfRun(sql, run.runId, 'transmitted'))));
  await as(signers[0]!, tenant, () =>
    simulateBankAnswers(strapi, file.documentId, { scenario: 'returns', returnSharePercent: 6 }),
  );
  await until(() => asJob(() => withSql(strapi, async (sql) => (await countUnread(sql, tenant)) === 0)));
  await until(() => asJob(async () => (await state(strapi, run.runId)) === 'waiting:returns'));
  await asJob(() =>
    inTransaction(strapi, (sql) => signal(sql, { runId: run.runId, stepId: 'returns', payload: { close: true } })),
  );
}

const state = (strapi: Kassenwerk, runId: number): Promise<string> => withSql(strapi, (sql) => runState(sql, runId));

const demoSigners = (strapi: Kassenwerk): Promise<Signer[]> =>
  system('find demo signers', async () => {
    const users = (await strapi.db.query('plugin::users-permissions.user').findMany({
      where: { username: { $in: ['kassenwerk/leitung', 'kassenwerk/einzug'] } },
    })) as Signer[];
    return users;
  });

function as<T>({ id, displayName, staffRoles }: Signer, tenant: string, fn: () => Promise<T>): Promise<T> {
  const actor = { kind: 'staff' as const, id: String(id), name: displayName, roles: staffRoles };
  return withScope({ actor, tenants: [tenant], purpose: 'demo', ability: buildAbility(staffRoles, [tenant]) }, fn);
}

async function until(isThere: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < patience; attempt += 1) {
    if (await isThere()) return;
    await pause(pollMs);
  }
  throw new Error('the demo run did not get on');
}

async function found(look: () => Promise<DemoFile | undefined>): Promise<DemoFile> {
  let file: DemoFile | undefined;
  await until(async () => (file = await look()) !== undefined);
  return file!;
}
