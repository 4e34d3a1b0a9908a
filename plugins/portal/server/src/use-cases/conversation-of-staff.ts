import { isLocked, maySeeLocked, memberLocked, requireScope, type Sql } from '@kassenwerk/kernel';
import { lockConversation, type StaffConversationRow } from '../stores/message-store';
import { notFound } from './invite-member';

/** For whoever reads or answers it here. @throws KW_NOT_FOUND, KW_MEMBER_LOCKED */
export async function lockForStaff(sql: Sql, id: string): Promise<StaffConversationRow> {
  const found = await lockConversation(sql, id);
  if (!found) throw notFound();
  const { tenant, memberId } = found;
  if (!maySeeLocked(requireScope(), tenant) && (await isLocked(sql, tenant, memberId))) throw memberLocked();
  return found;
}

/** For the audit trail. */
export const written = ({ id, tenant, memberId }: StaffConversationRow, details: Record<string, unknown> = {}) => ({
  tenant,
  subjectType: 'portalConversation',
  subjectId: id,
  details: { memberId, ...details },
});
