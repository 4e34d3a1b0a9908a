import type { FieldBase, Option } from '../definition/field';
import { doubled, labelOf, optionsSchema } from './choice';
import { unreadable, type FieldType } from './field-type';

/** Some of some answers, in the order of the options. */
export interface MultipleChoiceField extends FieldBase {
  type: 'multipleChoice';
  options: readonly Option[];
  min?: number;
  max?: number;
  /** An option that excludes all others: „keine davon“. */
  exclusive?: string;
}

export const multipleChoiceType: FieldType<MultipleChoiceField, string[]> = {
  name: 'multipleChoice',
  yields: 'list',
  sensitivity: 'personal',
  parameters: (zod) => ({
    options: optionsSchema(zod),
    min: zod.z.int().min(1).max(300).optional(),
    max: zod.z.int().min(1).max(300).optional(),
    exclusive: zod.z.string().optional(),
  }),
  faults: ({ options, min, max, exclusive }) => [
    ...doubled(options),
    ...(min !== undefined && min > Math.min(max ?? options.length, options.length) ? ['min > max'] : []),
    ...(exclusive !== undefined && !options.some(({ value }) => value === exclusive) ? [exclusive] : []),
  ],
  read(given, { options }) {
    if (given === undefined || given === null) return undefined;
    if (!Array.isArray(given) || given.some((one) => typeof one !== 'string')) return unreadable('KW_ANSWER_TYPE');
    const known = options.map(({ value }) => value);
    if (given.some((one) => !known.includes(one as string))) return unreadable('KW_ANSWER_NOT_IN_LIST');
    const value = known.filter((one) => given.includes(one));
    return value.length === 0 ? undefined : { value };
  },
  check(value, { min, max, exclusive }) {
    if (exclusive && value.includes(exclusive) && value.length > 1) return { code: 'KW_ANSWER_EXCLUSIVE' };
    if (min !== undefined && value.length < min) return { code: 'KW_ANSWER_TOO_FEW', values: { min } };
    if (max !== undefined && value.length > max) return { code: 'KW_ANSWER_TOO_MANY', values: { max } };
    return undefined;
  },
  jsonSchema: ({ options, min = 1, max = options.length }) => ({
    type: 'array',
    items: { type: 'string', enum: options.map(({ value }) => value) },
    uniqueItems: true,
    minItems: min,
    maxItems: max,
  }),
  show: (value, { options }, language) => value.map((one) => labelOf(options, one, language)).join(', '),
};
