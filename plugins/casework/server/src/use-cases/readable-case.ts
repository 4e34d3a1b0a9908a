import { isLocked, maySeeLocked, memberLocked, requireScope, type Sql } from '@kassenwerk/kernel';
import { caseNotFound } from '../domain/case-errors';
import { findCase, type CaseRecord } from '../stores/case-record-store';
import type { InboxRecordWithMember } from '../stores/inbox-store';

/** @throws KW_NOT_FOUND, KW_MEMBER_LOCKED */
export async function readableCase(sql: Sql, id: string): Promise<CaseRecord & InboxRecordWithMember> {
  const found = await findCase(sql, id);
  if (!found) throw caseNotFound();
  await assertMemberOpen(sql, found);
  return found;
}

/** A member with a data lock hides the cases too. @throws KW_MEMBER_LOCKED */
export async function assertMemberOpen(
  sql: Sql,
  { tenant, memberId }: { tenant: string; memberId: string | null },
): Promise<void> {
  if (memberId === null || maySeeLocked(requireScope(), tenant)) return;
  if (await isLocked(sql, tenant, memberId)) throw memberLocked();
}

/** For the audit trail. */
export const written = (
  { id, tenant, memberId }: { id: string; tenant: string; memberId: string | null },
  details: Record<string, unknown> = {},
) => ({ tenant, subjectType: 'case', subjectId: id, details: { ...(memberId ? { memberId } : {}), ...details } });
