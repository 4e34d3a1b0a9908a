import { civilDate, datePartsOf, type CivilDate } from './civil-date';

const MS_PER_MINUTE = 60_000;
const TIME_PATTERN = /^([01]\d|2[0-3]):([0-5]\d)$/;

const berlin = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Berlin',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** The day it is in Germany at an instant. */
export function berlinCivilDate(instant: Date): CivilDate {
  const wall = new Date(instant.getTime() + berlinOffsetMs(instant.getTime()));
  return civilDate(wall.getUTCFullYear(), wall.getUTCMonth() + 1, wall.getUTCDate());
}

/** `berlinCivilDate` under the name that reads right where the caller's clock is passed in. */
export function todayInBerlin(now: Date): CivilDate {
  return berlinCivilDate(now);
}

/**
 * The instant at which clocks in Germany show this time ('HH:mm') on this day. An hour that summer time skips becomes
 * the same distance after the change (02:30 → 03:30); of an hour that occurs twice, the first one is meant.
 */
export function berlinInstant(date: CivilDate, time: string): Date {
  const match = TIME_PATTERN.exec(time);
  if (!match) throw new RangeError('not a time of day (HH:mm)');
  const { year, month, day } = datePartsOf(date);
  const asIfUtc = Date.UTC(year, month - 1, day, Number(match[1]), Number(match[2]));
  // Offsets before and after any change on that day: the larger one (summer time) gives the earlier instant.
  const around = [asIfUtc - 12 * 60 * MS_PER_MINUTE, asIfUtc + 12 * 60 * MS_PER_MINUTE].map(berlinOffsetMs);
  const candidates = around.map((offset) => asIfUtc - offset);
  const exact = candidates.filter((candidate) => candidate + berlinOffsetMs(candidate) === asIfUtc);
  return new Date(exact.length > 0 ? Math.min(...exact) : Math.max(...candidates));
}

const offsets = new Map<number, number>();
const keptOffsets = 10_000;
const MS_PER_HOUR = 60 * MS_PER_MINUTE;

/** Clocks change on the hour, so an hour has one offset; asking the calendar of the runtime costs more than all that is done with it. */
function berlinOffsetMs(instantMs: number): number {
  const hour = Math.floor(instantMs / MS_PER_HOUR);
  const known = offsets.get(hour);
  if (known !== undefined) return known;
  if (offsets.size >= keptOffsets) offsets.clear();
  const found = offsetAt(hour * MS_PER_HOUR);
  offsets.set(hour, found);
  return found;
}

function offsetAt(instantMs: number): number {
  const wall = berlinWallClock(new Date(instantMs));
  const wallAsUtc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);
  return wallAsUtc - instantMs;
}

function berlinWallClock(instant: Date) {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of berlin.formatToParts(instant)) {
    if (type !== 'literal') parts[type] = Number(value);
  }
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts;
  return { year, month, day, hour, minute, second };
}
