import {
  addDays,
  addMonths,
  civilDate,
  dataClasses,
  datePartsOf,
  type CivilDate,
  type DataClass,
} from '@kassenwerk/kernel';
import { z } from 'zod';

const text = z.strictObject({ de: z.string().min(1).max(1000), en: z.string().min(1).max(1000) });

/** How long data of a kind are kept, from what on, and which law says so. Configuration of the kind `retention`. */
export const retentionRuleSchema = z.strictObject({
  dataClass: z.enum(Object.keys(dataClasses) as [DataClass, ...DataClass[]]),
  /** Name of the day from which the period counts; which there are is declared with the records. */
  anchor: z.string().regex(/^[a-z][A-Za-z]{0,39}$/),
  months: z.int().min(1).max(1200),
  /** The period begins with the end of the calendar year of that day. */
  fromEndOfYear: z.boolean(),
  legalBasis: text,
});

export type RetentionRule = z.infer<typeof retentionRuleSchema>;

/**
 * Records whose day lies before this one have been kept long enough. A period that would end on a day that its month does not have
 * ends later, never earlier.
 */
export function cutoffOf({ months, fromEndOfYear }: RetentionRule, today: CivilDate): CivilDate {
  const begin = addMonths(today, -months);
  return fromEndOfYear ? civilDate(datePartsOf(begin).year, 1, 1) : addDays(begin, 1);
}
