const written = /^(\d{1,2})\.(\d{1,2})\.?$/;

/** „24.12.“ → `12-24`; null for what is no day of a year. */
export function closedDay(text: string): string | null {
  const [, day = '', month = ''] = written.exec(text.trim()) ?? [];
  const found = new Date(Date.UTC(2024, Number(month) - 1, Number(day)));
  const isDay = found.getUTCMonth() === Number(month) - 1 && found.getUTCDate() === Number(day);
  return isDay ? `${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null;
}

/** `12-24` → „24.12.“ */
export const closedDayText = (day: string): string => `${day.slice(3)}.${day.slice(0, 2)}.`;
