import { defineStepType, type BarrierContext } from '@kassenwerk/engine';
import { addTargetDays, berlinCivilDate } from '@kassenwerk/kernel';
import { z } from 'zod';
import { hasUnreadMessages } from '../../stores/bank-message-store';
import { debitProgress, type DebitProgress } from '../../stores/return-store';

const parameters = z.strictObject({
  /** SEPA CORE: the debtor's bank returns within five TARGET days after the collection. */
  returnTargetDays: z.int().min(1).max(20).default(5),
  /**
   * `everyDebitAnswered` goes on as soon as each debit is credited, rejected or returned. `returnWindowOver` waits until
   * no usual return is to be expected for the credited ones either. Later returns are booked in both cases.
   */
  until: z.enum(['everyDebitAnswered', 'returnWindowOver']).default('everyDebitAnswered'),
});

type Context = BarrierContext<z.output<typeof parameters>>;

/** Waits for the bank to say what became of the debits. Each signal only means: look again. */
export const awaitReturns = defineStepType({
  kind: 'barrier',
  type: 'collections.awaitReturns',
  title: { de: 'Zahlungseingänge und Rücklastschriften', en: 'Incoming payments and returned debits' },
  description: {
    de: 'Wartet, bis die Bank zu jeder Lastschrift geantwortet hat, die Rückgabefrist vorbei ist oder jemand die Wartezeit beendet.',
    en: 'Waits until the bank has answered every debit, the return period is over, or somebody ends the wait.',
  },
  parameters,
  outcomes: ['complete', 'windowOver', 'closed'],
  async open(context) {
    const progress = await progressOf(context);
    const description = describe(progress);
    if (progress.total === 0 || (await isComplete(context, progress)))
      return { wait: false, description, outcome: 'complete' };
    await context.createTask({
      kind: 'awaitReturns',
      title: { de: 'Rücklastschriften abwarten oder Wartezeit beenden', en: 'Await returned debits or end the wait' },
      payload: { decisions: ['closed'] },
    });
    return { wait: true, dueAt: endOfDay(lastReturnDay(progress, context)), description };
  },
  async onSignal({ payload }, context) {
    const progress = await progressOf(context);
    if (payload['close'] === true || payload['decision'] === 'closed')
      return { outcome: 'closed', result: figures(progress) };
    return (await isComplete(context, progress)) ? { outcome: 'complete', result: figures(progress) } : 'wait';
  },
  async onTimeout(context) {
    return { outcome: 'windowOver', result: figures(await progressOf(context)) };
  },
});

const progressOf = ({ sql, tenant, run }: Context): Promise<DebitProgress> => debitProgress(sql, tenant, run.id);

async function isComplete(context: Context, progress: DebitProgress): Promise<boolean> {
  if (progress.failed + progress.settled < progress.total) return false;
  // Returns may stand in a file that has come but is not read yet.
  if (await hasUnreadMessages(context.sql, context.tenant)) return false;
  if (context.parameters.until === 'everyDebitAnswered' || progress.settled === 0) return true;
  const bankDay = progress.bankDay ?? '';
  return bankDay >= lastReturnDay(progress, context) || berlinCivilDate(context.now) > lastReturnDay(progress, context);
}

const lastReturnDay = (
  { lastCollectionOn }: DebitProgress,
  { now, parameters: { returnTargetDays } }: Context,
): string => addTargetDays(lastCollectionOn ?? berlinCivilDate(now), returnTargetDays);

const endOfDay = (day: string): Date => new Date(`${day}T23:00:00Z`);

const figures = ({ total, failed, settled }: DebitProgress): Record<string, number> => ({ total, failed, settled });

// No figures of the moment: the sentence stands for as long as the run waits.
const describe = ({ total }: DebitProgress) => ({
  de: `Wartet auf Gutschriften und Rücklastschriften der Bank zu ${total} Lastschriften.`,
  en: `Waiting for the bank's credits and returns of ${total} debits.`,
});
