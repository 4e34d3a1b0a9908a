import type { BarrierContext, Signal } from '@kassenwerk/engine';
import { berlinCivilDate } from '@kassenwerk/kernel';
import { z } from 'zod';
import { newestFile, type StoredBuildOrder } from '../../stores/bank-file-store';
import { addRunTask } from '../../stores/bank-file-task-store';
import { withdrawPlanned } from '../../stores/debit-item-store';
import { orderRebuild } from '../../use-cases/bank-file/rebuild-bank-files';
import { collectionParams, periodOf } from '../run-parameters';
import { prefixOf, referenceParameters } from './debit-terms';
import type { FileSituation } from './file-situation';

/** What both barriers around the bank file need to have a file built. */
export const fileBarrierParameters = {
  ...referenceParameters,
  /** Who is asked for signatures and decisions. */
  team: z.string().optional(),
};

type Barrier = Pick<
  BarrierContext<{ bankProfile: string; prefix?: string; team?: string }>,
  'sql' | 'tenant' | 'run' | 'step' | 'parameters' | 'now'
>;

/**
 * Debits may stand in no file, because theirs was withdrawn or because they came after it was built. A person decides
 * whether they get a file or wait for the next run. The task is there once, however often this is called.
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
      kind: 'leftDebits',
      title: {
        de: `${leftDebits} Lastschriften stehen in keiner Datei: neue Datei erstellen oder auf den nächsten Lauf verschieben?`,
        en: `${leftDebits} debits stand in no file: build a new file or leave them to the next run?`,
      },
      stepId: step.id,
      decisions: ['rebuild', 'giveUp'],
      team: parameters.team ?? null,
    },
  );
}

/** Carries out what a person decided about such debits; other signals change nothing here. */
export async function hearDecision({ payload }: Signal, context: Barrier): Promise<void> {
  const { sql, tenant, run, now } = context;
  const key = { tenant, runId: Number(run.id) };
  if (payload['decision'] === 'rebuild') await orderRebuild(sql, key, await buildOrderOf(context));
  if (payload['decision'] === 'giveUp') await withdrawPlanned(sql, key, berlinCivilDate(now));
}

/** As the files before were built; a run that had none is built by the parameters of the barrier. */
async function buildOrderOf({ sql, tenant, run, parameters }: Barrier): Promise<StoredBuildOrder> {
  const before = await newestFile(sql, { tenant, runId: Number(run.id) });
  if (before) return before.build_order;
  return {
    period: periodOf(run).key,
    prefix: prefixOf(run, parameters),
    bankProfile: parameters.bankProfile,
    createdAt: collectionParams(run).createdAt,
    team: parameters.team ?? null,
  };
}
