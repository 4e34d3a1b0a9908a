import { audit, enqueue, newDocumentId, publishLive, requireScope, type Sql } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';
import { conversationsOnReference, insertConversation, insertMessage } from '../stores/message-store';
import { changed } from './conversation-changed';
import { messageTopic } from './message-mail';
import { sealContent, sealTopic } from './sealed-messages';

interface ToMember {
  tenant: string;
  memberId: string;
  /** Number of the request. */
  reference: string;
  topic: string;
  text: string;
}

/**
 * Writes to a member about a request, in the conversation that is there or in a new one, in the caller's transaction. The member is told
 * by mail, once until it is read.
 */
export async function writeToMember(strapi: Kassenwerk, sql: Sql, message: ToMember): Promise<void> {
  const { tenant, memberId, text } = message;
  const conversation = await conversationOn(strapi, sql, message);
  const id = newDocumentId();
  const content = await sealContent(strapi, text, { tenant, id });
  await insertMessage(sql, { id, content, conversation, sender: 'fund', author: requireScope().actor.name });
  if (conversation.unreadByMember === 0)
    await enqueue(sql, { tenant, topic: messageTopic, key: id, payload: { memberId } });
  const details = { memberId };
  await audit(sql, {
    tenant,
    action: 'answer',
    subjectType: 'portalConversation',
    subjectId: conversation.id,
    details,
  });
  await publishLive(sql, changed(conversation));
}

async function conversationOn(strapi: Kassenwerk, sql: Sql, { tenant, memberId, reference, topic }: ToMember) {
  const known = (await conversationsOnReference(sql, { tenant, memberId, reference })).at(-1);
  if (known) return known;
  const id = newDocumentId();
  const sealed = await sealTopic(strapi, topic, { tenant, id });
  await insertConversation(sql, { id, tenant, memberId, topic: sealed, reference });
  return { id, tenant, memberId, unreadByMember: 0 };
}
