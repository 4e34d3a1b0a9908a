import { mkdir } from 'node:fs/promises';
import { hashText } from '../generator';
import { AccountBooks, type AccountBooksOptions, type AnswerFile } from './account-books';
import { dialectOf } from './dialect';
import { returnEntry, transferEntry } from './entries';
import { expectedAnswers, type ExpectedAnswers } from './expected-answers';
import { fateTeller, type Fate } from './fate';
import { bankScenarioSchema, type BankScenario, type BankScenarioInput } from './scenario';
import { paymentAfterReturn } from './self-payment';
import { StatusReportFile } from './status-report-file';
import type { SubmittedDebit } from './submission';
import { submittedDebits } from './submitted-debits';
import { surveyAnswers, type SelfPayment } from './survey';
import { zipAnswers } from './zip-answers';

export interface SimulatedAnswers {
  /** In the order in which a bank would deliver them: the status report, then each booking day. */
  files: AnswerFile[];
  expected: ExpectedAnswers;
}

/**
 * Plays the bank for a direct-debit file: reads the pain.008 and writes the answers of the scenario into `outDir`, a status report
 * (pain.002) and for each booking day a statement (camt.053) and, when debits came back, a notification (camt.054). Returns are in both.
 * Same file, scenario and self-payments: same bytes. Memory does not grow with the file. Nothing leaves the machine.
 */
export async function simulateBank(
  path: string,
  outDir: string,
  scenarioInput: BankScenarioInput = {},
  selfPayments: readonly SelfPayment[] = [],
): Promise<SimulatedAnswers> {
  const scenario = bankScenarioSchema.parse(scenarioInput);
  const fateOf = fateTeller(scenario);
  const survey = await surveyAnswers({ path, scenario, fateOf, selfPayments });
  const tag = hashText(`${survey.message.messageId}|${scenario.seed}`).toString(36).toUpperCase();
  await mkdir(outDir, { recursive: true });
  const options = { outDir, survey, scenario, tag };
  const report = await StatusReportFile.open(options);
  const books = await AccountBooks.open(options);
  try {
    for await (const { debits } of submittedDebits(path)) {
      for (const debit of debits) await answer({ debit, fate: fateOf(debit), report, books, scenario });
    }
    await addSelfPayments(options, books, selfPayments);
    await report.finish();
    await books.finish();
  } catch (error) {
    await Promise.all([report.abandon(), books.abandon()]);
    throw error;
  }
  const files = [report.file, ...books.files];
  return {
    files: scenario.zip ? await zipAnswers(files, tag) : files,
    expected: expectedAnswers(survey, scenario, books),
  };
}

interface AnswerOptions {
  debit: SubmittedDebit;
  fate: Fate;
  report: StatusReportFile;
  books: AccountBooks;
  scenario: BankScenario;
}

async function answer({ debit, fate, report, books, scenario }: AnswerOptions): Promise<void> {
  if (scenario.answer === 'reject') return;
  if (fate.kind === 'rejected') return report.addRejected(debit, fate.reason);
  if (fate.kind !== 'returned') return;
  const dialect = dialectOf(scenario.version);
  const isFeeIncluded = scenario.feeConvention === 'included';
  const reference = books.referenceOf('R', debit.index);
  const returned = { ...fate, debit, reference, feeCents: scenario.feeCents, isFeeIncluded };
  await books.add(fate.bookedOn, returnEntry(returned, dialect), true);
  if (!fate.payment) return;
  const payment = paymentAfterReturn(debit, fate.payment);
  await books.add(payment.bookedOn, transferEntry(payment, books.referenceOf('T', debit.index), dialect), false);
}

async function addSelfPayments(
  { scenario }: AccountBooksOptions,
  books: AccountBooks,
  selfPayments: readonly SelfPayment[],
): Promise<void> {
  if (scenario.answer === 'reject') return;
  const dialect = dialectOf(scenario.version);
  for (const [index, payment] of selfPayments.entries()) {
    await books.add(payment.bookedOn, transferEntry(payment, books.referenceOf('S', index), dialect), false);
  }
}
