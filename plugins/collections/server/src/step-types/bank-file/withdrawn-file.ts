import type { BarrierContext, Signal } from '@kassenwerk/engine';
import { berlinCivilDate } from '@kassenwerk/kernel';
import { addRunTask } from '../../stores/bank-file-task-store';
import { withdrawPlanned } from '../../stores/debit-item-store';
import { orderRebuild } from '../../use-cases/bank-file/rebuild-bank-files';
import type { FileSituation } from './file-situation';

const decisions = ['rebuild', 'giveUp'];

type Barrier = Pick<BarrierContext<{ team?: string }>, 'sql' | 'tenant' | 'run' | 'step' | 'parameters' | 'now'>;

/**
 * Debits of a withdrawn or changed file stand in no file: a person decides whether they come into a new one or wait for the
 * next run. The task is there once, however often this is called.
 */
export async function askAboutLeftDebits(
  { sql, tenant, run, step, parameters }: Barrier,
  { leftDebits }: FileSituation,
): Promise<void> {
  if (leftDebits === 0) return;
  await addRunTask(
    sql,
    { tenant, runId: Number(run.id) },
    {
      kind: 'withdrawnBankFile',
      title: {
        de: `Lastschriftdatei zurückgezogen: ${leftDebits} Lastschriften neu erstellen oder auf den nächsten Lauf verschieben?`,
        en: `Direct-debit file withdrawn: build ${leftDebits} debits anew or leave them to the next run?`,
      },
      stepId: step.id,
      decisions,
      team: parameters.team ?? null,
    },
  );
}

/** Carries out what a person decided about such debits; other signals change nothing here. */
export async function hearDecision({ payload }: Signal, { sql, tenant, run, now }: Barrier): Promise<void> {
  const key = { tenant, runId: Number(run.id) };
  if (payload['decision'] === 'rebuild') await orderRebuild(sql, key);
  if (payload['decision'] === 'giveUp') await withdrawPlanned(sql, key, berlinCivilDate(now));
}
