import { mod97 } from '@kassenwerk/kernel';
import germanBanks from 'iban-to-bic/datasets/de.json';
import { banks, unknownBankCode } from './banks';
import { defectLottery, parseDefectRates } from './defect-rates';
import { germanIban } from './german-iban';
import { femaleFirstNames, lastNames, maleFirstNames } from './names';
import { seededRandom } from './seeded-random';
import { towns } from './towns';

const codes: Record<string, string> = germanBanks;

test('every bank exists under its code and BIC', () => {
  expect(banks.length).toBeGreaterThan(50);
  for (const { bankCode, bic } of banks) expect(codes[bankCode]).toBe(bic);
  expect(codes[unknownBankCode]).toBeUndefined();
});

test('IBANs have right check digits', () => {
  expect(germanIban('37040044', 532_013_000)).toBe('DE89370400440532013000');
  const iban = germanIban(unknownBankCode, 1);
  expect(mod97(iban.slice(4) + iban.slice(0, 4))).toBe(1);
});

test('a postal code belongs to one town only', () => {
  const all = towns.flatMap(({ postalCodes }) => postalCodes);
  expect(towns.length).toBeGreaterThan(100);
  expect(all.every((code) => /^\d{5}$/.test(code))).toBe(true);
  expect(new Set(all).size).toBe(all.length);
  expect(towns.find(({ name }) => name === 'Frankfurt am Main')?.postalCodes).toContain('60311');
});

test('names are composed characters and short enough for a bank file', () => {
  for (const name of [...femaleFirstNames, ...maleFirstNames, ...lastNames]) {
    expect(name.normalize('NFC')).toBe(name);
    expect(name.length).toBeLessThan(30);
  }
});

test('streams of one seed are independent of each other and repeatable', () => {
  const firsts = Array.from({ length: 10_000 }, (_, stream) => seededRandom(7, stream).next());
  expect(new Set(firsts).size).toBeGreaterThan(9_990);
  expect(firsts.reduce((sum, value) => sum + value, 0) / firsts.length).toBeCloseTo(0.5, 1);
  expect(seededRandom(7, 3).next()).toBe(firsts[3]);
});

test('shares of defects are read from text and drawn accordingly', () => {
  expect(parseDefectRates('0.05')).toBe(0.05);
  expect(parseDefectRates('minor=0.1, ibanInvalid=0.2')).toEqual({ minor: 0.1, ibanInvalid: 0.2 });
  for (const text of ['', '2', 'x', 'nonsense=0.1'])
    expect(() => parseDefectRates(text)).toThrow('KW_GENERATOR_DEFECTS');
  const lottery = defectLottery({ minor: 0.1, ibanInvalid: 0.2 });
  const drawn = Array.from({ length: 100 }, (_, index) => lottery((index + 0.5) / 100));
  expect(drawn.filter((kind) => kind === 'minor')).toHaveLength(10);
  expect(drawn.filter((kind) => kind === 'ibanInvalid')).toHaveLength(20);
  expect(drawn.filter((kind) => kind === undefined)).toHaveLength(70);
});
