import { openText, sealText } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';
import type { ConversationRow, MessageRow } from '../stores/message-store';

/** Whose texts are encrypted: copied to another place they cannot be opened. */
export const topicOf = (tenant: string, id: string) => ({ tenant, belongsTo: `portal-conversations ${id} topic` });
export const contentOf = (tenant: string, id: string) => ({ tenant, belongsTo: `portal-messages ${id} content` });

export const sealTopic = (strapi: Kassenwerk, topic: string, { tenant, id }: { tenant: string; id: string }) =>
  sealText(strapi, topic, topicOf(tenant, id));

export const sealContent = (strapi: Kassenwerk, content: string, { tenant, id }: { tenant: string; id: string }) =>
  sealText(strapi, content, contentOf(tenant, id));

export const openTopic = (strapi: Kassenwerk, { tenant, id, topic }: ConversationRow): Promise<string> =>
  openText(strapi, topic, topicOf(tenant, id));

export const openMessages = (strapi: Kassenwerk, tenant: string, rows: readonly MessageRow[]) =>
  Promise.all(
    rows.map(async ({ id, sender, author, content, sentAt }) => ({
      id,
      sender,
      author,
      text: await openText(strapi, content, contentOf(tenant, id)),
      sentAt,
    })),
  );
