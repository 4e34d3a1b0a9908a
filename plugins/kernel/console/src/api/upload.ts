import { address, headers, type Query } from './api';
import { networkProblem, problemOf } from './problem';

export interface Upload {
  path: string;
  query: Query;
  file: File;
  /** Share of the bytes that have left, 0..1. */
  onProgress(share: number): void;
  signal?: AbortSignal;
}

/** Sends a file as it is. XMLHttpRequest, because fetch does not tell how much has been sent. */
export function upload<T>({ path, query, file, onProgress, signal }: Upload): Promise<T> {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open('POST', address(path, query));
    const all = headers({ 'Content-Type': 'application/octet-stream' });
    Object.entries(all).forEach(([name, value]) => sending.setRequestHeader(name, value));
    sending.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
    sending.onerror = () => reject(networkProblem());
    sending.onabort = () => reject(new DOMException('aborted', 'AbortError'));
    sending.onload = () =>
      sending.status < 300
        ? resolve((JSON.parse(sending.responseText || '{"data":null}') as { data: T }).data)
        : reject(problemOf(sending.status, sending.responseText));
    signal?.addEventListener('abort', () => sending.abort());
    sending.send(file);
  });
}
