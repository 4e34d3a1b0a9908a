import { findRelease } from '@kassenwerk/kernel';
import type { BarrierContext } from '../../contracts/barrier';
import { defineStepType } from '../../contracts/step-type';
import { loadRun } from '../../stores/run-store';
import { askForRunRelease, runReleaseParameters, type RunReleaseParameters } from './run-release';

type Context = BarrierContext<RunReleaseParameters>;

/** Four eyes: the run goes on when enough different people have signed the same figures. */
export const release = defineStepType({
  kind: 'barrier',
  type: 'engine.release',
  title: { de: 'Vier-Augen-Freigabe', en: 'Four-eyes release' },
  description: {
    de: 'Der Lauf wartet, bis zwei verschiedene Personen seine Zahlen freigegeben haben. Wer Daten geändert hat, darf nicht freigeben.',
    en: 'The run waits until two different people have released its figures. Whoever changed data may not release.',
  },
  parameters: runReleaseParameters,
  outcomes: ['released', 'refused'],
  async open(context) {
    const { hash } = await ask(context);
    const { title, team } = context.parameters;
    await context.createTask({
      title,
      team,
      kind: 'release',
      payload: { hash, decisions: ['release', 'refuse'] },
    });
    return {
      wait: true,
      description: { de: `Wartet auf Freigabe: ${title.de}`, en: `Waiting for release: ${title.en}` },
    };
  },
  async onSignal({ payload }, context) {
    const decided = await findRelease(context.sql, String(payload.release));
    if (decided?.status === 'refused') return { outcome: 'refused', result: { release: decided.documentId } };
    // Asked anew: an item may have caught up since the last signature, and a lapsed release has to be given once more.
    const { status, documentId, hash } = await ask(context);
    return status === 'released' ? { outcome: 'released', result: { release: documentId, hash } } : 'wait';
  },
});

async function ask({ sql, run, step, parameters, now }: Context) {
  const record = (await loadRun(sql, run.id))!;
  return askForRunRelease(sql, { run: record, stepId: step.id, parameters, now });
}
