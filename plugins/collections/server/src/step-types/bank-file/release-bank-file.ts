import { defineStepType, type BarrierContext, type BarrierOpening } from '@kassenwerk/engine';
import { z } from 'zod';
import { askForRelease } from '../../use-cases/bank-file/ask-for-release';
import { fileSituation, type FileSituation } from './file-situation';
import { askAboutLeftDebits, fileBarrierParameters, hearDecision } from './left-debits';

const parameters = z.strictObject(fileBarrierParameters);

type Outcome = 'released' | 'withdrawn' | 'nothing';

/** Step 69: nothing goes to the bank before two different people have signed every file over its hash. */
export const releaseBankFile = defineStepType({
  kind: 'barrier',
  type: 'collections.releaseBankFile',
  title: { de: 'Lastschriftdatei freigeben', en: 'Release direct-debit file' },
  description: {
    de: 'Der Lauf wartet, bis zwei verschiedene Personen jede Datei freigegeben haben. Wer Daten der Datei geändert hat, darf nicht freigeben; eine veränderte Datei wird ungültig.',
    en: 'The run waits until two different people have released every file. Whoever changed data of the file may not release; a changed file becomes void.',
  },
  parameters,
  outcomes: ['released', 'withdrawn', 'nothing'],
  async open(context): Promise<BarrierOpening> {
    const {
      sql,
      tenant,
      run,
      parameters: { team },
    } = context;
    const key = { tenant, runId: Number(run.id) };
    const situation = await fileSituation(sql, key);
    const outcome = outcomeOf(situation);
    if (outcome) return { wait: false, description: waiting, outcome };
    await askForRelease(sql, key, team ?? null);
    await askAboutLeftDebits(context, situation);
    return { wait: true, description: waiting };
  },
  async onSignal(signal, context) {
    await hearDecision(signal, context);
    return look(context);
  },
});

async function look(
  context: BarrierContext<z.output<typeof parameters>>,
): Promise<'wait' | { outcome: Outcome; result: object & Record<string, unknown> }> {
  const situation = await fileSituation(context.sql, { tenant: context.tenant, runId: Number(context.run.id) });
  const outcome = outcomeOf(situation);
  if (outcome) return { outcome, result: { files: situation.counts } };
  await askAboutLeftDebits(context, situation);
  return 'wait';
}

function outcomeOf({ unsigned, released, sent, leftDebits, counts }: FileSituation): Outcome | undefined {
  if (unsigned > 0 || leftDebits > 0) return undefined;
  if (released + sent > 0) return 'released';
  return counts.void ? 'withdrawn' : 'nothing';
}

const waiting = {
  de: 'Wartet auf die Freigabe der Lastschriftdatei durch zwei Personen',
  en: 'Waiting for two people to release the direct-debit file',
};
