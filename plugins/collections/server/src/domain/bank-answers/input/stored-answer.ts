import type { Readable } from 'node:stream';

/** A file that is kept somewhere, read from its beginning or, as a ZIP needs it, in parts. */
export interface StoredAnswer {
  isZip: boolean;
  open(): Promise<Readable>;
  /** @returns `read` with the first byte that is not read as its end */
  ranges(): Promise<{ bytes: number; read(start: number, end: number): Readable }>;
}

/** Where an answer is read from: a stream, a path, or a kept file. */
export type AnswerSource = Readable | string | StoredAnswer;

export const isStored = (source: AnswerSource): source is StoredAnswer =>
  typeof source === 'object' && 'ranges' in source;
