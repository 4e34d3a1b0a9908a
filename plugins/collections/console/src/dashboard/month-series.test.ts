import { monthSeries } from './month-series';

const figures = (month: string) => ({ month, debitedCents: 1, returnedCents: 0, paidCents: 1 });

describe('monthSeries', () => {
  it('puts months in order, fills gaps and goes back half a year', () => {
    const series = monthSeries([figures('2027-02'), figures('2026-12')]);
    expect(series.map(({ month }) => month)).toEqual([
      '2026-09',
      '2026-10',
      '2026-11',
      '2026-12',
      '2027-01',
      '2027-02',
    ]);
    expect(series.map(({ debitedCents }) => debitedCents)).toEqual([0, 0, 0, 1, 0, 1]);
  });

  it('keeps all months of a longer time and says nothing of none', () => {
    expect(monthSeries([figures('2026-01'), figures('2026-10')])).toHaveLength(10);
    expect(monthSeries([])).toEqual([]);
  });
});
