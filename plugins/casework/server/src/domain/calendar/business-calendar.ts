import {
  addDays,
  berlinCivilDate,
  berlinInstant,
  datePartsOf,
  germanHolidays,
  weekday,
  type CivilDate,
  type FederalState,
} from '@kassenwerk/kernel';

/** When a fund works: its federal state decides the holidays, its service levels the hours. */
export interface OpeningHours {
  state: FederalState | undefined;
  /** 'HH:mm' in Germany. */
  opensAt: string;
  closesAt: string;
  /** Days without work beside holidays, as 'MM-DD', e.g. Christmas Eve. */
  closedOn: readonly string[];
}

export interface BusinessCalendar {
  isWorkingDay(day: CivilDate): boolean;
  /** The n-th working day after a day, which does not count itself (§ 187 Abs. 1 BGB). */
  addWorkingDays(day: CivilDate, days: number): CivilDate;
  closing(day: CivilDate): Date;
  /** Moves by time that is worked, forward or back. Outside working hours the clock stands. */
  addWorkingMinutes(from: Date, minutes: number): Date;
  workingMinutesBetween(from: Date, to: Date): number;
}

const minute = 60_000;
/** A century without a single working day is a mistake in the settings and not a deadline. */
const longestSearch = 36_600;

export function businessCalendar({ state, opensAt, closesAt, closedOn }: OpeningHours): BusinessCalendar {
  const isHoliday = holidaysOf(state);
  const isWorkingDay = (day: CivilDate) => weekday(day) <= 5 && !closedOn.includes(day.slice(5)) && !isHoliday(day);

  const step = (day: CivilDate, by: 1 | -1): CivilDate => {
    let next = addDays(day, by);
    for (let tried = 0; !isWorkingDay(next); tried += 1) {
      if (tried > longestSearch) throw new RangeError('no working day in sight');
      next = addDays(next, by);
    }
    return next;
  };
  const hoursOf = (day: CivilDate): [opens: number, closes: number] => [
    berlinInstant(day, opensAt).getTime(),
    berlinInstant(day, closesAt).getTime(),
  ];

  const addWorkingDays = (day: CivilDate, days: number): CivilDate => {
    let end = day;
    for (let count = 0; count < days; count += 1) end = step(end, 1);
    return isWorkingDay(end) ? end : step(end, 1);
  };

  const forward = (from: number, given: number): number => {
    let left = given;
    let day = berlinCivilDate(new Date(from));
    if (!isWorkingDay(day)) day = step(day, 1);
    for (;;) {
      const [opens, closes] = hoursOf(day);
      const begin = Math.max(from, opens);
      if (begin <= closes && closes - begin >= left) return begin + left;
      left -= Math.max(0, closes - begin);
      day = step(day, 1);
    }
  };
  const backward = (from: number, given: number): number => {
    let left = given;
    let day = berlinCivilDate(new Date(from));
    if (!isWorkingDay(day)) day = step(day, -1);
    for (;;) {
      const [opens, closes] = hoursOf(day);
      const end = Math.min(from, closes);
      if (end >= opens && end - opens >= left) return end - left;
      left -= Math.max(0, end - opens);
      day = step(day, -1);
    }
  };

  return {
    isWorkingDay,
    addWorkingDays,
    closing: (day) => berlinInstant(day, closesAt),
    addWorkingMinutes: (from, minutes) =>
      new Date(minutes >= 0 ? forward(from.getTime(), minutes * minute) : backward(from.getTime(), -minutes * minute)),
    workingMinutesBetween(from, to) {
      let sum = 0;
      const last = berlinCivilDate(to);
      for (let day = berlinCivilDate(from); day <= last; day = addDays(day, 1)) {
        if (!isWorkingDay(day)) continue;
        const [opens, closes] = hoursOf(day);
        sum += Math.max(0, Math.min(closes, to.getTime()) - Math.max(opens, from.getTime()));
      }
      return Math.floor(sum / minute);
    },
  };
}

/** Holidays of a year are worked out once. */
function holidaysOf(state: FederalState | undefined): (day: CivilDate) => boolean {
  const years = new Map<number, ReadonlySet<CivilDate>>();
  return (day) => {
    const { year } = datePartsOf(day);
    let days = years.get(year);
    if (!days) years.set(year, (days = new Set(germanHolidays(year, state))));
    return days.has(day);
  };
}
