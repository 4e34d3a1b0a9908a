import { defineStepType } from '@kassenwerk/engine';
import { z } from 'zod';
import { matchStock as match } from '../../stores/staging-store';
import { collectionParams } from '../run-parameters';

export const matchStock = defineStepType({
  kind: 'run',
  type: 'collections.matchStock',
  title: { de: 'Abgleich mit dem Bestand', en: 'Match with stock' },
  description: {
    de: 'Findet jedes Mitglied über Mitgliedsnummer oder KVNR im Bestand wieder.',
    en: 'Finds each member in the stock by member number or KVNR.',
  },
  parameters: z.strictObject({}),
  async execute({ sql, run, tenant }) {
    const counts = await match(sql, collectionParams(run).deliveryId, tenant);
    return { counts: { new: counts.new, known: counts.known } };
  },
});
