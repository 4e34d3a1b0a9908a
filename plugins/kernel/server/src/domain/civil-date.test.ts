import {
  addDays,
  civilDate,
  compareCivilDates,
  daysBetween,
  earlierOf,
  isCivilDate,
  laterOf,
  weekday,
} from './civil-date';
import { formatCivilDate } from './civil-date-text';
import { addMonths, firstOfMonth, lastOfMonth, monthsBetween, overlapOf, overlappingMonths } from './civil-month';

describe('civil dates', () => {
  test.each(['2026-02-28', '2024-02-29', '2000-02-29', '0099-12-31'])('%s is a day', (text) => {
    expect(isCivilDate(text)).toBe(true);
  });

  test.each([
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '26-1-1',
    '2026-01-01T00:00',
    '',
    20260101,
    null,
  ])('%p is none', (value) => expect(isCivilDate(value)).toBe(false));

  test('days are added over month, year and leap day', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(addDays('0001-01-01', 365)).toBe('0002-01-01');
  });

  test('adding and counting days agree for a century', () => {
    for (let days = 0; days < 36_600; days += 97)
      expect(daysBetween('1980-01-01', addDays('1980-01-01', days))).toBe(days);
    expect(daysBetween('2026-01-02', '2026-01-01')).toBe(-1);
  });

  test('weekdays count from Monday', () => {
    expect(weekday('2026-11-21')).toBe(6);
    expect(weekday('1970-01-01')).toBe(4);
    expect(weekday('1969-12-29')).toBe(1);
    expect(weekday('1950-01-01')).toBe(7);
  });

  test('a day that does not exist is refused', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
    expect(() => civilDate(2026, 2, 30)).toThrow(RangeError);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
  });

  test('comparing picks the earlier and the later day', () => {
    expect(compareCivilDates('2026-01-31', '2026-02-01')).toBe(-1);
    expect(earlierOf('2026-01-31', '2026-02-01')).toBe('2026-01-31');
    expect(laterOf('2026-01-31', '2026-02-01')).toBe('2026-02-01');
  });

  test('dates are written for people', () => {
    expect(formatCivilDate('2026-03-07', 'de')).toBe('07.03.2026');
    expect(formatCivilDate('2026-03-07', 'en')).toBe('7 Mar 2026');
  });
});

describe('months', () => {
  test('a month later is clamped to the end of a shorter month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
    expect(addMonths('2026-11-30', 14)).toBe('2028-01-30');
  });

  test('a month has a first and a last day', () => {
    expect(firstOfMonth('2024-02-17')).toBe('2024-02-01');
    expect(lastOfMonth('2024-02-17')).toBe('2024-02-29');
  });

  test('months are counted by the calendar', () => {
    expect(monthsBetween('2026-01-31', '2026-02-01')).toBe(1);
    expect(monthsBetween('2026-03-01', '2025-12-31')).toBe(-3);
  });

  test('started months count when periods overlap', () => {
    expect(
      overlappingMonths({ from: '2026-01-31', to: '2026-03-01' }, { from: '2026-01-01', to: '2026-12-31' }),
    ).toEqual(['2026-01-01', '2026-02-01', '2026-03-01']);
    expect(overlappingMonths({ from: '2025-06-01' }, { from: '2026-12-15', to: '2026-12-31' })).toEqual(['2026-12-01']);
    expect(overlappingMonths({ from: '2027-01-01' }, { from: '2026-01-01', to: '2026-12-31' })).toEqual([]);
    expect(() => overlappingMonths({ from: '2027-01-01' }, { from: '2026-01-01' })).toThrow(RangeError);
  });

  test('two open periods share the open rest', () => {
    expect(overlapOf({ from: '2026-01-01' }, { from: '2026-02-01' })).toEqual({ from: '2026-02-01', to: undefined });
  });
});
