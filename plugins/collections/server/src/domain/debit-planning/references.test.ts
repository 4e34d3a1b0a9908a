import { isIdentifier } from '../direct-debit';
import { endToEndIdOf, referencePrefix } from './end-to-end-id';
import { messageIdBaseOf } from './message-id-base';
import { remittanceText } from './remittance-text';

const reference = (memberNumber: string, attempt = 1): string =>
  endToEndIdOf({ prefix: 'ZB', period: '2026-12', memberNumber, attempt });

it('makes the end-to-end id of what member and fund know', () => {
  expect(reference('M0000001')).toBe('ZB202612-M0000001-1');
  expect(reference('M0000001', 2)).toBe('ZB202612-M0000001-2');
});

it('replaces a member number that banks would refuse, and keeps two members apart', () => {
  const odd = ['4711/ä', '4711/ö', `${'9'.repeat(40)}1`, `${'9'.repeat(40)}2`, '//', ''].map((number) =>
    reference(number),
  );
  expect(odd.filter((one) => !isIdentifier(one))).toEqual([]);
  expect(new Set(odd.slice(0, 5)).size).toBe(5);
});

it('keeps long variants apart in five characters', () => {
  expect(referencePrefix('zb')).toBe('ZB');
  const long = ['additional-contribution-2026', 'additional-contribution-2027', 'additional-contribution'].map(
    referencePrefix,
  );
  expect(new Set(long).size).toBe(3);
  for (const prefix of [...long, referencePrefix('ä'), referencePrefix('x')]) expect(prefix).toMatch(/^[A-Z0-9]{2,5}$/);
});

it('gives every build of a run a message id of its own, within the 24 characters left for it', () => {
  const createdAt = new Date('2026-11-21T19:00:00Z');
  const base = (builtBefore: number) => messageIdBaseOf({ prefix: 'AD5F2', period: '2026-12', createdAt, builtBefore });
  const bases = [0, 1, 2, 36 ** 3 - 1].map(base);
  expect(new Set(bases).size).toBe(4);
  for (const one of bases) {
    expect(one.length).toBeLessThanOrEqual(24);
    expect(isIdentifier(one)).toBe(true);
  }
  expect(base(0)).toBe(base(0));
  expect(() => base(36 ** 3)).toThrow('KW_BANK_FILE_TOO_MANY');
});

it('fills month and member number into the text of the statement', () => {
  const values = { period: '2026-12', memberNumber: 'M1' };
  expect(remittanceText('Zusatzbeitrag {month} Nr. {memberNumber}', values)).toBe('Zusatzbeitrag 12/2026 Nr. M1');
  expect(remittanceText('{unknown}', values)).toBe('{unknown}');
  expect(remittanceText('x'.repeat(200), values)).toHaveLength(140);
});
