import { defineStepType } from '@kassenwerk/engine';
import { z } from 'zod';
import { applyDeferrals } from '../../stores/dunning-store';
import { collectionParams } from '../run-parameters';

/** Keeps deferred debts out of debits and reminders; best placed before dunning. */
export const deferrals = defineStepType({
  kind: 'run',
  type: 'collections.deferrals',
  title: { de: 'Stundung und Raten', en: 'Deferral and instalments' },
  description: {
    de: 'Nimmt gestundete Forderungen aus Einzug und Mahnung und holt sie nach Ablauf der Stundung zurück.',
    en: 'Takes deferred receivables out of debits and reminders and brings them back when the deferral ends.',
  },
  parameters: z.strictObject({}),
  async execute({ sql, tenant, run }) {
    return { counts: await applyDeferrals(sql, tenant, collectionParams(run).keyDate) };
  },
});
