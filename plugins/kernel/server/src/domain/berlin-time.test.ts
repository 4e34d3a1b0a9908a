import { berlinCivilDate, berlinInstant, todayInBerlin } from './berlin-time';

describe('Berlin time', () => {
  test('the day changes at midnight in Germany, not at midnight UTC', () => {
    expect(berlinCivilDate(new Date('2026-01-01T22:59:59Z'))).toBe('2026-01-01');
    expect(berlinCivilDate(new Date('2026-01-01T23:00:00Z'))).toBe('2026-01-02');
    expect(todayInBerlin(new Date('2026-07-01T22:00:00Z'))).toBe('2026-07-02');
  });

  test.each([
    ['2026-01-15', '13:00', '2026-01-15T12:00:00.000Z'],
    ['2026-07-15', '13:00', '2026-07-15T11:00:00.000Z'],
    ['2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
    ['2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25', '01:30', '2026-10-24T23:30:00.000Z'],
    ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
    ['2026-10-25', '00:00', '2026-10-24T22:00:00.000Z'],
  ])('%s %s in Germany is %s', (date, time, instant) => {
    expect(berlinInstant(date, time).toISOString()).toBe(instant);
  });

  test('a time that no clock shows is refused', () => {
    expect(() => berlinInstant('2026-01-01', '24:00')).toThrow(RangeError);
  });
});
