import type { CivilDate } from '@kassenwerk/kernel';
import { banks } from './banks';
import { germanIban } from './german-iban';
import type { SeededRandom } from './seeded-random';
import { drawMandateSignedOn } from './synthetic-dates';

export interface PaymentOwner {
  memberNumber: string;
  moves: number;
  keyDate: CivilDate;
  holder: string;
}

/** Most people pay by direct debit with a valid mandate; the others are self-payers and gave no account. */
export function drawPayment(random: SeededRandom, owner: PaymentOwner) {
  return random.chance(0.82) ? directDebit(random, owner) : selfPayer(random);
}

export function directDebit(random: SeededRandom, owner: PaymentOwner) {
  const bank = random.pickCommon(banks);
  return {
    paymentMethod: 'directDebit',
    iban: germanIban(bank.bankCode, random.below(10_000_000_000)),
    bic: random.chance(0.6) ? bank.bic : '',
    accountHolder: random.chance(0.4) ? owner.holder : '',
    mandateReference: `M${owner.memberNumber}-${owner.moves + 1}`,
    mandateSignedOn: drawMandateSignedOn(random, owner.keyDate),
    mandateStatus: 'valid',
  };
}

function selfPayer(random: SeededRandom) {
  return {
    paymentMethod: random.pick(['transfer', 'transfer', 'transfer', 'transfer', 'ePayment', 'card']),
    iban: '',
    bic: '',
    accountHolder: '',
    mandateReference: '',
    mandateSignedOn: '',
    mandateStatus: '',
  };
}
