import { formatEuro, parseEuro } from '@kassenwerk/kernel/domain';
import { numberLanguage } from '../definition/texts';
import type { FieldBase } from '../definition/field';
import { readText, unreadable, type FieldType } from './field-type';

/** An amount as whole cents; other currencies than the euro have `currency`. A number that comes in is cents, a text is euro. */
export interface MoneyField extends FieldBase {
  type: 'money';
  minCents?: number;
  maxCents?: number;
  /** Three letters (ISO 4217); EUR by default. */
  currency?: string;
}

export const moneyType: FieldType<MoneyField, number> = {
  name: 'money',
  yields: 'number',
  sensitivity: 'personal',
  parameters: ({ z }) => ({
    minCents: z.int().optional(),
    maxCents: z.int().optional(),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .optional(),
  }),
  faults: ({ minCents, maxCents }) =>
    minCents !== undefined && maxCents !== undefined && minCents > maxCents ? ['minCents > maxCents'] : [],
  read(given) {
    if (typeof given === 'number') return Number.isSafeInteger(given) ? { value: given } : unreadable('KW_ANSWER_TYPE');
    const reading = readText(given);
    if (!reading || 'problem' in reading) return reading;
    const value = parseEuro(reading.value) ?? parseEuro(reading.value, 'en');
    return value === undefined ? unreadable('KW_ANSWER_MONEY') : { value };
  },
  check(value, { minCents = 0, maxCents }) {
    if (value < minCents) return { code: 'KW_ANSWER_AMOUNT_SMALL', values: { min: { cents: minCents } } };
    if (maxCents !== undefined && value > maxCents)
      return { code: 'KW_ANSWER_AMOUNT_LARGE', values: { max: { cents: maxCents } } };
    return undefined;
  },
  jsonSchema: ({ minCents = 0, maxCents, currency = 'EUR' }) => ({
    type: 'integer',
    minimum: minCents,
    ...(maxCents === undefined ? {} : { maximum: maxCents }),
    description: `Cents (${currency})`,
  }),
  show: (value, { currency = 'EUR' }, language) => showMoney(value, currency, language),
};

export function showMoney(cents: number, currency: string, language: string): string {
  const euro = formatEuro(cents, numberLanguage(language));
  return currency === 'EUR' ? euro : `${euro.replace(/[€\u00a0]/g, '')} ${currency}`;
}
