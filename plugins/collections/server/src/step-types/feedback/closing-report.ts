import { defineStepType } from '@kassenwerk/engine';
import { z } from 'zod';
import { closingFigures } from '../../stores/closing-store';

/** The figures of the run for closing and billing. */
export const closingReport = defineStepType({
  kind: 'run',
  type: 'collections.closingReport',
  title: { de: 'Abschluss und Abrechnung', en: 'Closing and billing' },
  description: {
    de: 'Fasst Forderungen, Einzüge, Rückläufer und offene Beträge zusammen; Grundlage der Abrechnung.',
    en: 'Sums up receivables, collections, returns and open amounts; the basis of billing.',
  },
  parameters: z.strictObject({}),
  async execute({ sql, run, tenant, addSum }) {
    const figures = await closingFigures(sql, tenant, Number(run.id));
    addSum('settledCents', figures.settledCents);
    addSum('returnedCents', figures.returnedCents);
    addSum('openCents', figures.openCents);
    return { counts: { receivables: figures.receivables, notices: figures.notices }, result: { ...figures } };
  },
});
