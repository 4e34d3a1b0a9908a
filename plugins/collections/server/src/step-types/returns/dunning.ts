import { defineStepType } from '@kassenwerk/engine';
import { runDunning } from '../../use-cases/dunning/run-dunning';
import { collectionParams } from '../run-parameters';
import { dunningStepParameters } from './dunning-parameters';

export const dunning = defineStepType({
  kind: 'run',
  type: 'collections.dunning',
  title: { de: 'Mahnstufen 1 und 2', en: 'Dunning levels 1 and 2' },
  description: {
    de: 'Schreibt je Person ein Mahnschreiben über alles Fällige. Kleinbeträge, Sperren und Stundungen werden beachtet.',
    en: 'Writes one reminder a person about everything due. Small amounts, blocks and deferrals are respected.',
  },
  parameters: dunningStepParameters,
  async execute({ sql, tenant, run, parameters }) {
    const { blockingTaskKinds, scope, ...rules } = parameters;
    const { keyDate } = collectionParams(run);
    const runId = scope === 'run' ? run.id : null;
    return { counts: { ...(await runDunning(sql, { tenant, keyDate, runId, parameters: rules, blockingTaskKinds })) } };
  },
});
