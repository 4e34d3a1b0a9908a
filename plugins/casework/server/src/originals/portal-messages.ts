import { mayIn, requireScope } from '@kassenwerk/kernel';
import { mimeTypeOf } from '@kassenwerk/forms';
import { messagesAbout, openMessageFile, type MessageAbout } from '@kassenwerk/portal';
import type { CaseOfOriginals, OriginalSource } from '../contracts/originals';
import { caseNotFound } from '../domain/case-errors';
import type { Kassenwerk } from '../kassenwerk';

/** What the member wrote in the portal about the case; what the fund wrote back stands in the time line. */
export const portalMessages: OriginalSource = {
  async list(strapi, target) {
    return (await writtenBy(strapi, target)).map(({ id, conversationId, topic, text, sentAt, files }) => ({
      id,
      title: topic,
      receivedAt: sentAt,
      channel: 'portal',
      text,
      sections: [],
      page: `/portal-messages/${conversationId}`,
      files: files.map((file) => ({
        id: file.id,
        name: file.name,
        contentType: mimeTypeOf(file.kind),
        size: file.bytes,
      })),
    }));
  },
  async open(strapi, target, { original, file }) {
    const message = (await writtenBy(strapi, target)).find(({ id }) => id === original);
    if (!message?.files.some(({ id }) => id === file)) throw caseNotFound();
    return openMessageFile(strapi, file);
  },
};

/** Nothing for whoever may not read conversations. */
async function writtenBy(strapi: Kassenwerk, { tenant, memberId, number }: CaseOfOriginals): Promise<MessageAbout[]> {
  if (memberId === null || !mayIn(requireScope().ability, tenant, 'read', 'portalConversation')) return [];
  const messages = await messagesAbout(strapi, { tenant, memberId, reference: number });
  return messages.filter(({ sender }) => sender === 'member');
}
