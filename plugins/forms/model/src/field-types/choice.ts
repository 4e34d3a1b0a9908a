import { textIn } from '../definition/texts';
import type { FieldBase, Option } from '../definition/field';
import { readText, unreadable, type FieldType, type Zod } from './field-type';

/** One of some answers. */
export interface ChoiceField extends FieldBase {
  type: 'choice';
  options: readonly Option[];
  /** `buttons` shows all at once; `list` drops down. By number of options without it. */
  shownAs?: 'buttons' | 'list';
}

export const optionsSchema = ({ z }: Zod) => {
  const texts = z.record(z.string(), z.string().max(4000));
  return z
    .array(z.strictObject({ value: z.string().regex(/^[\w-]{1,60}$/), label: texts, help: texts.optional() }))
    .min(1)
    .max(300);
};

export const choiceType: FieldType<ChoiceField, string> = {
  name: 'choice',
  yields: 'text',
  sensitivity: 'personal',
  parameters: (zod) => ({
    options: optionsSchema(zod),
    shownAs: zod.z.enum(['buttons', 'list']).optional(),
  }),
  faults: ({ options }) => doubled(options),
  read(given, { options }) {
    const reading = readText(given);
    if (!reading || 'problem' in reading) return reading;
    return options.some(({ value }) => value === reading.value) ? reading : unreadable('KW_ANSWER_NOT_IN_LIST');
  },
  jsonSchema: ({ options }) => ({ type: 'string', enum: options.map(({ value }) => value) }),
  show: (value, { options }, language) => labelOf(options, value, language),
};

export const doubled = (options: readonly Option[]): string[] => [
  ...new Set(options.map(({ value }) => value).filter((value, index, all) => all.indexOf(value) !== index)),
];

export function labelOf(options: readonly Option[], value: string, language: string): string {
  const option = options.find((one) => one.value === value);
  return option ? textIn(option.label, language) : value;
}
