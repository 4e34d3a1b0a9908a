/** What a cron expression says; `undefined` when it says something that we have no plain words for. */
export interface CronWords {
  kind: 'everyMinutes' | 'hourly' | 'daily' | 'weekly' | 'monthly';
  /** `HH:mm`, for daily, weekly and monthly. */
  time?: string;
  minutes?: number;
  /** 0 is Sunday. */
  weekdays?: number[];
  dayOfMonth?: number;
}

const number = /^\d+$/;

/** Reads the five fields minute, hour, day, month, weekday. */
export function readCron(expression: string): CronWords | undefined {
  const [minute = '', hour = '', day = '', month = '', weekday = '', ...more] = expression.trim().split(/\s+/);
  if (more.length > 0 || month !== '*') return undefined;
  const everyMinutes = /^\*\/(\d+)$/.exec(minute);
  if (everyMinutes && [hour, day, weekday].every((field) => field === '*')) {
    return { kind: 'everyMinutes', minutes: Number(everyMinutes[1]) };
  }
  if (minute === '*' && [hour, day, weekday].every((field) => field === '*'))
    return { kind: 'everyMinutes', minutes: 1 };
  if (!number.test(minute) || Number(minute) > 59) return undefined;
  if (hour === '*' && day === '*' && weekday === '*') return { kind: 'hourly', minutes: Number(minute) };
  if (!number.test(hour) || Number(hour) > 23) return undefined;
  const time = `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
  if (day === '*' && weekday === '*') return { kind: 'daily', time };
  const weekdays = readWeekdays(weekday);
  if (day === '*' && weekdays) return { kind: 'weekly', time, weekdays };
  if (weekday === '*' && number.test(day)) return { kind: 'monthly', time, dayOfMonth: Number(day) };
  return undefined;
}

/** `1-5`, `0,6`, `1` → numbers; 7 is Sunday too. */
function readWeekdays(field: string): number[] | undefined {
  const days: number[] = [];
  for (const part of field.split(',')) {
    const [from, to = from] = part.split('-');
    if (!from || !to || !number.test(from) || !number.test(to) || Number(to) > 7) return undefined;
    for (let day = Number(from); day <= Number(to); day += 1) days.push(day % 7);
  }
  return days;
}
