import { isValidKvnr } from '@kassenwerk/kernel/domain';
import type { FieldBase } from '../definition/field';
import { readText, type FieldType } from './field-type';

/** Health insurance number: a letter and nine digits, the last one a check digit. */
export interface KvnrField extends FieldBase {
  type: 'kvnr';
}

export const kvnrType: FieldType<KvnrField, string> = {
  name: 'kvnr',
  yields: 'text',
  sensitivity: 'personal',
  parameters: () => ({}),
  read(given) {
    const reading = readText(given);
    if (!reading || 'problem' in reading) return reading;
    return { value: reading.value.replace(/\s/g, '').toUpperCase() };
  },
  check: (value) => (isValidKvnr(value) ? undefined : { code: 'KW_ANSWER_KVNR' }),
  jsonSchema: () => ({ type: 'string', pattern: '^[A-Z][0-9]{9}$' }),
  show: (value) => value,
};
