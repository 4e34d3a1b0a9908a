import { easterSunday } from './easter';
import { germanHolidays, isBankDay } from './german-holidays';
import { addTargetDays, isTargetDay, nextTargetDay, previousTargetDay } from './target-calendar';

test.each([
  [1954, '1954-04-18'],
  [1981, '1981-04-19'],
  [2000, '2000-04-23'],
  [2008, '2008-03-23'],
  [2011, '2011-04-24'],
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2038, '2038-04-25'],
])('Easter %i is on %s', (year, date) => expect(easterSunday(year)).toBe(date));

describe('TARGET calendar', () => {
  test.each([
    '2026-01-01',
    '2026-04-03',
    '2026-04-06',
    '2026-05-01',
    '2026-12-25',
    '2025-12-26',
    '2026-11-21',
    '2026-11-22',
  ])('is closed on %s', (date) => expect(isTargetDay(date)).toBe(false));

  test.each(['2025-10-03', '2026-05-14', '2026-05-25', '2026-12-24', '2026-12-31', '2026-04-02'])(
    'is open on %s',
    (date) => expect(isTargetDay(date)).toBe(true),
  );

  test('the next day of an open day is the day itself', () => {
    expect(nextTargetDay('2026-04-02')).toBe('2026-04-02');
    expect(nextTargetDay('2026-04-03')).toBe('2026-04-07');
    expect(previousTargetDay('2026-04-06')).toBe('2026-04-02');
  });

  test('open days are counted over Easter and the turn of the year', () => {
    expect(addTargetDays('2026-04-02', 1)).toBe('2026-04-07');
    expect(addTargetDays('2026-04-04', 1)).toBe('2026-04-07');
    expect(addTargetDays('2026-04-07', -1)).toBe('2026-04-02');
    expect(addTargetDays('2025-12-24', 5)).toBe('2026-01-05');
    expect(addTargetDays('2026-04-04', 0)).toBe('2026-04-07');
  });
});

describe('German holidays', () => {
  test('the whole country has nine of them', () => {
    expect(germanHolidays(2026)).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-25',
      '2026-10-03',
      '2026-12-25',
      '2026-12-26',
    ]);
  });

  test('states add their own', () => {
    expect(germanHolidays(2026, 'NW')).toEqual(expect.arrayContaining(['2026-06-04', '2026-11-01']));
    expect(germanHolidays(2026, 'SN')).toContain('2026-11-18');
    expect(germanHolidays(2023, 'SN')).toContain('2023-11-22');
    expect(germanHolidays(2027, 'SN')).toContain('2027-11-17');
    expect(germanHolidays(2017)).toContain('2017-10-31');
    expect(germanHolidays(2018)).not.toContain('2018-10-31');
    expect(germanHolidays(2025, 'BE')).toContain('2025-05-08');
    expect(germanHolidays(2022, 'MV')).not.toContain('2022-03-08');
  });

  test('branches are closed on holidays on which money moves', () => {
    expect(isBankDay('2025-10-03')).toBe(false);
    expect(isBankDay('2026-12-24')).toBe(false);
    expect(isBankDay('2026-06-04')).toBe(true);
    expect(isBankDay('2026-06-04', 'NW')).toBe(false);
  });
});
