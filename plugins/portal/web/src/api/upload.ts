import type { UploadedFile } from '@kassenwerk/forms/model';
import type { UploadRequest, Uploads } from '@kassenwerk/forms/renderer';
import { callApi, unreachable, unwrapped } from './client';

export interface UploadPlace {
  fund: string;
  form: string;
  /** A secret of this page; whoever knows it may submit or take away what was uploaded under it. */
  uploadKey: string;
}

/** Files go off at once, so that the submission has to carry none. XMLHttpRequest, because `fetch` tells nothing about progress. */
export function uploadsTo({ fund, form, uploadKey }: UploadPlace): Uploads {
  return {
    upload: (file, request) => send(file, { fund, form, uploadKey }, request),
    remove: ({ id }) => {
      void callApi('/forms/public/uploads/removal', { method: 'POST', body: { tenant: fund, uploadKey, id } }).catch(
        // The server drops what nobody submits by itself.
        () => undefined,
      );
    },
  };
}

function send(file: File, place: UploadPlace, { field, onProgress, signal }: UploadRequest): Promise<UploadedFile> {
  const query = new URLSearchParams({
    tenant: place.fund,
    form: place.form,
    field: field.id,
    uploadKey: place.uploadKey,
    fileName: file.name,
  });
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/forms/public/uploads?${query}`);
    request.setRequestHeader('accept-language', document.documentElement.lang);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => unwrapped<UploadedFile>(request.status, request.responseText).then(done, failed);
    request.onerror = () => failed(unreachable());
    request.onabort = () => failed(unreachable());
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

/** Random enough that nobody guesses it. */
export function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}
