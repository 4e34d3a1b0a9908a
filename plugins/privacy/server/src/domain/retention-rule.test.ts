import { cutoffOf, retentionRuleSchema, type RetentionRule } from './retention-rule';

const rule = (rest: Partial<RetentionRule>): RetentionRule => ({
  dataClass: 'payments',
  anchor: 'booked',
  months: 96,
  fromEndOfYear: true,
  legalBasis: { de: '§ 147 AO', en: 'Section 147 AO' },
  ...rest,
});

describe('cutoffOf', () => {
  it.each([
    // Booked on any day of 2017: kept until the end of 2025.
    ['2025-12-31', '2017-01-01'],
    ['2026-01-01', '2018-01-01'],
    ['2026-11-22', '2018-01-01'],
  ])('counts from the end of the year: on %s all before %s', (today, cutoff) =>
    expect(cutoffOf(rule({}), today)).toBe(cutoff),
  );

  it('keeps a year and a half from the end of the year', () => {
    expect(cutoffOf(rule({ months: 18 }), '2026-06-30')).toBe('2024-01-01');
    expect(cutoffOf(rule({ months: 18 }), '2026-07-01')).toBe('2025-01-01');
  });

  it('counts from the day itself, which is due when its months are over', () => {
    expect(cutoffOf(rule({ months: 3, fromEndOfYear: false }), '2026-11-22')).toBe('2026-08-23');
  });

  it('never ends early in a short month', () => {
    expect(cutoffOf(rule({ months: 1, fromEndOfYear: false }), '2026-02-28')).toBe('2026-01-29');
  });
});

it('a rule names a kind of data that exists', () => {
  expect(retentionRuleSchema.safeParse(rule({})).success).toBe(true);
  expect(retentionRuleSchema.safeParse({ ...rule({}), dataClass: 'secrets' }).success).toBe(false);
});
