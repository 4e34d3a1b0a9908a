import { recentMonths } from './recent-months';

it('starts two months ahead of the month in Berlin and crosses years', () => {
  const months = recentMonths(new Date('2026-11-30T23:30:00Z'));
  expect(months.slice(0, 3)).toEqual(['2027-02', '2027-01', '2026-12']);
  expect(months.at(-1)).toBe('2024-12');
});
