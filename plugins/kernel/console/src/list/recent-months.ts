const monthsAhead = 2;
const monthsBack = 24;

/** Months as `YYYY-MM`, newest first: what people look for in a list lies in these. Browsers' own month fields differ too much. */
export function recentMonths(now: Date): string[] {
  const [year = 0, month = 1] = now.toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' }).split('-').map(Number);
  const offsets = Array.from({ length: monthsAhead + monthsBack + 1 }, (_, index) => monthsAhead - index);
  return offsets.map((offset) => new Date(Date.UTC(year, month - 1 + offset, 1)).toISOString().slice(0, 7));
}
