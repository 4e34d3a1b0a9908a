import { fail, isCivilDate, nextTargetDay, type CivilDate } from '@kassenwerk/kernel';
import type { Fate } from './fate';
import type { BankScenario } from './scenario';
import type { SubmittedDebit, SubmittedMessage, SubmittedPaymentInfo } from './submission';
import { submittedDebits } from './submitted-debits';

export interface Tally {
  count: number;
  sumCents: number;
}

export interface PaymentInfoSurvey {
  info: SubmittedPaymentInfo;
  all: Tally;
  settled: Tally;
  rejected: Tally;
}

/** What the account sees on one day. */
export interface DaySurvey {
  collections: PaymentInfoSurvey[];
  /** Sum of the debits that came back, without fees. */
  returns: Tally;
  transfers: Tally;
}

/** Money a self-payer sends without any debit before it. */
export interface SelfPayment {
  amountCents: number;
  bookedOn: CivilDate;
  name: string;
  iban: string;
  /** As the payer typed it; banks pass it on as it is. */
  remittance: string;
}

/** Everything that stands at the head of the answers and so must be known before the first detail is written. */
export interface Survey {
  message: SubmittedMessage;
  paymentInfos: PaymentInfoSurvey[];
  days: Map<CivilDate, DaySurvey>;
  rejectedByReason: Record<string, number>;
  returnedByReason: Record<string, number>;
  lateReturns: number;
  returnsWithoutEndToEndId: number;
}

export interface SurveyOptions {
  path: string;
  scenario: BankScenario;
  fateOf: (debit: SubmittedDebit) => Fate;
  selfPayments: readonly SelfPayment[];
}

/** First pass over the file: counts and sums of what the second one writes. */
export async function surveyAnswers({ path, scenario, fateOf, selfPayments }: SurveyOptions): Promise<Survey> {
  const survey: Omit<Survey, 'message'> = {
    paymentInfos: [],
    days: new Map(),
    rejectedByReason: {},
    returnedByReason: {},
    lateReturns: 0,
    returnsWithoutEndToEndId: 0,
  };
  let message: SubmittedMessage | undefined;
  for await (const block of submittedDebits(path)) {
    message = block.message;
    for (const debit of block.debits) countDebit(survey, debit, fateOf(debit));
  }
  if (!message) throw emptyFile();
  if (scenario.answer === 'reject') {
    return { ...survey, message, days: new Map(), returnedByReason: {}, lateReturns: 0, returnsWithoutEndToEndId: 0 };
  }
  for (const { amountCents, bookedOn } of selfPayments) add(dayOf(survey.days, bookedOn).transfers, amountCents);
  for (const paymentInfo of survey.paymentInfos) {
    if (paymentInfo.settled.count > 0) {
      dayOf(survey.days, nextTargetDay(paymentInfo.info.collectionDate)).collections.push(paymentInfo);
    }
  }
  return { ...survey, message, days: new Map([...survey.days].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

function countDebit(survey: Omit<Survey, 'message'>, debit: SubmittedDebit, fate: Fate): void {
  const { amountCents } = debit;
  const paymentInfo = paymentInfoOf(survey.paymentInfos, debit.paymentInfo);
  add(paymentInfo.all, amountCents);
  add(fate.kind === 'rejected' ? paymentInfo.rejected : paymentInfo.settled, amountCents);
  if (fate.kind === 'rejected') increment(survey.rejectedByReason, fate.reason);
  if (fate.kind !== 'returned') return;
  increment(survey.returnedByReason, fate.reason);
  if (fate.isLate) survey.lateReturns++;
  if (!fate.namesEndToEndId) survey.returnsWithoutEndToEndId++;
  add(dayOf(survey.days, fate.bookedOn).returns, amountCents);
  if (fate.payment) add(dayOf(survey.days, fate.payment.bookedOn).transfers, fate.payment.amountCents);
}

function paymentInfoOf(known: PaymentInfoSurvey[], info: SubmittedPaymentInfo): PaymentInfoSurvey {
  const found = known[info.index];
  if (found) return found;
  if (!isCivilDate(info.collectionDate)) throw emptyFile();
  const created = { info, all: emptyTally(), settled: emptyTally(), rejected: emptyTally() };
  known.push(created);
  return created;
}

function dayOf(days: Map<CivilDate, DaySurvey>, date: CivilDate): DaySurvey {
  const day = days.get(date) ?? { collections: [], returns: emptyTally(), transfers: emptyTally() };
  days.set(date, day);
  return day;
}

export function emptyTally(): Tally {
  return { count: 0, sumCents: 0 };
}

function add(tally: Tally, cents: number): void {
  tally.count++;
  tally.sumCents += cents;
}

function increment(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}

function emptyFile() {
  return fail('invalid', 'KW_SIMULATOR_EMPTY', {
    de: 'Die Lastschriftdatei enthält keine Lastschrift mit Fälligkeitsdatum.',
    en: 'The direct-debit file holds no debit with a collection date.',
  });
}
