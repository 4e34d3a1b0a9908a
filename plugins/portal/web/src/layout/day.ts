import { berlinCivilDate, formatCivilDate } from '@kassenwerk/kernel/domain';

/** `24.12.2026`, of a civil date or an instant. */
export const day = (given: string): string =>
  formatCivilDate(given.length === 10 ? given : berlinCivilDate(new Date(given)), 'de');

/** `14:05`, in Germany. */
export const timeOfDay = (instant: string): string =>
  new Date(instant).toLocaleTimeString('de-DE', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Berlin' });
