import type { FieldBase } from '../definition/field';
import { readText, unreadable, type FieldType } from './field-type';

/** A telephone number, kept as + and digits; without a country code it is a German one. */
export interface PhoneField extends FieldBase {
  type: 'phone';
}

export const phoneType: FieldType<PhoneField, string> = {
  name: 'phone',
  yields: 'text',
  sensitivity: 'personal',
  parameters: () => ({}),
  read(given) {
    const reading = readText(given);
    if (!reading || 'problem' in reading) return reading;
    if (!/^\+?[\d\s()/.-]+$/.test(reading.value)) return unreadable('KW_ANSWER_PHONE');
    const digits = reading.value.replace('(0)', '').replace(/[^\d+]/g, '');
    return { value: digits.replace(/^00/, '+').replace(/^0/, '+49') };
  },
  check: (value) => (/^\+[1-9]\d{6,14}$/.test(value) ? undefined : { code: 'KW_ANSWER_PHONE' }),
  jsonSchema: () => ({ type: 'string', pattern: '^\\+[1-9][0-9]{6,14}$' }),
  show: (value) => value,
};
