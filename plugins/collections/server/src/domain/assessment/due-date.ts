import {
  addMonths,
  datePartsOf,
  daysInMonth,
  civilDate,
  firstOfMonth,
  nextTargetDay,
  type CivilDate,
} from '@kassenwerk/kernel';
import { z } from 'zod';

export const dueDateRuleSchema = z.strictObject({
  /** Day of the following month by the statute of the fund; the last day where a month is shorter. */
  dueDay: z.number().int().min(1).max(31).default(15),
  /** Moves a due date on which banks are closed to the next TARGET day. */
  movesToTargetDay: z.boolean().default(true),
});

export type DueDateRule = z.infer<typeof dueDateRuleSchema>;

/**
 * The due day of the month after `reference` (usually the day of the notice), but never before `notBefore`, e.g. the end of
 * the pre-notification time: then it is the due day of the next month in which it fits.
 */
export function dueDate(rule: DueDateRule, reference: CivilDate, notBefore: CivilDate = reference): CivilDate {
  for (let month = addMonths(firstOfMonth(reference), 1); ; month = addMonths(month, 1)) {
    const day = dayOfMonth(month, rule.dueDay);
    const due = rule.movesToTargetDay ? nextTargetDay(day) : day;
    if (due >= notBefore) return due;
  }
}

function dayOfMonth(month: CivilDate, day: number): CivilDate {
  const { year, month: number } = datePartsOf(month);
  return civilDate(year, number, Math.min(day, daysInMonth(year, number)));
}
