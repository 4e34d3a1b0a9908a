import { datePartsOf, type CivilDate } from './civil-date';

export type Language = 'de' | 'en';

const ENGLISH_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** '07.03.2026' in German letters, '7 Mar 2026' in English ones (no order of digits to misread). */
export function formatCivilDate(date: CivilDate, language: Language): string {
  const { year, month, day } = datePartsOf(date);
  if (language === 'en') return `${day} ${ENGLISH_MONTHS[month - 1] ?? ''} ${year}`;
  return `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;
}
