import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { removeUpload, uploadFile, uploadTagOf } from '@kassenwerk/forms';
import type { Kassenwerk } from '../kassenwerk';
import type { Accepted } from './accept-request';

/** Where files of requests are taken: checked like uploads of forms, but longer, because whole letters are scanned. */
export const intakeFiles = {
  form: 'intake',
  field: {
    id: 'files',
    type: 'file',
    label: { de: 'Anlagen', en: 'Attachments' },
    maxFiles: 20,
    maxMegabytes: 25,
    maxPages: 200,
  },
} as const;

export const holderOfItem = (id: string): string => `intakeItem ${id}`;

export interface FileBasket {
  uploadTag: string;
  ids: string[];
  /** @throws KW_FILE_… */
  add(fileName: string, content: Readable): Promise<void>;
}

/**
 * Keeps the files of a request on its way in, and takes them away again when it is not accepted or was known before: what cannot be
 * stored is tried each minute, and each try would fill the disk further. What is left by a crash expires by itself.
 */
export async function withFiles(
  strapi: Kassenwerk,
  tenant: string,
  accept: (files: FileBasket) => Promise<Accepted>,
): Promise<Accepted> {
  const uploadKey = randomUUID();
  const files = await fileBasket(strapi, tenant, uploadKey);
  let accepted: Accepted | undefined;
  try {
    accepted = await accept(files);
    return accepted;
  } finally {
    if (!accepted?.isNew) for (const id of files.ids) await takeAway(strapi, { tenant, uploadKey, id });
  }
}

/** It expires in any case, so the error that led here stays the one that is told. */
async function takeAway(strapi: Kassenwerk, upload: Parameters<typeof removeUpload>[1]): Promise<void> {
  try {
    await removeUpload(strapi, upload);
  } catch (error) {
    strapi.log.warn(`intake: a file stays until it expires: ${(error as Error).name}`);
  }
}

async function fileBasket(strapi: Kassenwerk, tenant: string, uploadKey: string): Promise<FileBasket> {
  const ids: string[] = [];
  return {
    uploadTag: await uploadTagOf(strapi, tenant, uploadKey),
    ids,
    async add(fileName, content) {
      const { form, field } = intakeFiles;
      const { id } = await uploadFile(strapi, { tenant, form, field: field.id, uploadKey, fileName, content });
      ids.push(id);
    },
  };
}
