import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { uploadFile, uploadTagOf } from '@kassenwerk/forms';
import type { Kassenwerk } from '../kassenwerk';

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

/** Files of one request on their way: what nobody claims in the end expires by itself. */
export async function fileBasket(strapi: Kassenwerk, tenant: string): Promise<FileBasket> {
  const uploadKey = randomUUID();
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
