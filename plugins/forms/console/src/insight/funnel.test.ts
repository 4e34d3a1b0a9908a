import { sampleForm } from '../../../model/src/sample-form.fixture';
import { fieldFigures, funnelOf, versionFigures } from './funnel';
import type { InsightRow } from './insight-api';

const row = (event: InsightRow['event'], happened: number, more: Partial<InsightRow> = {}): InsightRow => ({
  formVersion: 1,
  event,
  page: '',
  field: '',
  happened,
  averageSeconds: 0,
  ...more,
});
const [first] = sampleForm.pages;

const rows = [
  row('view', 200),
  row('start', 100),
  row('page', 60, { page: first!.id, averageSeconds: 30 }),
  row('page', 20, { page: first!.id, averageSeconds: 70, formVersion: 2 }),
  row('leave', 15, { page: first!.id, field: 'lastName' }),
  row('error', 9, { page: first!.id, field: 'birthDate' }),
  row('submit', 50),
];

describe('what became of a form', () => {
  it('is a way from looking to submitting, page by page', () => {
    const steps = funnelOf(rows, sampleForm);
    expect(steps.map(({ kind }) => kind)).toEqual(['view', 'start', ...sampleForm.pages.map(() => 'page'), 'submit']);
    expect(steps[2]).toMatchObject({ count: 80, share: 40, left: 15, seconds: 40 });
    expect(steps.at(-1)).toMatchObject({ count: 50, share: 25 });
  });

  it('keeps pages that only an earlier version had', () => {
    const steps = funnelOf([...rows, row('page', 1, { page: 'gone' })], sampleForm);
    expect(steps.at(-2)).toMatchObject({ page: 'gone', count: 1 });
  });

  it('names the fields that stopped people, the worst first', () => {
    expect(fieldFigures(rows)).toEqual([
      { field: 'lastName', errors: 0, left: 15 },
      { field: 'birthDate', errors: 9, left: 0 },
    ]);
  });

  it('compares versions', () => {
    expect(versionFigures(rows)).toMatchObject([
      { version: 2, views: 0, completion: 0, seconds: 70 },
      { version: 1, views: 200, completion: 50, seconds: 30 },
    ]);
  });
});
