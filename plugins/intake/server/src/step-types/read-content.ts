import { defineStepType } from '@kassenwerk/engine';
import { heldFiles, openHeldFile } from '@kassenwerk/forms';
import { z } from 'zod';
import type { Kassenwerk } from '../kassenwerk';
import { holderOfItem } from '../use-cases/keep-file';
import { hasTextReaders, textIn } from '../use-cases/text-readers';
import { extractFrom, requestsOf, type RequestInHand } from './requests-in-hand';

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
    const withFiles = requests.filter(({ row }) => row.fileCount > 0 && !row.submissionId);
    if (hasTextReaders() && withFiles.length > 0) await read(context.strapi, withFiles);
    for (const { item, row } of requests)
      Object.assign(item.data, {
        channel: row.channel,
        senderKind: row.senderKind,
        hasFiles: row.fileCount > 0,
        language: row.language,
      });
  },
});

async function read(strapi: Kassenwerk, requests: readonly RequestInHand[]): Promise<void> {
  const files = await heldFiles(
    strapi,
    requests.map(({ row }) => holderOfItem(row.id)),
  );
  for (const request of requests) {
    const texts: string[] = [];
    for (const { id, kind, bytes } of files.get(holderOfItem(request.row.id)) ?? []) {
      const open = async () => (await openHeldFile(strapi, id)).content;
      texts.push(await textIn(strapi, { tenant: request.row.tenant, kind, bytes, open }));
    }
    const found = texts.filter(Boolean).join('\n\n');
    if (!found) continue;
    request.content.text = [request.content.text, found].filter(Boolean).join('\n\n');
    request.hasReadMore = true;
    request.extracted = extractFrom(request.content);
  }
}
