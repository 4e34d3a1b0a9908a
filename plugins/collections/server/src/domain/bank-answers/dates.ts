import { berlinCivilDate, isCivilDate, type CivilDate } from '@kassenwerk/kernel';

/**
 * The civil date of an ISO date or date-time. A time with an offset names the bank's own day; a time in UTC ('Z') is
 * taken to Germany, where the accounts are. Undefined when it is no date.
 */
export function readDate(text: string): CivilDate | undefined {
  const day = text.slice(0, 10);
  if (!isCivilDate(day)) return undefined;
  return text.length > 11 && text.endsWith('Z') ? utcDay(text) : day;
}

function utcDay(text: string): CivilDate | undefined {
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) ? undefined : berlinCivilDate(instant);
}
