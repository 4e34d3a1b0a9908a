import type { RunInfo } from '@kassenwerk/engine';
import { fail, lastOfMonth, type CivilDate } from '@kassenwerk/kernel';
import { z } from 'zod';

/** What the start of a collection run fixes for its whole life, so that a repeated step computes the same. */
const collectionParamsSchema = z.object({
  deliveryId: z.int().positive(),
  /** The day the run counts as "today": ages, lapses and lead times are measured from it. */
  keyDate: z.string(),
  /** Creation time written into bank files. */
  createdAt: z.string(),
});

export type CollectionParams = z.infer<typeof collectionParamsSchema>;

export interface CollectedMonth {
  key: string;
  from: CivilDate;
  to: CivilDate;
}

/** Once a run: steps ask for every member. */
function onceForRun<T>(read: (run: RunInfo) => T): (run: RunInfo) => T {
  const known = new WeakMap<RunInfo, { value: T }>();
  return (run) => {
    const found = known.get(run) ?? { value: read(run) };
    known.set(run, found);
    return found.value;
  };
}

export const collectionParams = onceForRun((run): CollectionParams => collectionParamsSchema.parse(run.params));

/** The month that is collected. @throws KW_PERIOD_MISSING */
export const periodOf = onceForRun(readPeriod);

function readPeriod(run: RunInfo): CollectedMonth {
  if (!run.period || !/^\d{4}-\d{2}$/.test(run.period)) {
    throw fail('invalid', 'KW_PERIOD_MISSING', {
      de: 'Bitte nennen Sie den Beitragsmonat als JJJJ-MM.',
      en: 'Please name the contribution month as YYYY-MM.',
    });
  }
  const from = `${run.period}-01`;
  return { key: run.period, from, to: lastOfMonth(from) };
}
