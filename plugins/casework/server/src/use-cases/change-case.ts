import { inTransaction, publishLive, requireScope, type Sql } from '@kassenwerk/kernel';
import type { CaseStatus } from '../contracts/case';
import { caseNotFound, changedMeanwhile, notInThisState, takenOver } from '../domain/case-errors';
import type { Kassenwerk } from '../kassenwerk';
import { lockCase, type CaseRecord } from '../stores/case-record-store';
import { lastEventOf, lockBoth } from '../stores/case-surroundings-store';
import { changed } from './case-changed';
import { lockView } from './lock-case';
import { assertMemberOpen } from './readable-case';

export interface Change {
  id: string;
  /** What the person saw who changes it; without it, it does not matter what others did. */
  revision?: number | undefined;
}

const running: readonly CaseStatus[] = ['open', 'waiting'];

/**
 * One change of a case in a transaction of its own: nobody else changes it meanwhile, and consoles hear of it when it commits. `with`
 * names another case that `change` takes.
 * @throws KW_NOT_FOUND, KW_MEMBER_LOCKED, KW_CASE_STATE, KW_CASE_TAKEN_OVER when somebody else writes in it,
 *   KW_CASE_CHANGED_MEANWHILE
 */
export const changeCase = <T>(
  strapi: Kassenwerk,
  { id, revision, in: statuses = running, with: also }: Change & { in?: readonly CaseStatus[]; with?: string },
  change: (sql: Sql, found: CaseRecord) => Promise<T>,
): Promise<T> =>
  inTransaction(strapi, async (sql) => {
    if (also !== undefined) await lockBoth(sql, [id, also]);
    const found = await caseToChange(sql, id);
    if (revision !== undefined) await assertUntouched(sql, found, revision);
    if (!statuses.includes(found.status)) throw notInThisState(found.status);
    const result = await change(sql, found);
    await publishLive(sql, changed(found));
    return result;
  });

/** Locked until the transaction ends. @throws KW_NOT_FOUND, KW_MEMBER_LOCKED */
export async function caseToChange(sql: Sql, id: string): Promise<CaseRecord> {
  const found = await lockCase(sql, id);
  if (!found) throw caseNotFound();
  await assertMemberOpen(sql, found);
  return found;
}

async function assertUntouched(sql: Sql, found: CaseRecord, revision: number): Promise<void> {
  const lock = lockView(found, requireScope().actor.id);
  if (lock && !lock.isMine) throw takenOver(lock.byName);
  if (found.revision === revision) return;
  const last = await lastEventOf(sql, found.tenant, found.id);
  throw changedMeanwhile({ by: last?.by ?? '–', at: last?.at ?? null });
}
