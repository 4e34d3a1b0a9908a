import { isSepaCountry, isValidIban } from '@kassenwerk/kernel/domain';
import type { FieldBase } from '../definition/field';
import { readParts, text, unreadable, type FieldType } from './field-type';

/** IBAN with account holder. */
export interface BankAccountField extends FieldBase {
  type: 'bankAccount';
  /** Accounts for direct debits and refunds lie in the SEPA area; `anywhere` takes others with an IBAN as well. */
  area?: 'sepa' | 'anywhere';
}

export interface BankAccount {
  iban: string;
  accountHolder: string;
}

export const bankAccountType: FieldType<BankAccountField, BankAccount> = {
  name: 'bankAccount',
  yields: { iban: 'text', accountHolder: 'text' },
  scalar: (value, part) => (part === 'accountHolder' ? value.accountHolder : value.iban),
  sensitivity: 'bank',
  parameters: ({ z }) => ({ area: z.enum(['sepa', 'anywhere']).optional() }),
  read(given) {
    const read = readParts(given, ['iban', 'accountHolder']);
    if (!read || 'problem' in read) return read;
    const { iban, accountHolder } = read.parts;
    if (!iban) return unreadable('KW_ANSWER_IBAN_MISSING');
    if (!accountHolder) return unreadable('KW_ANSWER_ACCOUNT_HOLDER');
    return {
      value: { iban: iban.replace(/[\s-]/g, '').toUpperCase(), accountHolder: accountHolder.replace(/\s+/g, ' ') },
    };
  },
  check({ iban, accountHolder }, { area = 'sepa' }) {
    if (!isValidIban(iban)) return { code: 'KW_ANSWER_IBAN' };
    if (area === 'sepa' && !isSepaCountry(iban.slice(0, 2))) return { code: 'KW_ANSWER_IBAN_NOT_SEPA' };
    // Seventy characters is what a SEPA file holds.
    if (accountHolder.length > 70)
      return { code: 'KW_ANSWER_TOO_LONG', values: { max: 70, length: accountHolder.length } };
    return undefined;
  },
  jsonSchema: () => ({
    type: 'object',
    properties: { iban: { type: 'string', pattern: '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$' }, accountHolder: text(70) },
    required: ['iban', 'accountHolder'],
    additionalProperties: false,
  }),
  show: ({ iban, accountHolder }) => `${iban.replace(/(.{4})(?=.)/g, '$1 ')}, ${accountHolder}`,
};
