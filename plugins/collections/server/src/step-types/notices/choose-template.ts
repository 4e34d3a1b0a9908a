import { defineStepType, type ChunkContext, type Item } from '@kassenwerk/engine';
import { z } from 'zod';
import { previousMonthlyCents } from '../../stores/notice-store';
import { membersOf } from '../chunk-members';
import { periodOf } from '../run-parameters';
import { letterChoice } from './letter-choice';
import { shippedNotice } from './notice-context';

/** First levy, increase or unchanged; the decision table of letters says by which template the notice is written, if at all. */
export const chooseTemplate = defineStepType({
  kind: 'item',
  type: 'collections.chooseTemplate',
  title: { de: 'Vorlage wählen', en: 'Choose template' },
  description: {
    de: 'Vergleicht mit dem letzten Beitrag: erstmals, erhöht oder unverändert. Die Entscheidungstabelle „Briefvorlagen“ sagt, welche Vorlage gilt; wer unverändert zahlt, bekommt dort keinen neuen Bescheid.',
    en: 'Compares with the last contribution: first levy, increase or unchanged. The decision table "Letter templates" names the template; there, unchanged contributions get no new notice.',
  },
  parameters: z.strictObject({}),
  inputs: ['monthlyCents', 'amountCents', 'paymentMethod'],
  outputs: ['previousMonthlyCents', 'noticeTemplate'],
  outcomes: ['newLevy', 'increase', 'unchanged'],
  prepare,
  async execute(items, { reference: { members, previous, choice } }) {
    for (const item of items) {
      const change = changeOf(item, previous.get(item.subjectId));
      const member = members.get(item.subjectId);
      if (!member) continue;
      const amountCents = item.data['amountCents'] as number;
      const chosen = choice.choose(item, member, { letter: 'assessmentNotice', change, amountCents });
      // Where a person lets the item go on without a row, the shipped notice is written: nobody is left without one unnoticed.
      item.data['noticeTemplate'] = 'finding' in chosen ? shippedNotice : chosen.template;
      if ('finding' in chosen) item.park(chosen.finding);
    }
    await choice.keep();
  },
});

async function prepare(items: readonly Item[], context: ChunkContext<unknown>) {
  const { sql, run } = context;
  return {
    members: await membersOf(items, context),
    previous: await previousMonthlyCents(sql, {
      variant: run.variant ?? run.process,
      beforePeriod: periodOf(run).key,
      memberIds: items.map((item) => item.subjectId),
    }),
    choice: await letterChoice(context),
  };
}

function changeOf(item: Item, previous: number | undefined): 'new' | 'increase' | 'unchanged' {
  if (previous === undefined) return 'new';
  item.data['previousMonthlyCents'] = previous;
  const change = (item.data['monthlyCents'] as number) > previous ? 'increase' : 'unchanged';
  item.outcome(change);
  return change;
}
