import type { FieldBase } from '../definition/field';
import { readText, type FieldType } from './field-type';

/** An e-mail address; whether somebody reads there only a letter to it can show. */
export interface EmailField extends FieldBase {
  type: 'email';
}

// What mail servers accept in practice: no quotes and no comments, a dot in the domain.
const address =
  /^[^\s@<>()[\]\\,;:"]{1,64}@(?=.{4,190}$)[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?(?:\.[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?)+$/u;

export const emailType: FieldType<EmailField, string> = {
  name: 'email',
  yields: 'text',
  sensitivity: 'personal',
  parameters: () => ({}),
  read(given) {
    const reading = readText(given);
    if (!reading || 'problem' in reading) return reading;
    const at = reading.value.lastIndexOf('@');
    return { value: reading.value.slice(0, at + 1) + reading.value.slice(at + 1).toLowerCase() };
  },
  check: (value) => (value.length <= 254 && address.test(value) ? undefined : { code: 'KW_ANSWER_EMAIL' }),
  jsonSchema: () => ({ type: 'string', format: 'email', maxLength: 254 }),
  show: (value) => value,
};
