import type { CaseReport, VolumeRow } from './report-api';

export interface Bar {
  key: string;
  count: number;
}

const summed = (rows: readonly { key: string; count: number }[]): Bar[] => {
  const sums = new Map<string, number>();
  for (const { key, count } of rows) sums.set(key, (sums.get(key) ?? 0) + count);
  return [...sums].map(([key, count]) => ({ key, count }));
};

/** What came in by one of its sides, the most first. */
export const volumeBy = (rows: readonly VolumeRow[], side: 'channel' | 'area'): Bar[] =>
  summed(rows.map((row) => ({ key: row[side], count: row.count }))).sort((one, other) => other.count - one.count);

/** Days in order; days without a request stay in, or a quiet week would look like a busy one. */
export function volumeByDay(rows: readonly VolumeRow[], days: readonly string[]): Bar[] {
  const found = new Map(
    summed(rows.map(({ day, count }) => ({ key: day, count }))).map(({ key, count }) => [key, count]),
  );
  return days.map((key) => ({ key, count: found.get(key) ?? 0 }));
}

const ages = ['0', '1', '2', '3', '4'];

export const backlogByAge = (rows: CaseReport['backlog']): Bar[] =>
  ages.map((key) => ({
    key,
    count: rows.filter(({ age }) => String(age) === key).reduce((sum, { count }) => sum + count, 0),
  }));
