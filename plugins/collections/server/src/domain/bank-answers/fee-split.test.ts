import { splitFees, type ChargedAmount } from './fee-split';

describe('charges are separated from the amount of the debit', () => {
  test.each<[string, Partial<ChargedAmount>, number | undefined, object]>([
    [
      'German: one sum of principal and charges',
      { amountCents: 5_300, originalAmountCents: 5_000, chargesCents: 300 },
      undefined,
      { principalCents: 5_000, feeCents: 300, announcedFeeCents: 0, convention: 'included' },
    ],
    [
      'Swiss: charges outside of the amount',
      { amountCents: 5_000, originalAmountCents: 5_000, chargesCents: 300, chargesConvention: 'separate' },
      undefined,
      { principalCents: 5_000, feeCents: 0, announcedFeeCents: 300, convention: 'separate' },
    ],
    [
      'what adds up beats the indicator',
      { amountCents: 5_300, originalAmountCents: 5_000, chargesCents: 300, chargesConvention: 'separate' },
      undefined,
      { principalCents: 5_000, feeCents: 300, announcedFeeCents: 0, convention: 'included' },
    ],
    [
      'without original amount the matched debit decides: included',
      { amountCents: 5_300, chargesCents: 300 },
      5_000,
      { principalCents: 5_000, feeCents: 300, announcedFeeCents: 0, convention: 'included' },
    ],
    [
      'without original amount the matched debit decides: separate',
      { amountCents: 5_000, chargesCents: 300 },
      5_000,
      { principalCents: 5_000, feeCents: 0, announcedFeeCents: 300, convention: 'separate' },
    ],
    [
      'the indicator counts where nothing else is known',
      { amountCents: 5_300, chargesCents: 300, chargesConvention: 'included' },
      undefined,
      { principalCents: 5_000, feeCents: 300, announcedFeeCents: 0, convention: 'included' },
    ],
    [
      'without any hint the booked amount is the principal',
      { amountCents: 5_300, chargesCents: 300 },
      undefined,
      { principalCents: 5_300, feeCents: 0, announcedFeeCents: 300, convention: 'separate' },
    ],
    [
      'a return of more than was collected is charges and interest',
      { amountCents: 5_321, originalAmountCents: 5_000, chargesCents: 300 },
      undefined,
      { principalCents: 5_000, feeCents: 321, announcedFeeCents: 0, convention: 'included' },
    ],
    [
      'a credit is smaller by the charges',
      { direction: 'credit', isReturn: false, amountCents: 9_700, originalAmountCents: 10_000, chargesCents: 300 },
      undefined,
      { principalCents: 10_000, feeCents: 300, announcedFeeCents: 0, convention: 'included' },
    ],
    [
      'no charges at all',
      { amountCents: 800 },
      800,
      { principalCents: 800, feeCents: 0, announcedFeeCents: 0, convention: 'none' },
    ],
  ])('%s', (_case, amounts, expected, result) => {
    expect(splitFees(charged(amounts), expected)).toEqual(result);
  });

  test('principal and charges of a debit are always what was booked', () => {
    for (const amountCents of [0, 1, 300, 4_999, 5_000, 5_300, 6_000]) {
      for (const originalAmountCents of [null, 0, 5_000]) {
        for (const chargesConvention of ['included', 'separate', 'unknown'] as const) {
          const event = charged({ amountCents, originalAmountCents, chargesCents: 300, chargesConvention });
          const { principalCents, feeCents } = splitFees(event, 5_000);
          expect(principalCents + feeCents).toBe(amountCents);
        }
      }
    }
  });
});

function charged(amounts: Partial<ChargedAmount>): ChargedAmount {
  return {
    amountCents: 0,
    direction: 'debit',
    originalAmountCents: null,
    chargesCents: 0,
    chargesConvention: 'unknown',
    isReturn: true,
    ...amounts,
  };
}
