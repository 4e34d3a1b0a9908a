/** What went wrong, as seen by a caller. Each kind has one HTTP status (see http/problems.ts). */
export type ErrorKind =
  | 'malformed'
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'notFound'
  | 'conflict'
  | 'tooLarge'
  | 'tooMany'
  | 'unavailable'
  | 'internal';

/** The same sentence in both languages of the product; says what happened and what to do. Holds no personal data. */
export interface BilingualText {
  de: string;
  en: string;
}

export interface FailOptions {
  details?: Record<string, unknown>;
  cause?: unknown;
  /** `later`: the same call may succeed after a while, so a step or delivery may be tried again. */
  retry?: 'never' | 'later';
}

/** The one error family. Support searches by `code`; the console shows `text` in the reader's language. */
export class KassenwerkError extends Error {
  readonly code: string;
  readonly kind: ErrorKind;
  readonly text: BilingualText;
  readonly details: Record<string, unknown>;
  readonly retry: 'never' | 'later';

  constructor(kind: ErrorKind, code: string, text: BilingualText, options: FailOptions = {}) {
    super(`${code}: ${text.en}`, { cause: options.cause });
    this.name = 'KassenwerkError';
    this.kind = kind;
    this.code = code;
    this.text = text;
    this.details = options.details ?? {};
    this.retry = options.retry ?? 'never';
  }
}

/** Makes an error of the family: `throw fail('conflict', 'KW_RUN_NOT_PAUSED', { de, en })`. */
export function fail(kind: ErrorKind, code: string, text: BilingualText, options?: FailOptions): KassenwerkError {
  return new KassenwerkError(kind, code, text, options);
}

/** Asks by shape, because a second copy of this package would make `instanceof` lie. */
export function isKassenwerkError(error: unknown): error is KassenwerkError {
  return error instanceof Error && 'code' in error && 'kind' in error && 'text' in error;
}
