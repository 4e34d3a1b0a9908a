import { AnswerSession, DocumentReader } from './document-reader';
import type { BankAnswerPart } from './events';
import type { AnswerSource } from './input/stored-answer';
import { xmlFiles } from './input/xml-files';
import { DEFAULT_LIMITS, type ReaderLimits } from './limits';

export interface ReadOptions {
  /** What the file is called in messages and events. */
  name: string;
  limits?: Partial<ReaderLimits>;
}

/**
 * Reads a bank's answer: pain.002 or camt.052/053/054, plain or in a ZIP, one or several documents a file. Memory stays
 * constant whatever the size.
 *
 * Parts come in the order of the file and end with the totals. A file that cannot be trusted (malformed, DOCTYPE, bomb,
 * unknown message) throws a KassenwerkError, perhaps after parts of it have been handed out: keep nothing of a file
 * before its totals have arrived. Oddities that do not change meaning are warnings.
 */
export async function* readBankAnswer(source: AnswerSource, options: ReadOptions): AsyncGenerator<BankAnswerPart> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const session = new AnswerSession();
  for await (const file of xmlFiles(source, options.name, limits)) {
    const reader = new DocumentReader(file.name, session, limits);
    for await (const chunk of file.chunks) {
      reader.push(chunk);
      yield* session.drain();
    }
    reader.end();
    yield* session.drain();
  }
  yield session.totals();
}
