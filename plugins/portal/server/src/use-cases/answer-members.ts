import {
  audit,
  enqueue,
  inTransaction,
  lockedMembersSql,
  maySeeLocked,
  newDocumentId,
  publishLive,
  requireScope,
  withSql,
  type Sql,
} from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';
import {
  insertMessage,
  listConversations,
  listMessages,
  markDone,
  markRead,
  markWaiting,
  type StaffConversationRow,
} from '../stores/message-store';
import { changed } from './conversation-changed';
import { lockForStaff, written } from './conversation-of-staff';
import { filesToHold, withFiles, type MessageFiles } from './message-files';
import { messageTopic } from './message-mail';
import { openMessages, openTopic, sealContent } from './sealed-messages';

/** By staff: what members wrote, and what has been answered. Locked people are left out for those who may not see them. */
export async function conversationsOfFund(
  strapi: Kassenwerk,
  { tenant, status }: { tenant?: string | undefined; status: string },
) {
  const { tenants: all } = requireScope();
  const tenants = all === 'all' ? [] : all.filter((one) => tenant === undefined || one === tenant);
  const rows = await withSql(strapi, async (sql) => {
    const hidden = await hiddenMembers(sql, tenants);
    return (await listConversations(sql, { tenants, status })).filter(({ memberId }) => !hidden.has(memberId));
  });
  return Promise.all(rows.map((row) => headOf(strapi, row)));
}

async function hiddenMembers(sql: Sql, tenants: readonly string[]): Promise<ReadonlySet<string>> {
  const hidden = new Set<string>();
  for (const tenant of tenants) {
    if (maySeeLocked(requireScope(), tenant)) continue;
    const rows = await sql.rows<{ member_id: string }>(lockedMembersSql, [tenant]);
    rows.forEach(({ member_id: id }) => hidden.add(id));
  }
  return hidden;
}

async function headOf(strapi: Kassenwerk, row: StaffConversationRow) {
  const { id, tenant, memberId, memberName, memberNumber, reference, status, unreadByFund, lastAt } = row;
  const topic = await openTopic(strapi, row);
  return { id, tenant, memberId, memberName, memberNumber, topic, reference, status, unread: unreadByFund, lastAt };
}

/** That somebody read it is written down. @throws KW_NOT_FOUND */
export async function readConversation(strapi: Kassenwerk, id: string) {
  const { row, messages } = await inTransaction(strapi, async (sql) => {
    const found = await lockForStaff(sql, id);
    await markRead(sql, id, 'fund');
    await audit(sql, { action: 'view', ...written(found) });
    return { row: found, messages: await listMessages(sql, id) };
  });
  return {
    ...(await headOf(strapi, row)),
    messages: await withFiles(strapi, await openMessages(strapi, row.tenant, messages)),
  };
}

/** The member hears by mail that there is something to read, once until it is read. @throws KW_NOT_FOUND, KW_UPLOAD_UNKNOWN */
export async function answerMember(
  strapi: Kassenwerk,
  id: string,
  { text, ...files }: MessageFiles & { text: string },
): Promise<void> {
  const messageId = newDocumentId();
  const { tenant } = await inTransaction(strapi, (sql) => lockForStaff(sql, id));
  const content = await sealContent(strapi, text, { tenant, id: messageId });
  const hold = await filesToHold(strapi, tenant, files);
  await inTransaction(strapi, async (sql) => {
    const conversation = await lockForStaff(sql, id);
    const author = requireScope().actor.name;
    await insertMessage(sql, { id: messageId, content, conversation, sender: 'fund', author });
    await hold(sql, { id: messageId, memberId: conversation.memberId });
    const payload = { memberId: conversation.memberId };
    if (conversation.unreadByMember === 0) await enqueue(sql, { tenant, topic: messageTopic, key: messageId, payload });
    await audit(sql, { action: 'answer', ...written(conversation) });
    await publishLive(sql, changed(conversation));
  });
}

/** Nothing more to do; the next message of the member opens it again. @throws KW_NOT_FOUND */
export async function finishConversation(strapi: Kassenwerk, id: string): Promise<void> {
  await inTransaction(strapi, async (sql) => {
    const conversation = await lockForStaff(sql, id);
    await markDone(sql, id);
    await audit(sql, { action: 'close', ...written(conversation) });
    await publishLive(sql, changed(conversation));
  });
}

/** It waits for an answer again. @throws KW_NOT_FOUND */
export async function reopenConversation(strapi: Kassenwerk, id: string): Promise<void> {
  await inTransaction(strapi, async (sql) => {
    const conversation = await lockForStaff(sql, id);
    if (conversation.status !== 'done') return;
    await markWaiting(sql, id);
    await audit(sql, { action: 'reopen', ...written(conversation) });
    await publishLive(sql, changed(conversation));
  });
}
