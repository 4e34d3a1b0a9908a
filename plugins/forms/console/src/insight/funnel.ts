import type { FormDefinition } from '@kassenwerk/forms/model';
import type { InsightRow } from './insight-api';

/** One stage on the way from looking to submitting. */
export interface FunnelStep {
  kind: 'view' | 'start' | 'page' | 'submit';
  /** Of a page. */
  page?: string;
  count: number;
  /** Of everybody who saw the form, in per cent. */
  share: number;
  /** Who left the form for good at this stage. */
  left: number;
  /** How long people stayed on a page, on average. */
  seconds?: number;
}

export interface FieldFigures {
  field: string;
  errors: number;
  left: number;
}

export interface VersionFigures {
  version: number;
  views: number;
  starts: number;
  submits: number;
  /** Of those who began, in per cent. */
  completion: number;
  /** All pages together. */
  seconds: number;
}

const sumOf = (rows: readonly InsightRow[], event: InsightRow['event'], page?: string): number =>
  rows
    .filter((row) => row.event === event && (page === undefined || row.page === page))
    .reduce((sum, { happened }) => sum + Number(happened), 0);

export const shareOf = (part: number, whole: number): number => (whole > 0 ? (100 * part) / whole : 0);

/** Averages of several versions weigh as much as they were counted. */
function secondsOn(rows: readonly InsightRow[], page: string): number {
  const own = rows.filter((row) => row.event === 'page' && row.page === page);
  const count = own.reduce((sum, { happened }) => sum + Number(happened), 0);
  const total = own.reduce((sum, { happened, averageSeconds }) => sum + Number(happened) * averageSeconds, 0);
  return count > 0 ? Math.round(total / count) : 0;
}

/** Pages in the order of the form; those that only earlier versions had come last. */
const pagesIn = (rows: readonly InsightRow[], definition: FormDefinition | undefined): string[] => [
  ...new Set([
    ...(definition?.pages.map(({ id }) => id) ?? []),
    ...rows.map(({ page }) => page).filter((page) => page !== ''),
  ]),
];

/** Seen, begun, each page left forwards, submitted. */
export function funnelOf(rows: readonly InsightRow[], definition: FormDefinition | undefined): FunnelStep[] {
  const views = sumOf(rows, 'view');
  const step = (kind: FunnelStep['kind'], count: number, left: number): FunnelStep => ({
    kind,
    count,
    left,
    share: shareOf(count, views),
  });
  return [
    step('view', views, sumOf(rows, 'leave', '')),
    step('start', sumOf(rows, 'start'), 0),
    ...pagesIn(rows, definition).map((page) => ({
      ...step('page', sumOf(rows, 'page', page), sumOf(rows, 'leave', page)),
      page,
      seconds: secondsOn(rows, page),
    })),
    step('submit', sumOf(rows, 'submit'), 0),
  ];
}

/** Fields at which people met an error or gave up, the worst first. */
export function fieldFigures(rows: readonly InsightRow[]): FieldFigures[] {
  const figures = new Map<string, FieldFigures>();
  for (const { event, field, happened } of rows) {
    if (field === '' || (event !== 'error' && event !== 'leave')) continue;
    const known = figures.get(field) ?? { field, errors: 0, left: 0 };
    if (event === 'error') known.errors += Number(happened);
    else known.left += Number(happened);
    figures.set(field, known);
  }
  return [...figures.values()].sort((a, b) => b.errors + b.left - (a.errors + a.left));
}

/** The same figures for each version, the newest first. */
export const versionFigures = (rows: readonly InsightRow[]): VersionFigures[] =>
  [...new Set(rows.map(({ formVersion }) => formVersion))]
    .sort((a, b) => b - a)
    .map((version) => {
      const own = rows.filter(({ formVersion }) => formVersion === version);
      const [starts, submits] = [sumOf(own, 'start'), sumOf(own, 'submit')];
      const seconds = pagesIn(own, undefined).reduce((sum, page) => sum + secondsOn(own, page), 0);
      return { version, views: sumOf(own, 'view'), starts, submits, completion: shareOf(submits, starts), seconds };
    });
