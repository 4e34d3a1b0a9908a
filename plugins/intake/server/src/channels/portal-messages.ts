import { memberMessage, type MessageEvent } from '@kassenwerk/portal';
import type { Kassenwerk } from '../kassenwerk';
import { acceptRequest } from '../use-cases/accept-request';

/** What a member writes in the portal; everything of one conversation lies with one case. */
export async function takeMessage({ tenant, messageId }: MessageEvent, strapi: Kassenwerk): Promise<void> {
  const { conversationId, memberId, topic, text, sentAt, files } = await memberMessage(strapi, messageId);
  await acceptRequest(strapi, {
    tenant,
    channel: 'portal',
    externalId: messageId,
    conversationId,
    messageId,
    memberId,
    receivedAt: sentAt,
    sender: { kind: 'member' },
    subject: topic,
    text,
    remarks: [],
    otherFiles: files.length,
  });
}
