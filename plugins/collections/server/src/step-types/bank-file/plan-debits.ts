import { defineStepType, type ChunkContext, type Finding, type Item } from '@kassenwerk/engine';
import { planDebit, type DebitTerms } from '../../domain/debit-planning';
import type { DebitItemProblem } from '../../domain/direct-debit';
import { insertPlannedDebits, type NewDebit } from '../../stores/debit-item-store';
import { membersOf, type ChunkMember } from '../chunk-members';
import { collectionParams, periodOf } from '../run-parameters';
import { debitParameters, debitTerms, type DebitParameters } from './debit-terms';

/** Steps 65 and 66: day of collection by bank calendar and pre-notification, sequence type, reference. */
export const planDebits = defineStepType({
  kind: 'item',
  type: 'collections.planDebits',
  title: { de: 'Lastschriften planen', en: 'Plan debits' },
  description: {
    de: 'Bestimmt Einreichung und Einzugstag nach Bankkalender und Vorankündigung, die Folgeart und die Ende-zu-Ende-Referenz. Was die Bank ablehnen würde, wird zur Aufgabe.',
    en: 'Finds day of collection by bank calendar and pre-notification, sequence type and end-to-end reference. What the bank would refuse becomes a task.',
  },
  parameters: debitParameters,
  inputs: ['receivableId', 'paymentMethod', 'collectCents', 'dueOn'],
  outputs: ['collectionOn'],
  prepare: async (items: readonly Item[], context: ChunkContext<DebitParameters>) => ({
    members: await membersOf(items, context),
    terms: await debitTerms(context),
  }),
  async execute(items, { reference: { members, terms }, run, tenant, sql, addSum }) {
    const { key: period } = periodOf(run);
    const { keyDate } = collectionParams(run);
    const planned = new Map<Item, NewDebit>();
    for (const item of items) {
      const member = members.get(item.subjectId);
      if (member && isDirectDebit(item)) plan(item, member, { period, keyDate, terms, planned });
    }
    const written = await insertPlannedDebits(sql, { tenant, runId: Number(run.id) }, [...planned.values()]);
    let sumCents = 0;
    for (const [item, { item: debit }] of planned) {
      if (!written.has(item.subjectId)) item.park(existsAlready);
      else {
        item.data['collectionOn'] = debit.collectionDate;
        sumCents += debit.amountCents;
      }
    }
    addSum('debits', written.size);
    addSum('debitCents', sumCents);
  },
});

const isDirectDebit = ({ data }: Item): boolean =>
  data['paymentMethod'] === 'directDebit' && (data['collectCents'] as number) > 0;

interface Planning {
  period: string;
  keyDate: string;
  terms: DebitTerms;
  planned: Map<Item, NewDebit>;
}

function plan(item: Item, member: ChunkMember, { period, keyDate, terms, planned }: Planning): void {
  const { item: debit, problems } = planDebit(
    {
      member,
      amountCents: item.data['collectCents'] as number,
      period,
      dueOn: item.data['dueOn'] as string,
      // Without a notice of its own the run's key date stands for the day on which members were told.
      preNotifiedOn: (item.data['preNotifiedOn'] as string | undefined) ?? keyDate,
      attempt: 1,
    },
    terms,
  );
  const first = problems[0];
  if (first) item.park(refused(first));
  else {
    const { memberId, memberNumber } = member;
    const receivableId = item.data['receivableId'] as number;
    planned.set(item, { memberId, memberNumber, receivableId, attempt: 1, item: debit });
  }
}

const refused = ({ code, field, message }: DebitItemProblem): Finding => ({
  rule: 'KW-G-066',
  message,
  field,
  details: { code },
  task: { kind: 'clarification' },
});

const existsAlready: Finding = {
  rule: 'KW-G-065',
  message: {
    de: 'Für diesen Monat gibt es schon eine Lastschrift mit derselben Referenz',
    en: 'A debit with the same reference exists already for this month',
  },
  task: { kind: 'clarification' },
};
