import shipped from '../../../config/service-levels/default.json';
import { giveBackAt, calendarOf, levelFor, serviceLevelSchema } from './service-levels';

const usual = { area: 'insurance', topic: 'sickNote', channel: 'scan', priority: 'normal' as const };

describe('service levels', () => {
  it('take each value from the first line that fits and says something about it', () => {
    const levels = [
      { topic: 'sickNote', answerDays: 1 },
      { channel: 'scan' as const, answerDays: 5, statutoryDays: 21, giveBackHours: null },
      { giveBackHours: 9, escalation: [{ after: 'due' as const, hours: 0 }] },
    ];
    expect(levelFor({ levels }, usual)).toEqual({
      answerDays: 1,
      statutoryDays: 21,
      giveBackHours: null,
      escalation: [{ after: 'due', hours: 0 }],
    });
    expect(levelFor({ levels }, { ...usual, topic: null, channel: 'email' }).answerDays).toBeUndefined();
  });

  it('leave a case with whoever has it where a line says so', () => {
    const levels = serviceLevelSchema.parse(shipped);
    const calendar = calendarOf(levels, 'SH');
    const now = new Date('2026-11-23T08:00:00Z');
    expect(giveBackAt({ giveBackHours: null }, calendar, now)).toBeNull();
    expect(giveBackAt(levelFor(levels, usual), calendar, now)).toEqual(new Date('2026-11-24T08:00:00Z'));
  });

  it('count the holidays of the federal state that they name, else of the fund', () => {
    const levels = serviceLevelSchema.parse(shipped);
    expect(calendarOf(levels, 'SH').isWorkingDay('2026-01-06')).toBe(true);
    expect(calendarOf({ ...levels, state: 'BW' }, 'SH').isWorkingDay('2026-01-06')).toBe(false);
  });
});
