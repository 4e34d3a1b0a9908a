import { formatCivilDate, isCivilDate } from '@kassenwerk/kernel/domain';
import type { Expression } from '../definition/expression';
import type { FieldBase } from '../definition/field';
import { numberLanguage } from '../definition/texts';
import { unreadable, type FieldType, type JsonSchema } from './field-type';
import { showMoney } from './money';
import { showNumber } from './number';
import { yesNoType } from './yes-no';

/** A value that is worked out from answers. Whatever somebody sends for it is left aside. */
export interface ComputedField extends FieldBase {
  type: 'computed';
  formula: Expression;
  /** `money` reads a number of cents. */
  as: 'number' | 'money' | 'date' | 'text' | 'yesNo';
  /** Only for conditions and for the fund; the member does not see it. */
  hidden?: boolean;
}

export type ComputedValue = string | number | boolean;

const schemas: Record<ComputedField['as'], JsonSchema> = {
  number: { type: 'number' },
  money: { type: 'integer' },
  date: { type: 'string', format: 'date' },
  text: { type: 'string' },
  yesNo: { type: 'boolean' },
};

export const computedType: FieldType<ComputedField, ComputedValue> = {
  name: 'computed',
  // The compiler asks the field itself, which says so in `as`.
  yields: 'nothing',
  sensitivity: 'personal',
  parameters: ({ z }) => ({
    as: z.enum(['number', 'money', 'date', 'text', 'yesNo']),
    hidden: z.boolean().optional(),
  }),
  read: (given) =>
    ['string', 'number', 'boolean'].includes(typeof given)
      ? { value: given as ComputedValue }
      : given === undefined || given === null
        ? undefined
        : unreadable('KW_ANSWER_TYPE'),
  jsonSchema: ({ as }) => ({ ...schemas[as], readOnly: true }),
  show(value, { as }, language) {
    if (as === 'money' && typeof value === 'number') return showMoney(Math.round(value), 'EUR', language);
    if (as === 'date' && isCivilDate(value)) return formatCivilDate(value, numberLanguage(language));
    if (typeof value === 'boolean')
      return yesNoType.show(value, { id: '', type: 'yesNo', label: { de: '' } }, language);
    return typeof value === 'number' ? showNumber(Math.round(value * 10_000) / 10_000, language) : value;
  },
};
