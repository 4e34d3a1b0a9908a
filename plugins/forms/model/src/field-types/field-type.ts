import type * as zod from 'zod';
import type { FieldBase, Sensitivity } from '../definition/field';
import type { Scalar, ValueType } from '../definition/expression';
import type { AnswerProblem } from '../evaluate/messages';

/** Given by whoever needs schemas, so that the code of a form page in the browser carries no validation library. */
export type Zod = typeof zod;

export type JsonSchema = Readonly<Record<string, unknown>>;

/** A given answer was read as a value, is none (`problem`), or nothing was given (`undefined`). */
export type Reading<V> = { value: V } | { problem: AnswerProblem } | undefined;

export interface CheckContext {
  today: string;
}

/**
 * One kind of question. `V` is its normalised answer: plain JSON, the same whichever way it was typed. All functions are pure.
 */
export interface FieldType<F extends FieldBase, V> {
  name: F['type'];
  /** What conditions see: one value, parts by name, or nothing at all. */
  yields: ValueType | Readonly<Record<string, ValueType>> | 'nothing';
  /** The value of a part, or of the answer as a whole. */
  scalar?(value: V, part: string | undefined): Scalar | readonly string[] | undefined;
  sensitivity: Sensitivity;
  /** The type's own parameters as a shape for `z.strictObject`. */
  parameters(z: Zod): Readonly<Record<string, unknown>>;
  /** Contradictions between parameters, as far as their shapes allow any. */
  faults?(field: F): string[];
  /** Reading what was read changes nothing. */
  read(given: unknown, field: F): Reading<V>;
  /** Beyond being readable: limits, dates in the past … */
  check?(value: V, field: F, context: CheckContext): AnswerProblem | undefined;
  /** Of the normalised answer, 2020-12. */
  jsonSchema(field: F): JsonSchema;
  /** For summaries, receipts and PDF. */
  show(value: V, field: F, language: string): string;
}

/** Whether the answer is text with something in it; other kinds than text are not readable. */
export function readText(given: unknown): Reading<string> {
  if (given === undefined || given === null) return undefined;
  if (typeof given !== 'string') return { problem: { code: 'KW_ANSWER_TYPE' } };
  // Control characters would break letters and files; line ends are kept, in one form.
  const text = given
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '');
  return text.trim() === '' ? undefined : { value: text.trim() };
}

export const unreadable = (code: AnswerProblem['code']): { problem: AnswerProblem } => ({ problem: { code } });

/** An object of known parts; each is text. Others are refused, so that nothing unseen is stored. */
export function readParts<K extends string>(
  given: unknown,
  names: readonly K[],
): { parts: Partial<Record<K, string>> } | { problem: AnswerProblem } | undefined {
  if (given === undefined || given === null) return undefined;
  if (typeof given !== 'object' || Array.isArray(given)) return unreadable('KW_ANSWER_TYPE');
  const parts: Partial<Record<K, string>> = {};
  for (const [name, one] of Object.entries(given)) {
    if (!names.includes(name as K)) return { problem: { code: 'KW_ANSWER_UNKNOWN_PART', values: { part: name } } };
    const reading = readText(one);
    if (reading && 'problem' in reading) return reading;
    if (reading) parts[name as K] = reading.value;
  }
  return Object.keys(parts).length === 0 ? undefined : { parts };
}

export const text = (maxLength: number): JsonSchema => ({ type: 'string', minLength: 1, maxLength });
