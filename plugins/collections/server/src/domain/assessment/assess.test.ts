import {
  assess,
  assessmentParametersSchema,
  contributionMonths,
  needsIncomeCheck,
  receivableKey,
  type AssessedMember,
  type LevyFormula,
} from '.';

const year = { from: '2026-01-01', to: '2026-12-31' };

function member(values: Partial<AssessedMember> = {}): AssessedMember {
  return {
    membershipStart: '2001-01-01',
    membershipEnd: null,
    deceasedOn: null,
    exemption: null,
    exemptUntil: null,
    insuredStatus: 'member',
    annualIncomeCents: 2_400_000,
    ...values,
  };
}

function parameters(formula: LevyFormula, rounding = {}) {
  return assessmentParametersSchema.parse({ formula, rounding });
}

const flat = parameters({ type: 'flat', amountCents: 800 });

describe('months', () => {
  it.each<[Partial<AssessedMember>, number]>([
    [{}, 12],
    [{ membershipStart: '2026-03-31' }, 10],
    [{ membershipEnd: '2026-02-01' }, 2],
    [{ membershipStart: '2026-02-10', membershipEnd: '2026-02-11' }, 1],
    [{ deceasedOn: '2026-06-15' }, 6],
    [{ exemption: 'benefit', exemptUntil: '2026-03-31' }, 9],
    [{ exemption: 'benefit', exemptUntil: '2025-03-31' }, 12],
    [{ exemption: 'benefit', exemptUntil: '2026-03-31', membershipStart: '2026-10-01' }, 3],
  ])('count when started and owed: %j → %s', (values, expected) => {
    expect(contributionMonths(member(values), year).count).toBe(expected);
  });
});

it('multiplies months with the monthly amount', () => {
  expect(assess(member({ membershipStart: '2026-11-20' }), year, flat)).toEqual({
    kind: 'receivable',
    amountCents: 1_600,
    monthlyCents: 800,
    months: 2,
    from: '2026-11-20',
    to: '2026-12-31',
    basis: 'flat',
  });
});

it.each<[Partial<AssessedMember>, string]>([
  [{ insuredStatus: 'familyInsured' }, 'familyInsured'],
  [{ membershipEnd: '2025-12-31' }, 'notMember'],
  [{ exemption: 'hardship' }, 'exempt'],
  [{ exemption: 'benefit', exemptUntil: '2026-12-31' }, 'exempt'],
])('owes nothing with a reason: %j', (values, reason) => {
  expect(assess(member(values), year, flat)).toEqual({ kind: 'nil', reason });
});

it('keeps an amount of zero out of the debits', () => {
  const formula = parameters({ type: 'percentOfIncome', percent: 1, maxCents: 3_750 });
  expect(assess(member({ annualIncomeCents: 0 }), year, formula)).toEqual({ kind: 'nil', reason: 'amountZero' });
});

it.each<[string, LevyFormula, number | null, number, string]>([
  ['a cap above the amount', { type: 'flat', amountCents: 800, cap: { percentOfIncome: 1 } }, 2_400_000, 800, 'flat'],
  ['a cap below it', { type: 'flat', amountCents: 3_000, cap: { percentOfIncome: 1 } }, 2_400_000, 2_000, 'cap'],
  ['an unproven cap', { type: 'flat', amountCents: 3_000, cap: { percentOfIncome: 1 } }, null, 3_000, 'flat'],
  [
    'a minimum',
    { type: 'flat', amountCents: 3_000, cap: { percentOfIncome: 1 }, minCents: 800 },
    600_000,
    800,
    'minimum',
  ],
  ['a percentage', { type: 'percentOfIncome', percent: 1.3 }, 2_345_678, 2_541, 'percent'],
  ['its maximum', { type: 'percentOfIncome', percent: 1, maxCents: 3_750 }, 6_000_000, 3_750, 'maximum'],
  ['no income at all', { type: 'percentOfIncome', percent: 1, maxCents: 3_750 }, null, 3_750, 'maximum'],
])('respects %s', (_name, formula, income, amountCents, basis) => {
  const month = { from: '2026-01-01', to: '2026-01-31' };
  expect(assess(member({ annualIncomeCents: income }), month, parameters(formula))).toMatchObject({
    amountCents,
    basis,
  });
});

it('leaves the amount open when nothing bounds it', () => {
  const formula = parameters({ type: 'percentOfIncome', percent: 1.3 });
  expect(assess(member({ annualIncomeCents: null }), year, formula)).toEqual({
    kind: 'open',
    reason: 'incomeMissing',
  });
});

it.each([
  [{ mode: 'commercial', unitCents: 1 }, 1_955],
  [{ mode: 'down', unitCents: 1 }, 1_954],
  [{ mode: 'commercial', unitCents: 10 }, 1_950],
  [{ mode: 'commercial', unitCents: 100 }, 2_000],
  [{ mode: 'down', unitCents: 100 }, 1_900],
])('rounds once a month: %j', (rounding, monthlyCents) => {
  // 1 % of 23,456.78 euro is 19.5473… a month.
  const rules = parameters({ type: 'percentOfIncome', percent: 1 }, rounding);
  expect(assess(member({ annualIncomeCents: 2_345_678 }), year, rules)).toMatchObject({ monthlyCents });
});

it('asks for an income check only where the income matters', () => {
  const percent = parameters({ type: 'percentOfIncome', percent: 1 });
  expect(needsIncomeCheck({ annualIncomeCents: null, incomeChecked: false }, flat)).toBe(false);
  expect(needsIncomeCheck({ annualIncomeCents: 1, incomeChecked: false }, percent)).toBe(true);
  expect(needsIncomeCheck({ annualIncomeCents: null, incomeChecked: true }, percent)).toBe(true);
  expect(needsIncomeCheck({ annualIncomeCents: 1, incomeChecked: true }, percent)).toBe(false);
});

it('gives every receivable a key of its own', () => {
  const identity = { tenant: 'nordlicht', variant: 'zb', memberNumber: 'M1', period: year, type: 'levy' };
  expect(receivableKey(identity)).toBe('nordlicht|zb|M1|2026-01-01/2026-12-31|levy');
  expect(receivableKey({ ...identity, variant: 'zb|M1', memberNumber: '' })).not.toBe(
    receivableKey({ ...identity, variant: 'zb', memberNumber: 'M1|' }),
  );
});
