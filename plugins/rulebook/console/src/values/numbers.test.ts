import { readNumber, writtenNumber } from './numbers';

it.each([
  ['1.234,50', { money: true }, 123_450],
  ['1,234.50', { money: true }, 123_450],
  ['1.000', {}, 1_000],
  ['12,5', { decimals: 1 }, 12.5],
  ['-3', {}, -3],
  ['100 €', { money: true }, 10_000],
  ['viel', {}, undefined],
  ['', {}, undefined],
])('reads „%s“ (%j) as %s', (text, settings, expected) => expect(readNumber(text, settings)).toBe(expected));

it('writes cents as euros', () => expect(writtenNumber(123_450, { money: true }, 'de')).toBe('1234,50'));
