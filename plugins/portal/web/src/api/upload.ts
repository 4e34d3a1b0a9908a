import type { Uploads } from '@kassenwerk/forms/renderer';
import { callApi } from './client';
import { sendFile } from './tus';

export interface UploadPlace {
  fund: string;
  form: string;
  /** A secret of this page; whoever knows it may submit or take away what was uploaded under it. */
  uploadKey: string;
}

/** Files go off at once, so that the submission has to carry none; a break in the connection costs at most a piece. */
export function uploadsTo({ fund, form, uploadKey }: UploadPlace): Uploads {
  return {
    upload: (file, { field, onProgress, signal }) => {
      const query = new URLSearchParams({ tenant: fund, form, field: field.id, uploadKey });
      return sendFile(file, { url: `/api/forms/public/resumable-uploads?${query}`, onProgress, signal });
    },
    remove: ({ id }) => {
      void callApi('/forms/public/uploads/removal', { method: 'POST', body: { tenant: fund, uploadKey, id } }).catch(
        // The server drops what nobody submits by itself.
        () => undefined,
      );
    },
  };
}

/** Random enough that nobody guesses it. */
export function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}
