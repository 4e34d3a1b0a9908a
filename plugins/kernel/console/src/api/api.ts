import { isUnattended } from './attention';
import { networkProblem, problemOf } from './problem';
import { token } from './token';

export type Query = Record<string, string | number | boolean | null | undefined>;

export interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  query?: Query;
  body?: unknown;
  signal?: AbortSignal;
}

const base = '/api';

/** Address under `/api` with the parameters that have a value. */
export function address(path: string, query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const search = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString();
  return `${base}${path}${search ? `?${search}` : ''}`;
}

export function headers(extra: Record<string, string> = {}): Record<string, string> {
  const bearer = token.read();
  return {
    'Accept-Language': document.documentElement.lang || 'de',
    ...(bearer ? { Authorization: `Bearer ${bearer}` } : {}),
    ...(isUnattended() ? { 'X-Kassenwerk-Background': '1' } : {}),
    ...extra,
  };
}

async function send(path: string, { method = 'GET', query, body, signal }: Call): Promise<Response> {
  const json: Record<string, string> = body === undefined ? {} : { 'Content-Type': 'application/json' };
  const response = await fetch(address(path, query), {
    method,
    headers: headers(json),
    body: body === undefined ? undefined : JSON.stringify(body),
    signal,
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw networkProblem();
  });
  if (!response.ok) throw problemOf(response.status, await response.text());
  return response;
}

/** The whole JSON answer; generated lists carry `meta` beside `data`. */
export async function requestBody<T>(path: string, call: Call = {}): Promise<T> {
  const text = await (await send(path, call)).text();
  return (text ? JSON.parse(text) : {}) as T;
}

/** The `data` of the answer; all own endpoints wrap it. */
export async function request<T>(path: string, call: Call = {}): Promise<T> {
  return (await requestBody<{ data: T }>(path, call)).data;
}

/** An answer that is no JSON, such as a picture. */
export const requestBlob = async (path: string): Promise<Blob> => (await send(path, {})).blob();

/** Saves an answer as a file of the person at the screen. */
export async function download(path: string, fileName: string): Promise<void> {
  const response = await send(path, {});
  const named = /filename="?([^";]+)"?/.exec(response.headers.get('Content-Disposition') ?? '')?.[1];
  saveBlob(await response.blob(), named ?? fileName);
}

export function saveBlob(blob: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** What verbs of a plugin may use to speak with the server. */
export const api = { request, download };
export type Api = typeof api;
