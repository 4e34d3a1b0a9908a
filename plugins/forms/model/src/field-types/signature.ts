import type { FieldBase } from '../definition/field';
import { numberLanguage } from '../definition/texts';
import { readText, unreadable, type FieldType } from './field-type';

/** Signed by drawing or, with a keyboard alone, by typing the name. The name is asked either way. */
export interface SignatureField extends FieldBase {
  type: 'signature';
}

export interface Signature {
  name: string;
  /** Lines of points on a field of 600 × 200; absent when typed. */
  strokes?: number[][];
}

const maxPoints = 5_000;

export const signatureType: FieldType<SignatureField, Signature> = {
  name: 'signature',
  yields: 'nothing',
  sensitivity: 'personal',
  parameters: () => ({}),
  read(given) {
    if (given === undefined || given === null) return undefined;
    if (typeof given !== 'object' || Array.isArray(given)) return unreadable('KW_ANSWER_TYPE');
    const { name, strokes, ...others } = given as Record<string, unknown>;
    const [part] = Object.keys(others);
    if (part) return { problem: { code: 'KW_ANSWER_UNKNOWN_PART', values: { part } } };
    if (strokes !== undefined && !isStrokes(strokes)) return unreadable('KW_ANSWER_TYPE');
    const reading = readText(name);
    if (reading && 'problem' in reading) return reading;
    if (!reading) return strokes && strokes.length > 0 ? unreadable('KW_ANSWER_SIGNATURE_NAME') : undefined;
    return { value: { name: reading.value, ...(strokes && strokes.length > 0 ? { strokes } : {}) } };
  },
  check({ name, strokes = [] }) {
    if (name.length > 100) return { code: 'KW_ANSWER_TOO_LONG', values: { max: 100, length: name.length } };
    if (strokes.reduce((sum, one) => sum + one.length, 0) > maxPoints * 2) return { code: 'KW_ANSWER_SIGNATURE_LARGE' };
    return undefined;
  },
  jsonSchema: () => ({
    type: 'object',
    properties: {
      name: { type: 'string', minLength: 1, maxLength: 100 },
      strokes: { type: 'array', items: { type: 'array', items: { type: 'integer', minimum: 0, maximum: 600 } } },
    },
    required: ['name'],
    additionalProperties: false,
  }),
  show: ({ name, strokes }, _field, language) => {
    const how =
      numberLanguage(language) === 'de' ? ['unterschrieben', 'mit Namen bestätigt'] : ['signed', 'confirmed by name'];
    return `${name} (${strokes ? how[0] : how[1]})`;
  },
};

const isStrokes = (given: unknown): given is number[][] =>
  Array.isArray(given) &&
  given.every(
    (line) =>
      Array.isArray(line) &&
      line.length % 2 === 0 &&
      line.every((one) => Number.isInteger(one) && (one as number) >= 0 && (one as number) <= 600),
  );
