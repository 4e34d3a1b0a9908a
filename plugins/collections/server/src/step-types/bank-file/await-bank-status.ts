import { defineStepType, type BarrierContext, type BarrierOpening } from '@kassenwerk/engine';
import { addTargetDays, berlinCivilDate, berlinInstant, nextTargetDay } from '@kassenwerk/kernel';
import { z } from 'zod';
import { filesOfRun } from '../../stores/bank-file-store';
import { addRunTask } from '../../stores/bank-file-task-store';
import { askForRelease } from '../../use-cases/bank-file/ask-for-release';
import { clearAmendments } from '../../stores/debit-item-store';
import { orderTransmission } from '../../use-cases/bank-file/transmit-bank-file';
import { fileSituation, type FileSituation } from './file-situation';
import { askAboutLeftDebits, fileBarrierParameters, hearDecision } from './left-debits';

const parameters = z.strictObject({
  ...fileBarrierParameters,
  /** TARGET days after which a missing status report becomes a task. */
  days: z.int().min(1).max(20).default(2),
});

type Context = BarrierContext<z.output<typeof parameters>>;
type Outcome = 'accepted' | 'partlyAccepted' | 'rejected' | 'overdue' | 'nothing';

/** Step 71: waits for the bank's status report (pain.002) on every file. */
export const awaitBankStatus = defineStepType({
  kind: 'barrier',
  type: 'collections.awaitBankStatus',
  title: { de: 'Statusbericht der Bank', en: 'Bank status report' },
  description: {
    de: 'Wartet, bis die Bank jede Datei angenommen oder abgelehnt hat. Bleibt der Bericht aus, wird nach der Frist eine Aufgabe daraus.',
    en: 'Waits until the bank has accepted or refused every file. A missing report becomes a task after the deadline.',
  },
  parameters,
  outcomes: ['accepted', 'partlyAccepted', 'rejected', 'overdue', 'nothing'],
  async open(context): Promise<BarrierOpening> {
    const result = await look(context);
    if (result !== 'wait') return { wait: false, description: waiting, outcome: result.outcome };
    const lastDay = addTargetDays(nextTargetDay(berlinCivilDate(context.now)), context.parameters.days);
    return { wait: true, dueAt: berlinInstant(lastDay, '18:00'), description: waiting };
  },
  async onSignal(signal, context) {
    await hearDecision(signal, context);
    return look(context);
  },
  async onTimeout(context) {
    const {
      sql,
      tenant,
      run,
      parameters: { team },
    } = context;
    await addRunTask(
      sql,
      { tenant, runId: Number(run.id) },
      { kind: 'bankStatusMissing', title: missing, stepId: null, decisions: ['done'], team: team ?? null },
    );
    return { outcome: 'overdue' };
  },
});

async function look(context: Context): Promise<'wait' | { outcome: Outcome; result: Record<string, unknown> }> {
  const {
    sql,
    tenant,
    run,
    parameters: { team },
  } = context;
  const key = { tenant, runId: Number(run.id) };
  const situation = await fileSituation(sql, key);
  const outcome = outcomeOf(situation);
  if (outcome) {
    await clearAmendments(sql, key);
    return { outcome, result: { files: situation.counts } };
  }
  // A file may have become void on its way to the bank; the one built instead takes the same way.
  await askAboutLeftDebits(context, situation);
  if (situation.unsigned > 0) await askForRelease(sql, key, team ?? null);
  for (const file of await filesOfRun(sql, key, ['released'])) await orderTransmission(sql, file);
  return 'wait';
}

function outcomeOf({ unsigned, released, sent, answered, leftDebits, counts }: FileSituation): Outcome | undefined {
  if (unsigned + released + leftDebits > 0 || answered < sent) return undefined;
  if (sent === 0) return 'nothing';
  if (counts.rejected === sent) return 'rejected';
  return counts.rejected || counts.partlyAccepted ? 'partlyAccepted' : 'accepted';
}

const waiting = { de: 'Wartet auf den Statusbericht der Bank', en: 'Waiting for the status report of the bank' };

const missing = {
  de: 'Die Bank hat den Statusbericht zur Lastschriftdatei noch nicht geliefert. Bitte fragen Sie dort nach.',
  en: 'The bank has not delivered the status report on the direct-debit file yet. Please ask there.',
};
