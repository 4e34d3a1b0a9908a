import type { NumberSettings } from '../definition/column';
import { expect, type Read } from './reading';

const plain = /^([+−-]?)(\d{1,3}(?:\.\d{3})+|\d+)(,\d+)?(e[+-]?\d+)?$/iu;
const amount = /^(.*?)\s*(€|EUR|Euro|Cent|ct)?$/iu;

/** As Germans write it: 1.234,50 €. */
export function numberText(value: number, { money }: NumberSettings): string {
  if (!money) return decimal(value);
  if (!Number.isSafeInteger(value)) return `${decimal(value)} Cent`;
  const [euros = '', cents = ''] = (Math.abs(value) / 100).toFixed(2).split('.');
  const sign = value < 0 ? '-' : '';
  return `${sign}${euros.replaceAll(/\B(?=(\d{3})+$)/g, '.')},${cents} €`;
}

const decimal = (value: number): string => String(value).replace('.', ',');

const expectedNumber = expect('eine Zahl wie 12 oder 0,5', 'a number like 12 or 0,5');
const expectedMoney = expect(
  'ein Betrag wie 100 € oder 1.234,50 € (höchstens zwei Stellen nach dem Komma)',
  'an amount like 100 € or 1.234,50 € (at most two places after the comma)',
);

export function numberRead(text: string, { money }: NumberSettings): Read<number> {
  const [, digits = '', unit = ''] = (money && amount.exec(text.trim())) || ['', text.trim()];
  const value = germanNumber(digits);
  if (value === undefined) return money ? expectedMoney : expectedNumber;
  if (!money || /^c/i.test(unit)) return { value };
  const cents = Math.round(value * 100);
  return Math.abs(cents - value * 100) < 1e-4 ? { value: cents } : expectedMoney;
}

function germanNumber(text: string): number | undefined {
  const found = plain.exec(text.trim());
  if (!found) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent = ''] = found;
  const value = Number(whole.replaceAll('.', '') + fraction.replace(',', '.') + exponent);
  return Number.isFinite(value) ? (sign === '' || sign === '+' ? value : -value) : undefined;
}
