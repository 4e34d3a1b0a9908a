import { defineStepType } from '@kassenwerk/engine';
import { z } from 'zod';
import { requestsOf } from './requests-in-hand';
import { lookForTwins } from './twins';

export const findDuplicates = defineStepType({
  type: 'intake.findDuplicates',
  kind: 'item',
  title: { de: 'Doppelte finden', en: 'Find duplicates' },
  description: {
    de: 'Erkennt, was dieselbe Person in den letzten 30 Tagen schon einmal geschickt hat, gleich über welchen Kanal.',
    en: 'Notices what the same person has sent before within 30 days, whichever channel it came through.',
  },
  parameters: z.strictObject({}),
  outputs: ['isDuplicate', 'found.duplicateOf', 'found.resembles'],
  async execute(items, context) {
    const requests = await requestsOf(items, context);
    await lookForTwins(requests, context);
    for (const { item, row, found } of requests)
      if (!row.submissionId) item.data['isDuplicate'] = found.duplicateOf !== undefined;
  },
});
