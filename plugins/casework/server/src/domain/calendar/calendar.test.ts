import { businessCalendar } from './business-calendar';
import { answerDueAt, statutoryDueOn } from './deadlines';

const hours = { opensAt: '08:00', closesAt: '16:00', closedOn: ['12-24', '12-31'] };
const north = businessCalendar({ state: 'SH', ...hours });
const south = businessCalendar({ state: 'BW', ...hours });
const at = (text: string) => new Date(text);

describe('the calendar of a fund', () => {
  it('promises the answer for the end of the n-th working day', () => {
    // Friday + 2 → Tuesday
    expect(answerDueAt(north, at('2026-11-20T10:00:00Z'), 2)).toEqual(at('2026-11-24T15:00:00Z'));
    // Saturday + 2 → Tuesday
    expect(answerDueAt(north, at('2026-11-21T10:00:00Z'), 2)).toEqual(at('2026-11-24T15:00:00Z'));
    // Saturday + 0 → Monday
    expect(answerDueAt(north, at('2026-11-21T10:00:00Z'), 0)).toEqual(at('2026-11-23T15:00:00Z'));
  });

  it('knows the holidays of the federal state and the days on which the fund is closed', () => {
    // Epiphany is a holiday in Baden-Württemberg alone.
    expect(answerDueAt(north, at('2026-01-05T10:00:00Z'), 1)).toEqual(at('2026-01-06T15:00:00Z'));
    expect(answerDueAt(south, at('2026-01-05T10:00:00Z'), 1)).toEqual(at('2026-01-07T15:00:00Z'));
    // Wednesday; Christmas Eve, two holidays (Friday, Saturday), Sunday.
    expect(answerDueAt(north, at('2026-12-23T10:00:00Z'), 1)).toEqual(at('2026-12-28T15:00:00Z'));
  });

  it('lets the clock stand at night, over the weekend and when summer time begins', () => {
    expect(north.addWorkingMinutes(at('2026-11-20T14:00:00Z'), 120)).toEqual(at('2026-11-23T08:00:00Z'));
    expect(north.addWorkingMinutes(at('2026-03-27T14:00:00Z'), 120)).toEqual(at('2026-03-30T07:00:00Z'));
    expect(north.addWorkingMinutes(at('2026-11-23T08:00:00Z'), -120)).toEqual(at('2026-11-20T14:00:00Z'));
    expect(north.workingMinutesBetween(at('2026-11-20T14:00:00Z'), at('2026-11-23T08:00:00Z'))).toBe(120);
    expect(north.workingMinutesBetween(at('2026-11-21T14:00:00Z'), at('2026-11-22T08:00:00Z'))).toBe(0);
  });

  it('moves forward and back by the same working time', () => {
    for (let minutes = 0; minutes < 5_000; minutes += 37) {
      const from = at('2026-12-22T09:30:00Z');
      const to = north.addWorkingMinutes(from, minutes);
      expect(north.workingMinutesBetween(from, to)).toBe(minutes);
      expect(north.workingMinutesBetween(north.addWorkingMinutes(to, -minutes), to)).toBe(minutes);
    }
  });
});

describe('a period that a law sets', () => {
  it('counts calendar days and ends on a working day', () => {
    // Three weeks of § 13 Abs. 3a SGB V from a Monday.
    expect(statutoryDueOn(at('2026-11-02T09:00:00Z'), 21, 'SH')).toBe('2026-11-23');
    // 26 December is a holiday and a Saturday: Monday.
    expect(statutoryDueOn(at('2026-12-05T09:00:00Z'), 21, 'SH')).toBe('2026-12-28');
    // Epiphany.
    expect(statutoryDueOn(at('2025-12-16T09:00:00Z'), 21, 'BW')).toBe('2026-01-07');
    expect(statutoryDueOn(at('2025-12-16T09:00:00Z'), 21, 'SH')).toBe('2026-01-06');
    // Christmas Eve is no holiday.
    expect(statutoryDueOn(at('2026-12-03T09:00:00Z'), 21, 'SH')).toBe('2026-12-24');
    // Received at night: the German day counts.
    expect(statutoryDueOn(at('2026-11-01T23:30:00Z'), 21, 'SH')).toBe('2026-11-23');
  });
});
