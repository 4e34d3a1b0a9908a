import { defineStepType } from '@kassenwerk/engine';
import { z } from 'zod';
import { withdrawReceivables as withdraw } from '../../stores/withdrawal-store';
import { collectionParams } from '../run-parameters';

/** Takes back what the run charged and nobody released; the next run may charge it again. */
export const withdrawReceivables = defineStepType({
  kind: 'run',
  type: 'collections.withdrawReceivables',
  title: { de: 'Beiträge zurücknehmen', en: 'Withdraw contributions' },
  description: {
    de: 'Nimmt nicht freigegebene Forderungen mit Gegenbuchung zurück; der nächste Lauf kann sie neu stellen.',
    en: 'Withdraws receivables that were not released with a counter entry; the next run can create them anew.',
  },
  parameters: z.strictObject({}),
  async execute({ sql, tenant, run }) {
    const withdrawn = await withdraw(sql, { tenant, runId: Number(run.id), bookedOn: collectionParams(run).keyDate });
    return { counts: { withdrawn } };
  },
});
