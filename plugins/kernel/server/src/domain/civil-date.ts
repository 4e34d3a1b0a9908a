/**
 * A day of the calendar without time or zone, as 'YYYY-MM-DD'. Deadlines, memberships and due dates are civil dates.
 * Strings of this form sort like the days they name, so `<` and `===` are the comparisons.
 *
 * The functions expect valid dates (check input with `isCivilDate`) and throw a RangeError otherwise.
 */
export type CivilDate = string;

/** Monday is 1, Sunday is 7 (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const MS_PER_DAY = 86_400_000;
const PATTERN = /^\d{4}-\d{2}-\d{2}$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export interface DateParts {
  year: number;
  month: number;
  day: number;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** True for an existing day from 0001-01-01 to 9999-12-31. */
export function isCivilDate(value: unknown): value is CivilDate {
  if (typeof value !== 'string' || !PATTERN.test(value)) return false;
  const { year, month, day } = split(value);
  return year >= 1 && day >= 1 && day <= daysInMonth(year, month);
}

export function datePartsOf(date: CivilDate): DateParts {
  if (!isCivilDate(date)) throw new RangeError('not a civil date (YYYY-MM-DD)');
  return split(date);
}

/** The civil date of existing parts; a day that does not exist throws. */
export function civilDate(year: number, month: number, day: number): CivilDate {
  const date = join(year, month, day);
  if (!isCivilDate(date)) throw new RangeError('no such day');
  return date;
}

export function addDays(date: CivilDate, days: number): CivilDate {
  const result = new Date((dayNumber(date) + days) * MS_PER_DAY).toISOString().slice(0, 10);
  if (!isCivilDate(result)) throw new RangeError('date leaves the years 1 to 9999');
  return result;
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

export function weekday(date: CivilDate): Weekday {
  // Day 0 (1970-01-01) was a Thursday.
  return (((((dayNumber(date) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

export function compareCivilDates(a: CivilDate, b: CivilDate): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function earlierOf(a: CivilDate, b: CivilDate): CivilDate {
  return a <= b ? a : b;
}

export function laterOf(a: CivilDate, b: CivilDate): CivilDate {
  return a >= b ? a : b;
}

/** Digit by digit, because a run reads dozens of dates a member and cutting strings takes four times as long. */
function split(date: string): DateParts {
  return {
    year: twoDigits(date, 0) * 100 + twoDigits(date, 2),
    month: twoDigits(date, 5),
    day: twoDigits(date, 8),
  };
}

const twoDigits = (text: string, at: number): number => (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;

function join(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function dayNumber(date: CivilDate): number {
  const { year, month, day } = datePartsOf(date);
  const instant = new Date(0);
  // Date.UTC would read the years 0 to 99 as 19xx.
  instant.setUTCFullYear(year, month - 1, day);
  return instant.getTime() / MS_PER_DAY;
}
