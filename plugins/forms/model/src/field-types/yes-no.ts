import { numberLanguage } from '../definition/texts';
import type { FieldBase } from '../definition/field';
import { unreadable, type FieldType } from './field-type';

/** A question that is answered with yes or no; neither is the answer before somebody has chosen. */
export interface YesNoField extends FieldBase {
  type: 'yesNo';
}

export const yesNoType: FieldType<YesNoField, boolean> = {
  name: 'yesNo',
  yields: 'yesNo',
  sensitivity: 'personal',
  parameters: () => ({}),
  read(given) {
    if (given === undefined || given === null || given === '') return undefined;
    return typeof given === 'boolean' ? { value: given } : unreadable('KW_ANSWER_TYPE');
  },
  jsonSchema: () => ({ type: 'boolean' }),
  show: (value, _field, language) => {
    const [yes, no] = numberLanguage(language) === 'de' ? ['ja', 'nein'] : ['yes', 'no'];
    return value ? yes : no;
  },
};
