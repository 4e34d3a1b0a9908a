import { addDays, daysBetween } from '@kassenwerk/kernel/domain';
import type { Absence } from '../people/people-api';

/** A day of a person's month, or an absence over several of them. */
export interface MonthCell {
  day: string;
  span: number;
  absence?: Absence;
}

export const daysOf = (first: string, last: string): string[] =>
  Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index));

/** Of absences that overlap, the one that begins first is shown over the days it has; the other one after it. */
export function monthCells(first: string, last: string, absences: readonly Absence[]): MonthCell[] {
  const cells: MonthCell[] = [];
  const sorted = [...absences].sort((one, other) => (one.firstDay < other.firstDay ? -1 : 1));
  for (let day = first; day <= last;) {
    const absence = sorted.find(({ firstDay, lastDay }) => firstDay <= day && lastDay >= day);
    const end = absence ? (absence.lastDay < last ? absence.lastDay : last) : day;
    const span = daysBetween(day, end) + 1;
    cells.push({ day, span, ...(absence ? { absence } : {}) });
    day = addDays(day, span);
  }
  return cells;
}
