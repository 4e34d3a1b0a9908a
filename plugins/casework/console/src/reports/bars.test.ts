import { backlogByAge, volumeBy, volumeByDay } from './bars';

const row = (day: string, channel: string, area: string, count: number) => ({ day, channel, area, count });
const rows = [
  row('2026-11-23', 'scan', 'benefits', 2),
  row('2026-11-23', 'email', 'insurance', 5),
  row('2026-11-25', 'scan', 'insurance', 4),
];

describe('bars of the report', () => {
  it('sums by channel and area, the most first', () => {
    expect(volumeBy(rows, 'channel')).toEqual([
      { key: 'scan', count: 6 },
      { key: 'email', count: 5 },
    ]);
    expect(volumeBy(rows, 'area')[0]).toEqual({ key: 'insurance', count: 9 });
  });

  it('keeps days on which nothing came in', () => {
    expect(volumeByDay(rows, ['2026-11-23', '2026-11-24', '2026-11-25']).map(({ count }) => count)).toEqual([7, 0, 4]);
  });

  it('sums the backlog over areas', () => {
    const backlog = [
      { area: 'insurance', age: 1, count: 3 },
      { area: 'benefits', age: 1, count: 2 },
      { area: 'benefits', age: 4, count: 1 },
    ];
    expect(backlogByAge(backlog).map(({ count }) => count)).toEqual([0, 5, 0, 0, 1]);
  });
});
