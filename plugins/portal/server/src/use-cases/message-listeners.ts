import { enqueue, fail, listenersOf, withSql, type Listener, type Sql } from '@kassenwerk/kernel';
import { heldFiles } from '@kassenwerk/forms';
import type { Kassenwerk } from '../kassenwerk';
import { findMessage } from '../stores/message-store';
import { holderOf } from './message-files';
import { openMessages, openTopic } from './sealed-messages';

export const receivedTopic = 'portal.messageReceived';

/** What is told of a message: ids alone. */
export interface MessageEvent {
  tenant: string;
  messageId: string;
}

export const messageListeners = listenersOf<MessageEvent>();

/** Call in `register()`: what follows a message of a member (see the kernel's `listenersOf`). */
export const onMemberMessage = (name: string, listener: Listener<MessageEvent>): void =>
  messageListeners.add(name, listener);

/** In the transaction of the message; those of one conversation are told in their order. */
export const announceMessage = (
  sql: Sql,
  { tenant, conversationId, messageId }: { tenant: string; conversationId: string; messageId: string },
): Promise<void> =>
  enqueue(sql, {
    tenant,
    topic: receivedTopic,
    key: messageId,
    subject: `portal-conversation:${conversationId}`,
    payload: { messageId },
  });

/** What a member wrote, for rules and not for people. @throws KW_NOT_FOUND */
export async function memberMessage(strapi: Kassenwerk, messageId: string) {
  const found = await withSql(strapi, (sql) => findMessage(sql, messageId));
  if (!found)
    throw fail('notFound', 'KW_NOT_FOUND', {
      de: 'Diesen Datensatz gibt es nicht, oder Sie dürfen ihn nicht sehen.',
      en: 'This record does not exist, or you may not see it.',
    });
  const { conversation, message } = found;
  const [opened] = await openMessages(strapi, conversation.tenant, [message]);
  const files = (await heldFiles(strapi, [holderOf(messageId)])).get(holderOf(messageId)) ?? [];
  return {
    conversationId: conversation.id,
    memberId: conversation.memberId,
    topic: await openTopic(strapi, conversation),
    text: opened!.text,
    sentAt: message.sentAt,
    files,
  };
}
