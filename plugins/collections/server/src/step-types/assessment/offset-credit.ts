import { defineStepType } from '@kassenwerk/engine';
import { z } from 'zod';
import { offsetCredits } from '../../stores/receivable-store';
import { membersOf } from '../chunk-members';

/** Whoever has a credit on the account pays less, or nothing. */
export const offsetCredit = defineStepType({
  kind: 'item',
  type: 'collections.offsetCredit',
  title: { de: 'Guthaben verrechnen', en: 'Offset credit' },
  description: {
    de: 'Verrechnet ein Guthaben des Mitglieds mit der neuen Forderung.',
    en: "Offsets a member's credit against the new receivable.",
  },
  parameters: z.strictObject({}),
  inputs: ['receivableCents'],
  outputs: ['collectCents'],
  outcomes: ['toCollect', 'settled'],
  prepare: membersOf,
  async execute(items, { reference, sql, tenant, run, addSum }) {
    const credits = new Map<string, number>();
    for (const { subjectId } of items) {
      const balance = reference.get(subjectId)?.balanceCents ?? 0;
      if (balance < 0) credits.set(subjectId, -balance);
    }
    const remaining =
      credits.size > 0 ? await offsetCredits(sql, tenant, Number(run.id), credits) : new Map<string, number>();
    let toCollect = 0;
    for (const item of items) {
      const cents = remaining.get(item.subjectId) ?? (item.data['receivableCents'] as number);
      item.data['collectCents'] = cents;
      toCollect += cents;
      if (cents === 0) item.outcome('settled');
    }
    addSum('collectCents', toCollect);
  },
});
