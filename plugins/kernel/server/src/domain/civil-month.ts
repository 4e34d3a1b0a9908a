import { civilDate, datePartsOf, daysInMonth, earlierOf, laterOf, type CivilDate } from './civil-date';

/** A span of days, both ends included; without `to` it is open-ended. */
export interface CivilPeriod {
  from: CivilDate;
  to?: CivilDate | undefined;
}

export function firstOfMonth(date: CivilDate): CivilDate {
  const { year, month } = datePartsOf(date);
  return civilDate(year, month, 1);
}

export function lastOfMonth(date: CivilDate): CivilDate {
  const { year, month } = datePartsOf(date);
  return civilDate(year, month, daysInMonth(year, month));
}

/** The same day some months later, or the last day of that month when it is shorter (31 January + 1 = 28 or 29 February). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = datePartsOf(date);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = index - targetYear * 12 + 1;
  return civilDate(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)));
}

/** Calendar months from the month of `from` to the month of `to`; the days within the months do not matter. */
export function monthsBetween(from: CivilDate, to: CivilDate): number {
  const start = datePartsOf(from);
  const end = datePartsOf(to);
  return (end.year - start.year) * 12 + end.month - start.month;
}

/** The days two periods share, or undefined when they share none. */
export function overlapOf(a: CivilPeriod, b: CivilPeriod): CivilPeriod | undefined {
  const from = laterOf(a.from, b.from);
  const to = a.to === undefined ? b.to : b.to === undefined ? a.to : earlierOf(a.to, b.to);
  return to !== undefined && to < from ? undefined : { from, to };
}

/**
 * The first days of all calendar months in which the two periods share at least one day: a started month counts.
 * At least one of the periods must end.
 */
export function overlappingMonths(a: CivilPeriod, b: CivilPeriod): CivilDate[] {
  const overlap = overlapOf(a, b);
  if (!overlap) return [];
  if (overlap.to === undefined) throw new RangeError('two open-ended periods share endless months');
  const first = firstOfMonth(overlap.from);
  return Array.from({ length: monthsBetween(overlap.from, overlap.to) + 1 }, (_, index) => addMonths(first, index));
}
