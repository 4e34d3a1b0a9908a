import { isValidIBAN } from 'ibantools';
import { isSepaCountry, isValidIban, seededRandom } from '@kassenwerk/kernel';
import {
  accountProblem,
  bicOf,
  choosePaymentMethod,
  isDifferentHolder,
  mandateStanding,
  mandateTerms,
  type PayingMember,
} from '.';

const terms = { ...mandateTerms('2026-06-30'), unreachableBankCodes: new Set(['37040044']) };
const nobody = { ...terms, unreachableBankCodes: new Set<string>() };

function payer(values: Partial<PayingMember> = {}): PayingMember {
  return {
    paymentMethod: 'directDebit',
    iban: 'DE89370400440532013000',
    mandateReference: 'M1-1',
    mandateSignedOn: '2025-01-31',
    mandateStatus: 'valid',
    postalCode: '51147',
    town: 'Köln',
    country: 'DE',
    ...values,
  };
}

describe('accounts', () => {
  it('are debited anywhere in SEPA, with the countries that joined lately', () => {
    expect(accountProblem('DE89370400440532013000', new Set())).toBeUndefined();
    expect(accountProblem('AT611904300234573201', new Set())).toBeUndefined();
    expect(['AL', 'MD', 'ME', 'MK', 'RS', 'CH', 'GB'].every(isSepaCountry)).toBe(true);
    expect(accountProblem('TR330006100519786457841326', new Set())).toBe('notSepa');
  });

  it('cannot be debited at a bank that is unknown or was switched off', () => {
    expect(accountProblem('DE89370400440532013000', terms.unreachableBankCodes)).toBe('bankUnreachable');
    expect(bicOf('DE89370400440532013000')).toBe('COBADEFFXXX');
    expect(accountProblem('DE89370400440532013001', new Set())).toBe('ibanInvalid');
    expect(accountProblem(null, new Set())).toBe('ibanMissing');
  });
});

it('checks German IBANs like ibantools, only quicker', () => {
  const random = seededRandom(5);
  const digits = (count: number) => Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
  let valid = 0;
  for (let round = 0; round < 5_000; round += 1) {
    const iban = `DE${digits(20)}`;
    expect(isValidIban(iban)).toBe(isValidIBAN(iban));
    if (isValidIban(iban)) valid += 1;
  }
  expect(valid).toBeGreaterThan(20);
  expect(isValidIban('DE8937040044053201300')).toBe(false);
});

describe('mandates', () => {
  it('lapse 36 months after the last collection, or after the signature when never used', () => {
    const old = payer({ mandateSignedOn: '2020-01-01' });
    expect(mandateStanding(old, terms)).toBe('lapsed');
    expect(mandateStanding(old, terms, '2023-06-30')).toBe('valid');
    expect(mandateStanding(old, terms, '2023-06-29')).toBe('lapsed');
  });

  it('count only when the fund calls them valid and they were signed by the key date', () => {
    expect(mandateStanding(payer({ mandateStatus: null }), terms)).toBe('missing');
    expect(mandateStanding(payer({ mandateReference: null }), terms)).toBe('missing');
    expect(mandateStanding(payer({ mandateStatus: 'onHold' }), terms)).toBe('onHold');
    expect(mandateStanding(payer({ mandateSignedOn: '2026-07-01' }), terms)).toBe('signedInFuture');
    expect(mandateStanding(payer({ mandateSignedOn: null }), terms)).toBe('signatureDateMissing');
  });
});

it.each<[Partial<PayingMember>, string, string]>([
  [{}, 'directDebit', 'wish'],
  [{ paymentMethod: null }, 'directDebit', 'wish'],
  [{ paymentMethod: null, iban: null }, 'transfer', 'default'],
  [{ paymentMethod: 'card' }, 'card', 'wish'],
  [{ mandateStatus: 'requested' }, 'transfer', 'mandateAbsent'],
  [{ mandateStatus: 'revoked' }, 'transfer', 'mandateInvalid'],
  [{ iban: null }, 'transfer', 'accountUnusable'],
  [{ iban: 'CH9300762011623852957', town: null }, 'transfer', 'addressNeeded'],
  [{ iban: 'CH9300762011623852957' }, 'directDebit', 'wish'],
])('for %j chooses %s (%s)', (values, method, reason) => {
  expect(choosePaymentMethod(payer(values), nobody)).toEqual({ method, reason });
});

it.each<[string, boolean]>([
  ['Jürgen Müller-Lüdenscheidt', false],
  ['MUELLER-LUEDENSCHEIDT JUERGEN', false],
  ['J. Müller', false],
  ['Dr. Jürgen Peter Müller', false],
  ['Petra Müller', true],
  ['Förderverein e.V.', true],
])('takes %j for a different holder: %s', (holder, expected) => {
  expect(isDifferentHolder(holder, 'Jürgen', 'Müller-Lüdenscheidt')).toBe(expected);
});
