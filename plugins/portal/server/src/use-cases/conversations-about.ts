import { withSql, type Sql } from '@kassenwerk/kernel';
import type { HeldFile } from '@kassenwerk/forms';
import type { Kassenwerk } from '../kassenwerk';
import { conversationsOnReference, listMessages } from '../stores/message-store';
import { withFiles } from './message-files';
import { openMessages, openTopic } from './sealed-messages';

export interface MessageAbout {
  id: string;
  conversationId: string;
  topic: string;
  sender: 'member' | 'fund';
  text: string;
  sentAt: Date;
  files: HeldFile[];
}

/** What a member and the fund wrote about a request. The caller has asked whether the reader may see it. */
export async function messagesAbout(
  strapi: Kassenwerk,
  about: { tenant: string; memberId: string; reference: string },
): Promise<MessageAbout[]> {
  const found = await withSql(strapi, (sql) => readAll(sql, about));
  const opened = await Promise.all(
    found.map(async ({ row, messages }) => {
      const topic = await openTopic(strapi, row);
      const texts = await withFiles(strapi, await openMessages(strapi, row.tenant, messages));
      return texts.map(({ author: _, ...message }) => ({ ...message, conversationId: row.id, topic }));
    }),
  );
  return opened.flat();
}

async function readAll(sql: Sql, about: { tenant: string; memberId: string; reference: string }) {
  const found = [];
  for (const row of await conversationsOnReference(sql, about))
    found.push({ row, messages: await listMessages(sql, row.id) });
  return found;
}
