import {
  addCents,
  assertCents,
  centsToDecimalString,
  decimalStringToCents,
  formatEuro,
  parseEuro,
  percentOfCents,
  sumCents,
} from './money';

describe('cents', () => {
  test('only safe whole numbers are amounts', () => {
    for (const value of [0.5, NaN, Infinity, 2 ** 53]) expect(() => assertCents(value)).toThrow(RangeError);
    expect(addCents(1, -3)).toBe(-2);
    expect(() => addCents(Number.MAX_SAFE_INTEGER, 1)).toThrow(RangeError);
  });

  test('a million amounts add up exactly', () => {
    expect(sumCents(Array<number>(1_000_000).fill(1_599))).toBe(1_599_000_000);
    expect(sumCents([])).toBe(0);
  });

  test('halves are rounded away from zero or cut', () => {
    expect(percentOfCents(150, 1, 'commercial')).toBe(2);
    expect(percentOfCents(149, 1, 'commercial')).toBe(1);
    expect(percentOfCents(150, 1, 'down')).toBe(1);
    expect(percentOfCents(-150, 1, 'commercial')).toBe(-2);
    expect(percentOfCents(-150, 1, 'down')).toBe(-1);
    expect(Object.is(percentOfCents(-10, 1, 'down'), 0)).toBe(true);
  });

  test('rates with decimals are exact', () => {
    expect(percentOfCents(100_000, 14.6, 'commercial')).toBe(14_600);
    expect(percentOfCents(1_005, 10, 'commercial')).toBe(101);
    expect(percentOfCents(375_000_00, 0.9125, 'commercial')).toBe(342_188);
    expect(() => percentOfCents(100, 0.00001, 'down')).toThrow(RangeError);
  });
});

describe('euro as text', () => {
  test.each([
    [123_456, '1.234,56\u00a0€', '€1,234.56'],
    [-5, '-0,05\u00a0€', '-€0.05'],
    [100_000_000, '1.000.000,00\u00a0€', '€1,000,000.00'],
  ])('%i cents', (cents, german, english) => {
    expect(formatEuro(cents, 'de')).toBe(german);
    expect(formatEuro(cents, 'en')).toBe(english);
    expect(parseEuro(german)).toBe(cents);
    expect(parseEuro(english, 'en')).toBe(cents);
  });

  test('people write amounts in many ways', () => {
    expect(parseEuro('23456,78')).toBe(2_345_678);
    expect(parseEuro('12 €')).toBe(1_200);
    expect(parseEuro('0,5')).toBe(50);
    expect(parseEuro('1.234')).toBe(123_400);
  });

  test.each(['', '12.34', '1.23,4', 'abc', '1,234', '1,2,3', '--1', '99999999999999999999'])(
    '%p is no German amount',
    (text) => expect(parseEuro(text)).toBeUndefined(),
  );
});

describe('amounts of ISO 20022 files', () => {
  test('every amount survives writing and reading', () => {
    for (const cents of [0, 1, 99, 100, 1_230, -1_230, 99_999_999_999]) {
      expect(decimalStringToCents(centsToDecimalString(cents))).toBe(cents);
    }
    expect(centsToDecimalString(1_230)).toBe('12.30');
  });

  test('zeros after the cents are read, fractions of a cent are not', () => {
    expect(decimalStringToCents('12.50000')).toBe(1_250);
    expect(decimalStringToCents('12')).toBe(1_200);
    expect(decimalStringToCents('-0')).toBe(0);
    expect(decimalStringToCents('1.005')).toBeUndefined();
    expect(decimalStringToCents('1e3')).toBeUndefined();
  });
});
