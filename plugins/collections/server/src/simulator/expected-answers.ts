import type { BankScenario } from './scenario';
import { emptyTally, type Survey, type Tally } from './survey';

/** What a reader of the answers must find, whatever order and files they come in. */
export interface ExpectedAnswers {
  submitted: Tally;
  rejected: Tally & { byReason: Record<string, number> };
  settled: Tally;
  returned: Tally & {
    byReason: Record<string, number>;
    feeCents: number;
    late: number;
    withoutEndToEndId: number;
  };
  /** Transfers of members after a return, and the given self-payments. */
  transfers: Tally;
  closingBalanceCents: number;
}

export function expectedAnswers(
  survey: Survey,
  scenario: BankScenario,
  account: { feeCents: number; closingCents: number },
): ExpectedAnswers {
  const days = [...survey.days.values()];
  const submitted = total(survey.paymentInfos.map(({ all }) => all));
  const isRefused = scenario.answer === 'reject';
  return {
    submitted,
    rejected: {
      ...(isRefused ? submitted : total(survey.paymentInfos.map(({ rejected }) => rejected))),
      byReason: survey.rejectedByReason,
    },
    settled: isRefused ? emptyTally() : total(survey.paymentInfos.map(({ settled }) => settled)),
    returned: {
      ...total(days.map(({ returns }) => returns)),
      byReason: survey.returnedByReason,
      feeCents: account.feeCents,
      late: survey.lateReturns,
      withoutEndToEndId: survey.returnsWithoutEndToEndId,
    },
    transfers: total(days.map(({ transfers }) => transfers)),
    closingBalanceCents: account.closingCents,
  };
}

function total(tallies: readonly Tally[]): Tally {
  const sum = emptyTally();
  for (const { count, sumCents } of tallies) {
    sum.count += count;
    sum.sumCents += sumCents;
  }
  return sum;
}
