import type { FileField, UploadedFile } from '@kassenwerk/forms/model';

/** Where files of messages are uploaded; the server has the same limits. */
export const messageForm = 'portal-message';

export const messageField: FileField = {
  id: 'files',
  type: 'file',
  label: { de: 'Dateien', en: 'Files' },
};

/** A text with the files that were uploaded for it. */
export interface NewMessage {
  text: string;
  files: readonly string[];
  uploadKey: string;
}

export const idsOf = (files: readonly UploadedFile[]): string[] => files.map(({ id }) => id);
