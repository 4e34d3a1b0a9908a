import { defineStepType } from '@kassenwerk/engine';
import { heldFiles, openHeldFile } from '@kassenwerk/forms';
import { z } from 'zod';
import type { Kassenwerk } from '../kassenwerk';
import { writeContents } from '../stores/item-store';
import { holderOfItem } from '../use-cases/keep-file';
import { sealContent } from '../use-cases/sealed';
import { hasTextReaders, textIn } from '../use-cases/text-readers';
import { extractFrom, requestsOf, type RequestInHand } from './requests-in-hand';

type Context = Parameters<typeof requestsOf>[1];

/** Text layer or recognised characters of the files join what was written. Without a reader files wait for people's eyes. */
export const readContent = defineStepType({
  type: 'intake.readContent',
  kind: 'item',
  title: { de: 'Anlagen lesen', en: 'Read attachments' },
  description: {
    de: 'Liest den Text von Anlagen, wenn ein Leser dafür eingerichtet ist (Textebene oder Texterkennung).',
    en: 'Reads the text of attachments where a reader is set up (text layer or character recognition).',
  },
  parameters: z.strictObject({}),
  outputs: ['channel', 'senderKind', 'hasFiles', 'language'],
  async execute(items, context) {
    const requests = await requestsOf(items, context);
    const unread = requests.filter(
      ({ row, content }) => row.fileCount > 0 && !row.submissionId && !content.hasReadFiles,
    );
    if (hasTextReaders() && unread.length > 0) await keepRead(await read(context.strapi, unread), context);
    for (const { item, row } of requests)
      Object.assign(item.data, {
        channel: row.channel,
        senderKind: row.senderKind,
        hasFiles: row.fileCount > 0,
        language: row.language,
      });
  },
});

/** @returns those in whose files something stands */
async function read(strapi: Kassenwerk, requests: readonly RequestInHand[]): Promise<RequestInHand[]> {
  const files = await heldFiles(
    strapi,
    requests.map(({ row }) => holderOfItem(row.id)),
  );
  const told: RequestInHand[] = [];
  for (const request of requests) {
    const texts: string[] = [];
    for (const { id, kind, bytes } of files.get(holderOfItem(request.row.id)) ?? []) {
      const open = async () => (await openHeldFile(strapi, id)).content;
      texts.push(await textIn(strapi, { tenant: request.row.tenant, kind, bytes, open }));
    }
    const found = texts.filter(Boolean).join('\n\n');
    if (!found) continue;
    request.content.text = [request.content.text, found].filter(Boolean).join('\n\n');
    request.content.hasReadFiles = true;
    request.extracted = extractFrom(request.content);
    told.push(request);
  }
  return told;
}

/** At once and not with the case: a task may stand behind this step, and texts are not kept in the data of items. */
async function keepRead(requests: readonly RequestInHand[], { strapi, sql, tenant }: Context): Promise<void> {
  const contents = await Promise.all(
    requests.map(async ({ row: { id }, content }) => ({ id, content: await sealContent(strapi, tenant, id, content) })),
  );
  await writeContents(sql, tenant, contents);
}
