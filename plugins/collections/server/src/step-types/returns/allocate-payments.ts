import { defineStepType } from '@kassenwerk/engine';
import { z } from 'zod';
import { allocateCredits } from '../../stores/debit-outcome-store';
import { withHashJoins } from '../../stores/hash-joins';

/** Uses what members of the run have paid too much for their open receivables, oldest first. */
export const allocatePayments = defineStepType({
  kind: 'run',
  type: 'collections.allocatePayments',
  title: { de: 'Zahlungen zuordnen', en: 'Allocate payments' },
  description: {
    de: 'Verrechnet Guthaben mit offenen Forderungen, die älteste zuerst. Was übrig bleibt, steht als Guthaben auf dem Konto.',
    en: 'Sets credits off against open receivables, the oldest first. What remains stays on the account as a credit.',
  },
  parameters: z.strictObject({}),
  async execute({ sql, tenant, run }) {
    return { counts: { allocated: await withHashJoins(sql, () => allocateCredits(sql, tenant, run.id)) } };
  },
});
