import type { FieldBase } from '../definition/field';
import { readText, type FieldType } from './field-type';

/** Words in one or more lines. */
export interface TextField extends FieldBase {
  type: 'text';
  lines?: number;
  minLength?: number;
  /** 200 by default, 4000 with more than one line. */
  maxLength?: number;
  characters?: 'any' | 'digits' | 'letters' | 'lettersAndDigits';
}

const allowed = {
  any: undefined,
  digits: /^[\d ]+$/,
  letters: /^[\p{L}\p{M} .'’-]+$/u,
  lettersAndDigits: /^[\p{L}\p{M}\d ./-]+$/u,
} as const;

const longest = ({ maxLength, lines = 1 }: TextField): number => maxLength ?? (lines > 1 ? 4000 : 200);

export const textType: FieldType<TextField, string> = {
  name: 'text',
  yields: 'text',
  sensitivity: 'personal',
  parameters: ({ z }) => ({
    lines: z.int().min(1).max(20).optional(),
    minLength: z.int().min(1).max(4000).optional(),
    maxLength: z.int().min(1).max(10_000).optional(),
    characters: z.enum(['any', 'digits', 'letters', 'lettersAndDigits']).optional(),
  }),
  faults: (field) => ((field.minLength ?? 0) > longest(field) ? ['minLength > maxLength'] : []),
  read: (given, { lines = 1 }) => {
    const reading = readText(given);
    if (!reading || 'problem' in reading) return reading;
    return lines > 1 ? reading : { value: reading.value.replace(/\s+/g, ' ') };
  },
  check(value, field) {
    const max = longest(field);
    if (value.length > max) return { code: 'KW_ANSWER_TOO_LONG', values: { max, length: value.length } };
    if (value.length < (field.minLength ?? 0))
      return { code: 'KW_ANSWER_TOO_SHORT', values: { min: field.minLength! } };
    const pattern = allowed[field.characters ?? 'any'];
    if (pattern && !pattern.test(value))
      return { code: 'KW_ANSWER_CHARACTERS', values: { allowed: field.characters! } };
    return undefined;
  },
  jsonSchema: (field) => ({
    type: 'string',
    minLength: field.minLength ?? 1,
    maxLength: longest(field),
    ...(field.characters === 'digits' ? { pattern: '^[0-9 ]+$' } : {}),
  }),
  show: (value) => value,
};
