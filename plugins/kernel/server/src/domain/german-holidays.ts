import { addDays, civilDate, datePartsOf, weekday, type CivilDate } from './civil-date';
import { easterSunday } from './easter';

/** Federal states by their official abbreviations (ISO 3166-2:DE without the prefix). */
export const federalStates = [
  'BW',
  'BY',
  'BE',
  'BB',
  'HB',
  'HH',
  'HE',
  'MV',
  'NI',
  'NW',
  'RP',
  'SL',
  'SN',
  'ST',
  'SH',
  'TH',
] as const;
export type FederalState = (typeof federalStates)[number];

interface HolidayRule {
  on: (year: number) => CivilDate;
  /** Missing: the whole country. */
  states?: readonly FederalState[];
  since?: number;
  until?: number;
}

const fixed = (month: number, day: number) => (year: number) => civilDate(year, month, day);
const fromEaster = (days: number) => (year: number) => addDays(easterSunday(year), days);

/** Holidays of whole states since 1991; those of single communities only (Augsburg, parts of Saxony and Thuringia) are left out. */
const RULES: readonly HolidayRule[] = [
  { on: fixed(1, 1) },
  { on: fixed(1, 6), states: ['BW', 'BY', 'ST'] },
  { on: fixed(3, 8), states: ['BE'], since: 2019 },
  { on: fixed(3, 8), states: ['MV'], since: 2023 },
  { on: fromEaster(-2) },
  { on: fromEaster(0), states: ['BB'] },
  { on: fromEaster(1) },
  { on: fixed(5, 1) },
  { on: fixed(5, 8), states: ['BE'], since: 2020, until: 2020 },
  { on: fixed(5, 8), states: ['BE'], since: 2025, until: 2025 },
  { on: fromEaster(39) },
  { on: fromEaster(49), states: ['BB'] },
  { on: fromEaster(50) },
  { on: fromEaster(60), states: ['BW', 'BY', 'HE', 'NW', 'RP', 'SL'] },
  // In Bavaria only where Catholics are the majority: most of the state, so we treat it as closed.
  { on: fixed(8, 15), states: ['BY', 'SL'] },
  { on: fixed(9, 20), states: ['TH'], since: 2019 },
  { on: fixed(10, 3) },
  { on: fixed(10, 31), states: ['BB', 'MV', 'SN', 'ST', 'TH'] },
  { on: fixed(10, 31), since: 2017, until: 2017 },
  { on: fixed(10, 31), states: ['HB', 'HH', 'NI', 'SH'], since: 2018 },
  { on: fixed(11, 1), states: ['BW', 'BY', 'NW', 'RP', 'SL'] },
  { on: repentanceDay, until: 1994 },
  { on: repentanceDay, states: ['SN'], since: 1995 },
  { on: fixed(12, 25) },
  { on: fixed(12, 26) },
];

/** Public holidays of a year in order: those of the whole country and, when a state is given, its own. */
export function germanHolidays(year: number, state?: FederalState): CivilDate[] {
  const days = RULES.filter(
    (rule) =>
      year >= (rule.since ?? 0) &&
      year <= (rule.until ?? 9999) &&
      (!rule.states || (state !== undefined && rule.states.includes(state))),
  ).map((rule) => rule.on(year));
  return [...new Set(days)].sort();
}

/**
 * True when bank branches in Germany (in a state) work: no weekend, no public holiday, not 24 or 31 December, which are free by the
 * collective agreement of the banks. Settlement dates do not follow this calendar but TARGET (`isTargetDay`).
 */
export function isBankDay(date: CivilDate, state?: FederalState): boolean {
  if (weekday(date) > 5 || date.endsWith('-12-24') || date.endsWith('-12-31')) return false;
  return !germanHolidays(datePartsOf(date).year, state).includes(date);
}

/** Buß- und Bettag: the Wednesday before 23 November. */
function repentanceDay(year: number): CivilDate {
  const eve = civilDate(year, 11, 22);
  return addDays(eve, -((weekday(eve) + 4) % 7));
}
