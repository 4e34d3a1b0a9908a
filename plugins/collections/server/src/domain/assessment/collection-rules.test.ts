import {
  dueDate,
  dunningParametersSchema,
  lateFee,
  lawConflict,
  levyFormulaSchema,
  levyLaws,
  levyLawOf,
  nextDunningStep,
  retryDate,
  type Arrear,
  type DunningState,
  type LevyFormula,
} from '.';

describe('due dates', () => {
  const rule = { dueDay: 15, movesToTargetDay: true };

  it('are the day of the statute in the month after the notice', () => {
    expect(dueDate(rule, '2026-06-20')).toBe('2026-07-15');
    expect(dueDate({ dueDay: 31, movesToTargetDay: false }, '2026-01-31')).toBe('2026-02-28');
    expect(dueDate(rule, '2026-12-01')).toBe('2027-01-15');
  });

  it('move to the next TARGET day when asked', () => {
    expect(dueDate(rule, '2026-07-20')).toBe('2026-08-17');
    expect(dueDate({ ...rule, movesToTargetDay: false }, '2026-07-20')).toBe('2026-08-15');
  });

  it('leave the time a pre-notification needs', () => {
    expect(dueDate({ dueDay: 1, movesToTargetDay: true }, '2026-06-25', '2026-07-09')).toBe('2026-08-03');
  });
});

describe('the law of a time', () => {
  it.each<[string, LevyFormula, string | undefined]>([
    ['2009', { type: 'flat', amountCents: 800 }, undefined],
    ['2009', { type: 'flat', amountCents: 801 }, 'capMissing'],
    ['2009', { type: 'flat', amountCents: 1_500, cap: { percentOfIncome: 1, maxCents: 3_750 } }, undefined],
    ['2009', { type: 'percentOfIncome', percent: 1, maxCents: 3_750 }, undefined],
    ['2009', { type: 'percentOfIncome', percent: 1, maxCents: 3_751 }, 'capTooHigh'],
    ['2011', { type: 'flat', amountCents: 2_500 }, undefined],
    ['2011', { type: 'percentOfIncome', percent: 1 }, 'typeNotAllowed'],
    ['2026', { type: 'percentOfIncome', percent: 2.9 }, undefined],
    ['2008', { type: 'flat', amountCents: 1 }, 'noLawForPeriod'],
  ])('%s judges %j', (inYear, formula, expected) => {
    expect(levyFormulaSchema.parse(formula)).toEqual(formula);
    expect(lawConflict(formula, { from: `${inYear}-01-01`, to: `${inYear}-12-31` })).toBe(expected);
  });

  it('has no gaps and never covers a period in which it changed', () => {
    expect(levyLaws.map((law) => law.from)).toEqual(['2009-01-01', '2011-01-01', '2015-01-01']);
    expect(levyLawOf({ from: '2010-12-01', to: '2011-01-31' })).toBeUndefined();
  });
});

describe('the late-payment surcharge of § 24 SGB IV', () => {
  const rule = levyLaws[2]?.lateFee ?? fail();
  const owed = (amountCents: number, dueOn: string, paidOn: string | null = null): Arrear => ({
    amountCents,
    dueOn,
    paidOn,
  });
  const fee = (arrears: Arrear[], keyDate: string, isDemandedSeparately = false) =>
    lateFee(rule, { arrears, keyDate, isDemandedSeparately });

  it('is one percent for each started month on arrears rounded down to 50 euro', () => {
    expect(fee([owed(12_345, '2026-01-15')], '2026-01-15')).toBe(0);
    expect(fee([owed(12_345, '2026-01-15')], '2026-01-16')).toBe(100);
    expect(fee([owed(12_345, '2026-01-15')], '2026-02-15')).toBe(100);
    expect(fee([owed(12_345, '2026-01-15')], '2026-02-16')).toBe(200);
  });

  it('rounds the sum of all arrears, not each of them', () => {
    expect(fee([owed(4_999, '2026-01-15')], '2026-01-20')).toBe(0);
    expect(fee([owed(3_000, '2026-01-15'), owed(3_000, '2026-02-15')], '2026-02-20')).toBe(50);
  });

  it('ends with the payment', () => {
    expect(fee([owed(10_000, '2026-01-15', '2026-02-10')], '2026-06-30')).toBe(100);
  });

  it('is not raised below 100 euro by a letter of its own', () => {
    expect(fee([owed(9_999, '2026-01-15')], '2026-01-20', true)).toBe(0);
    expect(fee([owed(9_999, '2026-01-15')], '2026-01-20')).toBe(50);
  });
});

describe('the surcharge of § 242 (6) SGB V, 2011 to 2014', () => {
  const rule = levyLaws[1]?.lateFee ?? fail();
  const months = (count: number, amountCents: number): Arrear[] =>
    Array.from({ length: count }, (_, index) => ({
      amountCents,
      dueOn: `2012-${String(index + 1).padStart(2, '0')}-15`,
      paidOn: null,
    }));
  const fee = (arrears: Arrear[]) => lateFee(rule, { arrears, keyDate: '2012-12-31', isDemandedSeparately: true });

  it('is due once for each six months, as high as the last three contributions, with a minimum', () => {
    expect(fee(months(5, 800))).toBe(0);
    expect(fee(months(6, 800))).toBe(2_400);
    expect(fee(months(6, 500))).toBe(2_000);
    expect(fee(months(12, 800))).toBe(4_800);
  });
});

describe('dunning', () => {
  const parameters = dunningParametersSchema.parse({});
  const open: DunningState = {
    openCents: 2_400,
    dueOn: '2026-07-15',
    level: 0,
    lastDunnedOn: null,
    blockedUntil: null,
    isMinor: false,
  };

  it('goes from level to level and then to enforcement', () => {
    expect(nextDunningStep(open, '2026-07-28', parameters)).toBeUndefined();
    expect(nextDunningStep(open, '2026-07-29', parameters)).toEqual({
      kind: 'letter',
      level: 1,
      feeCents: 0,
      payBy: '2026-08-12',
    });
    const reminded = { ...open, level: 1, lastDunnedOn: '2026-07-29' };
    expect(nextDunningStep(reminded, '2026-08-18', parameters)).toBeUndefined();
    expect(nextDunningStep(reminded, '2026-08-19', parameters)).toMatchObject({ kind: 'letter', level: 2 });
    const last = { ...open, level: 2, lastDunnedOn: '2026-08-19' };
    expect(nextDunningStep(last, '2026-09-16', parameters)).toEqual({ kind: 'enforcement' });
  });

  it('rests while blocked, for small amounts and for what is paid', () => {
    expect(nextDunningStep({ ...open, blockedUntil: '2026-08-31' }, '2026-08-31', parameters)).toBeUndefined();
    expect(nextDunningStep({ ...open, openCents: 499 }, '2026-08-31', parameters)).toBeUndefined();
    expect(nextDunningStep({ ...open, openCents: -1 }, '2026-08-31', parameters)).toBeUndefined();
  });

  it('never reminds a minor automatically', () => {
    expect(nextDunningStep({ ...open, isMinor: true }, '2026-08-31', parameters)).toEqual({
      kind: 'task',
      reason: 'minor',
    });
  });
});

it('tries a returned debit once more after five TARGET days', () => {
  const rule = { maxRetries: 1, afterTargetDays: 5 };
  expect(retryDate('2026-12-22', 1, rule)).toBe('2026-12-30');
  expect(retryDate('2026-12-22', 2, rule)).toBeUndefined();
});

function fail(): never {
  throw new Error('the law of that time is missing');
}
