import { defineStepType } from '@kassenwerk/engine';
import { z } from 'zod';
import { insertReceivables, type NewReceivable } from '../../stores/receivable-store';
import { periodOf } from '../run-parameters';

/**
 * Creates what is owed. The database keeps it unique a member, variant, period and type, so whoever has a receivable of this
 * kind already, from another run, is left out here and is not collected twice.
 */
export const createReceivables = defineStepType({
  kind: 'item',
  type: 'collections.createReceivables',
  title: { de: 'Sollstellung', en: 'Create receivables' },
  description: {
    de: 'Stellt den Beitrag zum Soll. Derselbe Monat wird für ein Mitglied nie zweimal zum Soll gestellt.',
    en: 'Creates the receivable. The same month is never charged twice to a member.',
  },
  parameters: z.strictObject({ type: z.string().default('additionalContribution') }),
  inputs: ['amountCents', 'dueOn', 'paymentMethod'],
  outputs: ['receivableId', 'receivableCents'],
  async execute(items, { parameters, run, sql, tenant, addSum }) {
    const { key } = periodOf(run);
    const rows = items.map(({ key: memberNumber, subjectId, data }): NewReceivable => ({
      memberId: subjectId,
      memberNumber,
      amountCents: data['amountCents'] as number,
      months: data['months'] as number,
      basis: data['basis'] as string,
      paymentMethod: data['paymentMethod'] as string,
      dueOn: data['dueOn'] as string,
    }));
    const created = await insertReceivables(sql, {
      tenant,
      variant: run.variant ?? run.process,
      period: key,
      type: parameters.type,
      runId: Number(run.id),
      rows,
    });
    let sum = 0;
    for (const item of items) {
      const receivableId = created.get(item.subjectId);
      if (receivableId !== undefined) {
        item.data['receivableId'] = receivableId;
        item.data['receivableCents'] = item.data['amountCents'];
        sum += item.data['amountCents'] as number;
      } else {
        item.reject({
          rule: 'KW-E-053',
          message: { de: 'Für diesen Monat schon zum Soll gestellt', en: 'Already charged for this month' },
        });
      }
    }
    addSum('receivableCents', sum);
    addSum('receivables', created.size);
  },
});
