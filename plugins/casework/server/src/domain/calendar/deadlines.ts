import {
  addDays,
  berlinCivilDate,
  germanHolidays,
  datePartsOf,
  weekday,
  type CivilDate,
  type FederalState,
} from '@kassenwerk/kernel';
import type { BusinessCalendar } from './business-calendar';

/** The first answer is promised for the end of the n-th working day after the one on which the request came in. */
export const answerDueAt = (calendar: BusinessCalendar, receivedAt: Date, days: number): Date =>
  calendar.closing(calendar.addWorkingDays(berlinCivilDate(receivedAt), days));

/**
 * The last day of a period that a law sets in calendar days: it begins on the day after receipt (§ 26 Abs. 1 SGB X, § 187 Abs. 1 BGB) and,
 * should it end on a Saturday, Sunday or public holiday, ends on the next working day (§ 26 Abs. 3 SGB X). Days on which merely the
 * fund is closed do not count as holidays.
 */
export function statutoryDueOn(receivedAt: Date, days: number, state: FederalState | undefined): CivilDate {
  let day = addDays(berlinCivilDate(receivedAt), days);
  while (weekday(day) > 5 || germanHolidays(datePartsOf(day).year, state).includes(day)) day = addDays(day, 1);
  return day;
}

interface Promised {
  receivedAt: Date;
  /** Working days until the answer; null promises nothing. */
  answerDays: number | null;
  /** Calendar days until the decision; null and 0: no law sets a period. */
  statutoryDays: number | null;
  /** Working minutes for which the clock of the case stood. */
  stoodMinutes?: number;
}

/** By when a case must be answered and decided. Waiting moves what the fund promises, and not what a law sets. */
export function deadlinesOf(
  calendar: BusinessCalendar,
  state: FederalState | undefined,
  { receivedAt, answerDays, statutoryDays, stoodMinutes = 0 }: Promised,
): { due: Date | null; dueOn: CivilDate | null } {
  const promised = answerDays === null ? null : answerDueAt(calendar, receivedAt, answerDays);
  return {
    due: promised && stoodMinutes > 0 ? calendar.addWorkingMinutes(promised, stoodMinutes) : promised,
    dueOn: statutoryDays ? statutoryDueOn(receivedAt, statutoryDays, state) : null,
  };
}
