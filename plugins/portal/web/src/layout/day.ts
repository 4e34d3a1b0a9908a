import { berlinCivilDate, formatCivilDate } from '@kassenwerk/kernel/domain';

/** `24.12.2026`, of a civil date or an instant. */
export const day = (given: string): string =>
  formatCivilDate(given.length === 10 ? given : berlinCivilDate(new Date(given)), 'de');
