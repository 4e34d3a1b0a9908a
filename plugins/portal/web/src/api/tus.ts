import type { UploadedFile } from '@kassenwerk/forms/model';
import { Refusal, unreachable, unwrapped } from './client';

export interface TusPlace {
  /** Where uploads begin. */
  url: string;
  onProgress(share: number): void;
  signal: AbortSignal;
}

interface UploadState {
  offset: number;
  file: UploadedFile | null;
}

/** Small enough that little is sent twice where a proxy holds back what came before a break. */
const pieceBytes = 1024 * 1024;

/** Waits between tries that bring nothing, in seconds; each piece that arrives begins them anew. */
const waits = [1, 2, 4, 8, 15];

/** Where files were on their way when they stopped: whoever tries again goes on from there. */
const begun = new WeakMap<File, Map<string, string>>();

/**
 * Sends a file by the protocol tus 1.0.0, piece by piece, and goes on by itself after a break.
 * @throws Refusal, when the server does not want the file or cannot be reached for half a minute
 */
export async function sendFile(file: File, place: TusPlace): Promise<UploadedFile> {
  const places = begun.get(file) ?? new Map<string, string>();
  begun.set(file, places);
  for (let failures = 0; ;) {
    const before = places.get(place.url);
    try {
      const location = before ?? (await begin(file, place));
      places.set(place.url, location);
      const sent = await goOn(file, location, { ...place, isNew: !before, onPiece: () => (failures = 0) });
      places.delete(place.url);
      return sent;
    } catch (error) {
      if (!(error instanceof Refusal) || place.signal.aborted) throw error;
      const isLost = before !== undefined && error.status === 404;
      if (!isBreak(error)) places.delete(place.url);
      const wait = isLost ? 0 : isBreak(error) ? waits[failures] : undefined;
      if (wait === undefined) throw error;
      failures += 1;
      await pause(wait, place.signal);
    }
  }
}

/** No answer, a server that is being restarted, or one that has more or less of the file than we thought. */
const isBreak = ({ status, problem }: Refusal): boolean =>
  status === 0 || status >= 500 || problem.code === 'KW_UPLOAD_OFFSET';

async function begin(file: File, { url, signal }: TusPlace): Promise<string> {
  const name = btoa(String.fromCharCode(...new TextEncoder().encode(file.name.slice(-200))));
  const answer = await request(url, {
    method: 'POST',
    headers: { 'upload-length': String(file.size), 'upload-metadata': `filename ${name}` },
    signal,
  });
  return answer.getResponseHeader('location') ?? '';
}

interface GoingOn extends TusPlace {
  isNew: boolean;
  onPiece(): void;
}

async function goOn(file: File, location: string, { isNew, onPiece, ...place }: GoingOn): Promise<UploadedFile> {
  const { signal, onProgress } = place;
  const state = isNew ? { offset: 0, file: null } : await stateOf(location, signal);
  let { offset } = state;
  if (state.file) return state.file;
  for (;;) {
    const answer = await request(location, {
      method: 'PATCH',
      headers: { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
      // Empty when all has arrived and only the server's word on it is missing.
      body: file.slice(offset, offset + pieceBytes),
      onProgress: (bytes) => onProgress((offset + bytes) / file.size),
      signal,
    });
    if (answer.status === 200) return unwrapped<UploadedFile>(answer.status, answer.responseText);
    offset = Number(answer.getResponseHeader('upload-offset'));
    onPiece();
  }
}

async function stateOf(location: string, signal: AbortSignal): Promise<UploadState> {
  const { status, responseText } = await request(location, { method: 'GET', headers: {}, signal });
  return unwrapped<UploadState>(status, responseText);
}

interface TusRequest {
  method: 'GET' | 'POST' | 'PATCH';
  headers: Record<string, string>;
  body?: Blob;
  onProgress?: (bytes: number) => void;
  signal: AbortSignal;
}

/** XMLHttpRequest, because `fetch` tells nothing about progress. @throws Refusal */
async function request(
  url: string,
  { method, headers, body, onProgress, signal }: TusRequest,
): Promise<XMLHttpRequest> {
  if (signal.aborted) throw unreachable();
  const xhr = new XMLHttpRequest();
  const stop = () => xhr.abort();
  signal.addEventListener('abort', stop);
  await new Promise<void>((done, failed) => {
    xhr.open(method, url);
    for (const [name, value] of Object.entries({
      'tus-resumable': '1.0.0',
      'accept-language': document.documentElement.lang,
      ...headers,
    }))
      xhr.setRequestHeader(name, value);
    xhr.upload.onprogress = ({ loaded }) => onProgress?.(loaded);
    xhr.onload = () => done();
    xhr.onerror = xhr.onabort = () => failed(unreachable());
    xhr.send(body ?? null);
  }).finally(() => signal.removeEventListener('abort', stop));
  if (xhr.status >= 400) await unwrapped(xhr.status, xhr.responseText);
  return xhr;
}

/** Ends early when the device says that it is back in the net. */
function pause(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((over) => {
    const end = () => {
      clearTimeout(timer);
      removeEventListener('online', end);
      signal.removeEventListener('abort', end);
      over();
    };
    const timer = setTimeout(end, seconds * 1000);
    addEventListener('online', end);
    signal.addEventListener('abort', end);
  });
}
