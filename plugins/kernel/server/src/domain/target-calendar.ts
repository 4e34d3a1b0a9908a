import { addDays, datePartsOf, weekday, type CivilDate } from './civil-date';
import { easterSunday } from './easter';

/**
 * The calendar of TARGET, the settlement system of the euro area: closed on Saturdays, Sundays, 1 January, Good Friday,
 * Easter Monday, 1 May, 25 and 26 December. German holidays such as 3 October are open days: money moves.
 */
export function isTargetDay(date: CivilDate): boolean {
  return weekday(date) <= 5 && !targetHolidays(datePartsOf(date).year).has(date);
}

/** The day itself when it is open, else the next open one. */
export function nextTargetDay(date: CivilDate): CivilDate {
  return walk(date, 1);
}

/** The day itself when it is open, else the last open one before. */
export function previousTargetDay(date: CivilDate): CivilDate {
  return walk(date, -1);
}

/**
 * The n-th open day after `date` (before it for a negative n). `date` itself is never counted, open or not;
 * 0 gives `nextTargetDay`.
 */
export function addTargetDays(date: CivilDate, days: number): CivilDate {
  const step = days < 0 ? -1 : 1;
  let result = days === 0 ? nextTargetDay(date) : date;
  for (let left = Math.abs(days); left > 0; left--) result = walk(addDays(result, step), step);
  return result;
}

function walk(date: CivilDate, step: 1 | -1): CivilDate {
  let day = date;
  while (!isTargetDay(day)) day = addDays(day, step);
  return day;
}

const holidaysByYear = new Map<number, ReadonlySet<CivilDate>>();

function targetHolidays(year: number): ReadonlySet<CivilDate> {
  const known = holidaysByYear.get(year);
  if (known) return known;
  const easter = easterSunday(year);
  const text = String(year).padStart(4, '0');
  const holidays = new Set([
    `${text}-01-01`,
    addDays(easter, -2),
    addDays(easter, 1),
    `${text}-05-01`,
    `${text}-12-25`,
    `${text}-12-26`,
  ]);
  holidaysByYear.set(year, holidays);
  return holidays;
}
