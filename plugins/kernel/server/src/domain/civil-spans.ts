import { datePartsOf } from './civil-date';
import { monthsBetween } from './civil-month';

/** Whole months from one day to another; negative when it lies before. */
export function fullMonthsBetween(from: string, to: string): number {
  if (to < from) return -fullMonthsBetween(to, from) || 0;
  const months = monthsBetween(from, to);
  return datePartsOf(to).day < datePartsOf(from).day ? months - 1 : months;
}

/** Whole years, as ages are counted. */
export const fullYearsBetween = (from: string, to: string): number => Math.trunc(fullMonthsBetween(from, to) / 12);
