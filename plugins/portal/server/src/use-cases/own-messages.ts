import { audit, inTransaction, newDocumentId, publishLive, requireScope, withSql, type Sql } from '@kassenwerk/kernel';
import { countAttempt, type Limit } from '@kassenwerk/identity';
import type { Kassenwerk } from '../kassenwerk';
import {
  countUnread,
  hasRequest,
  insertConversation,
  insertMessage,
  listConversationsOf,
  listMessages,
  lockConversation,
  markRead,
  type ConversationRow,
} from '../stores/message-store';
import { changed } from './conversation-changed';
import { notFound } from './invite-member';
import { announceMessage } from './message-listeners';
import { filesToHold, openOwnMessageFile, withFiles, type MessageFiles } from './message-files';
import { openMessages, openTopic, sealContent, sealTopic } from './sealed-messages';

/** More than anybody types, and too little to flood a fund. */
const perHour: Limit = { name: 'portalMessages', attempts: 40, withinSeconds: 3_600, blockSeconds: 600 };

function me(): { tenant: string; memberId: string } {
  const { actor, tenants } = requireScope();
  return { tenant: String(tenants === 'all' ? '' : tenants[0]), memberId: actor.id };
}

export async function ownConversations(strapi: Kassenwerk) {
  const rows = await withSql(strapi, (sql) => listConversationsOf(sql, me().memberId));
  return Promise.all(
    rows.map(async (row) => {
      const { id, reference, status, unreadByMember, lastAt } = row;
      return { id, topic: await openTopic(strapi, row), reference, status, unread: unreadByMember, lastAt };
    }),
  );
}

export const ownUnread = async (strapi: Kassenwerk): Promise<{ messages: number }> => ({
  messages: await withSql(strapi, (sql) => countUnread(sql, me().memberId)),
});

/** Reading it makes it read. Which person of the fund wrote stays there. @throws KW_NOT_FOUND, also for that of somebody else */
export async function ownConversation(strapi: Kassenwerk, id: string) {
  const { row, messages } = await inTransaction(strapi, async (sql) => {
    const found = await lockConversation(sql, id);
    if (found?.memberId !== me().memberId) throw notFound();
    await markRead(sql, id, 'member');
    return { row: found, messages: await listMessages(sql, id) };
  });
  const { tenant, reference, status } = row;
  const opened = await withFiles(strapi, await openMessages(strapi, tenant, messages));
  return {
    id,
    topic: await openTopic(strapi, row),
    reference,
    status,
    messages: opened.map(({ id: messageId, sender, text, sentAt, files }) => ({
      id: messageId,
      sender,
      text,
      sentAt,
      files,
    })),
  };
}

interface NewMessage extends MessageFiles {
  text: string;
}

interface NewConversation extends NewMessage {
  topic: string;
  /** Number of a request of the member. */
  reference?: string | undefined;
}

/** @throws KW_NOT_FOUND when the member has no such request, KW_TOO_MANY_ATTEMPTS */
export async function startConversation(strapi: Kassenwerk, { topic, text, reference, ...files }: NewConversation) {
  const { tenant, memberId } = me();
  await countAttempt(strapi, perHour, `${tenant}/${memberId}`);
  const id = newDocumentId();
  const sealed = await sealTopic(strapi, topic, { tenant, id });
  const { hold, ...message } = await prepared(strapi, tenant, { text, ...files });
  await inTransaction(strapi, async (sql) => {
    if (reference && !(await hasRequest(sql, memberId, reference))) throw notFound();
    await insertConversation(sql, { id, tenant, memberId, topic: sealed, reference: reference ?? null });
    await insertMessage(sql, { ...message, conversation: { id, tenant, memberId }, sender: 'member', author: null });
    await hold(sql, { id: message.id, memberId });
    await announceMessage(sql, { tenant, conversationId: id, messageId: message.id });
    await noted(sql, { id, tenant, memberId });
  });
  return { id };
}

/** @throws KW_NOT_FOUND, KW_TOO_MANY_ATTEMPTS, KW_UPLOAD_UNKNOWN */
export async function writeToFund(strapi: Kassenwerk, id: string, given: NewMessage): Promise<void> {
  const { tenant, memberId } = me();
  await countAttempt(strapi, perHour, `${tenant}/${memberId}`);
  const { hold, ...message } = await prepared(strapi, tenant, given);
  await inTransaction(strapi, async (sql) => {
    const conversation = await lockConversation(sql, id);
    if (conversation?.memberId !== memberId) throw notFound();
    await insertMessage(sql, { ...message, conversation, sender: 'member', author: null });
    await hold(sql, { id: message.id, memberId });
    await announceMessage(sql, { tenant, conversationId: id, messageId: message.id });
    await noted(sql, { id, tenant, memberId });
  });
}

/** For the audit trail, and for staff who look at the list right now. */
async function noted(sql: Sql, conversation: Pick<ConversationRow, 'id' | 'tenant' | 'memberId'>): Promise<void> {
  const { id, tenant, memberId } = conversation;
  await audit(sql, {
    tenant,
    action: 'write',
    subjectType: 'portalConversation',
    subjectId: id,
    details: { memberId },
  });
  await publishLive(sql, changed(conversation));
}

export const ownMessageFile = (strapi: Kassenwerk, id: string) => openOwnMessageFile(strapi, me().memberId, id);

async function prepared(strapi: Kassenwerk, tenant: string, { text, ...files }: NewMessage) {
  const id = newDocumentId();
  const hold = await filesToHold(strapi, tenant, files);
  return { id, content: await sealContent(strapi, text, { tenant, id }), hold };
}
