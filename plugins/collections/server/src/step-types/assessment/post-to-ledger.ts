import { defineStepType } from '@kassenwerk/engine';
import { z } from 'zod';
import { postReceivables } from '../../stores/receivable-store';
import { collectionParams } from '../run-parameters';

export const postToLedger = defineStepType({
  kind: 'item',
  type: 'collections.postToLedger',
  title: { de: 'Buchung auf dem Mitgliedskonto', en: 'Post to the member account' },
  description: {
    de: 'Bucht die Forderung doppelt: Mitglied an Beiträge.',
    en: 'Posts the receivable in double entry: member to contributions.',
  },
  parameters: z.strictObject({}),
  inputs: ['receivableId'],
  async execute(items, { sql, tenant, run }) {
    await postReceivables(sql, {
      tenant,
      runId: Number(run.id),
      bookedOn: collectionParams(run).keyDate,
      receivableIds: items.map(({ data }) => data['receivableId'] as number),
    });
  },
});
