import { addDays, addTargetDays, nextTargetDay, type CivilDate } from '@kassenwerk/kernel';
import { hashText, seededRandom, type SeededRandom } from '../generator';
import type { ReasonShares } from './return-reasons';
import type { BankScenario } from './scenario';
import type { SubmittedDebit } from './submission';

/** What the bank does with one debit. */
export type Fate =
  | { kind: 'settled' }
  | { kind: 'rejected'; reason: string }
  | {
      kind: 'returned';
      reason: string;
      bookedOn: CivilDate;
      isLate: boolean;
      namesEndToEndId: boolean;
      /** Present when the member then pays by transfer; some add the fee of the bank. */
      payment?: { bookedOn: CivilDate; amountCents: number };
    };

/** Refunds come on few days, so that few statements are written. */
const LATE_DAYS = [35, 42, 49, 55];
const PAYMENT_DAYS = [3, 7, 10];

/** Decides about every debit by itself, from the seed and its place, so a second pass over the file decides the same. */
export function fateTeller(scenario: BankScenario): (debit: SubmittedDebit) => Fate {
  const drawReject = reasonLottery(scenario.answer === 'partial' ? scenario.rejectsWithReason : {});
  const drawReturn = reasonLottery(scenario.returnsWithReason);
  const seed = hashText(String(scenario.seed));
  const bankDay = memoised((date: CivilDate, days: number) => addTargetDays(nextTargetDay(date), days));
  const dayAfter = memoised((date: CivilDate, days: number) => nextTargetDay(addDays(date, days)));

  return (debit) => {
    const random = seededRandom(seed, debit.index);
    const rejected = drawReject(random.next());
    if (rejected !== undefined) return { kind: 'rejected', reason: rejected };
    const reason = drawReturn(random.next());
    if (reason === undefined) return { kind: 'settled' };
    const isLate = random.chance(scenario.late);
    const { collectionDate } = debit.paymentInfo;
    const bookedOn = isLate
      ? dayAfter(collectionDate, random.pick(LATE_DAYS))
      : bankDay(collectionDate, daysToReturn(random));
    const namesEndToEndId = !random.chance(scenario.withoutEndToEndId);
    const returned = { kind: 'returned', reason, bookedOn, isLate, namesEndToEndId } as const;
    if (!random.chance(scenario.payAfterReturn)) return returned;
    const amountCents = debit.amountCents + (random.chance(0.3) ? scenario.feeCents : 0);
    return { ...returned, payment: { bookedOn: dayAfter(bookedOn, random.pick(PAYMENT_DAYS)), amountCents } };
  };
}

/** Banks have five TARGET days and use two or three of them. */
function daysToReturn(random: SeededRandom): number {
  return random.pick([1, 2, 2, 2, 3, 3, 4, 5]);
}

/** Maps a random number from 0 to 1 to a reason, or to none. */
function reasonLottery(shares: ReasonShares): (roll: number) => string | undefined {
  const entries = Object.entries(shares);
  const total = entries.reduce((sum, [, share]) => sum + share, 0);
  return (roll) => {
    if (roll >= total) return undefined;
    let rest = roll;
    return entries.find(([, share]) => (rest -= share) < 0)?.[0];
  };
}

/** A file has few collection dates, and calendar arithmetic costs more than the rest of a decision. */
function memoised(
  calculate: (date: CivilDate, days: number) => CivilDate,
): (date: CivilDate, days: number) => CivilDate {
  const known = new Map<string, CivilDate>();
  return (date, days) => {
    const key = `${date}${days}`;
    const found = known.get(key) ?? calculate(date, days);
    known.set(key, found);
    return found;
  };
}
