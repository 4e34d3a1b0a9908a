import { defineStepType } from '@kassenwerk/engine';
import { z } from 'zod';
import { previousMonthlyCents } from '../../stores/notice-store';
import { periodOf } from '../run-parameters';

/** First levy, increase or unchanged: decides which letter a member gets, if any. */
export const chooseTemplate = defineStepType({
  kind: 'item',
  type: 'collections.chooseTemplate',
  title: { de: 'Vorlage wählen', en: 'Choose template' },
  description: {
    de: 'Vergleicht mit dem letzten Beitrag: erstmals, erhöht oder unverändert. Wer unverändert zahlt, bekommt keinen neuen Bescheid.',
    en: 'Compares with the last contribution: first levy, increase or unchanged. Unchanged contributions need no new notice.',
  },
  parameters: z.strictObject({}),
  inputs: ['monthlyCents'],
  outputs: ['previousMonthlyCents'],
  outcomes: ['newLevy', 'increase', 'unchanged'],
  prepare: (items, { sql, run }) =>
    previousMonthlyCents(sql, {
      variant: run.variant ?? run.process,
      beforePeriod: periodOf(run).key,
      memberIds: items.map((item) => item.subjectId),
    }),
  execute(items, { reference }) {
    for (const item of items) {
      const previous = reference.get(item.subjectId);
      if (previous === undefined) continue;
      item.data['previousMonthlyCents'] = previous;
      item.outcome((item.data['monthlyCents'] as number) > previous ? 'increase' : 'unchanged');
    }
  },
});
