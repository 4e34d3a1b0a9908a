import type { MonthFigures } from './dashboard-figures';

const fewest = 6;

const before = (month: string): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 2, 1)).toISOString().slice(0, 7);
};

/** Months in order without gaps, at least half a year of them, so that one month does not fill the chart. */
export function monthSeries(months: readonly MonthFigures[]): MonthFigures[] {
  const byMonth = new Map(months.map((figures) => [figures.month, figures]));
  const sorted = [...byMonth.keys()].sort();
  const series: MonthFigures[] = [];
  for (let month = sorted.at(-1); month && (month >= sorted[0]! || series.length < fewest); month = before(month)) {
    series.unshift(byMonth.get(month) ?? { month, debitedCents: 0, returnedCents: 0, paidCents: 0 });
  }
  return series;
}
