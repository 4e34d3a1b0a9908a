import type { FieldBase } from '../definition/field';
import { numberLanguage, type Texts } from '../definition/texts';
import { unreadable, type FieldType } from './field-type';

/** Something the member confirms: „Meine Angaben sind vollständig und richtig.“ Only a confirmation is an answer. */
export interface DeclarationField extends FieldBase {
  type: 'declaration';
  text: Texts;
}

export const declarationType: FieldType<DeclarationField, true> = {
  name: 'declaration',
  yields: 'yesNo',
  sensitivity: 'none',
  parameters: ({ z }) => ({ text: z.record(z.string(), z.string().max(10_000)) }),
  read(given) {
    if (given === undefined || given === null || given === false) return undefined;
    return given === true ? { value: true } : unreadable('KW_ANSWER_TYPE');
  },
  jsonSchema: () => ({ const: true }),
  show: (_value, _field, language) => (numberLanguage(language) === 'de' ? 'bestätigt' : 'confirmed'),
};
