import type { Problem } from './shapes';

/** What the server answered instead; the message says what to do. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem,
  ) {
    super(problem.message);
  }
}

/** Its sentence is the portal's own: no server said it. */
const noNet: Problem = { code: 'KW_NO_NET', message: '' };

export const unreachable = (): Refusal => new Refusal(0, noNet);

/** The server's answer as data. @throws Refusal */
export async function unwrapped<T>(status: number, text: string): Promise<T> {
  const answer = (text.startsWith('{') ? JSON.parse(text) : {}) as { data?: T; error?: Problem };
  if (status >= 400) throw new Refusal(status, answer.error ?? noNet);
  return answer.data as T;
}

export interface Call {
  method?: 'GET' | 'POST' | 'PUT';
  body?: unknown;
  token?: string | undefined;
  /** For a `Blob` instead of data. */
  isFile?: boolean;
  /** Goes off even if the page is left meanwhile. */
  keepalive?: boolean;
}

/** One request to our own server. @throws Refusal */
export async function callApi<T>(
  path: string,
  { method = 'GET', body, token, isFile = false, keepalive = false }: Call = {},
): Promise<T> {
  const answer = await fetch(`/api${path}`, {
    method,
    keepalive,
    headers: {
      'accept-language': document.documentElement.lang,
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => {
    throw unreachable();
  });
  if (isFile && answer.ok) return (await answer.blob()) as T;
  return unwrapped<T>(answer.status, await answer.text());
}
