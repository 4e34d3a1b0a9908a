import { addMonths, civilDate, type CivilDate } from '@kassenwerk/kernel';
import type { SeededRandom } from './seeded-random';

const MANDATE_RENEWAL_MONTHS = 30;

/** Some day of a month, never after the 28th. */
export function dateIn(random: SeededRandom, year: number, month: number): CivilDate {
  return civilDate(year, month, random.between(1, 28));
}

/**
 * The first of a month, mostly long ago; a few people joined lately, so that pro-rata months occur. The month does not
 * depend on the key date, except that nobody joins after it.
 */
export function drawMembershipStart(random: SeededRandom, birthYear: number, keyDate: CivilDate): CivilDate {
  const isRecent = random.chance(0.03);
  const year = isRecent ? random.between(2024, 2029) : random.between(Math.max(1985, birthYear + 16), 2023);
  const start = civilDate(year, random.between(1, 12), 1);
  return start <= keyDate ? start : addMonths(start, -12 * (year - 2020));
}

/**
 * A day in the months before the key date, at most thirty back: a mandate that old has not lapsed even when it was never used.
 * Each person has a month of renewal, so a later delivery moves the date for few people only.
 */
export function drawMandateSignedOn(random: SeededRandom, keyDate: CivilDate): CivilDate {
  const monthIndex = Number(keyDate.slice(0, 4)) * 12 + Number(keyDate.slice(5, 7)) - 2;
  const monthsBack = (monthIndex + random.below(MANDATE_RENEWAL_MONTHS)) % MANDATE_RENEWAL_MONTHS;
  const signedMonth = monthIndex - monthsBack;
  return dateIn(random, Math.floor(signedMonth / 12), (signedMonth % 12) + 1);
}
