import { useTranslate } from 'react-admin';
import { useLanguage } from '@kassenwerk/kernel/console';
import { readCron } from './cron-words';

/** 1 January 2023 was a Sunday. */
const sunday = Date.UTC(2023, 0, 1);

/** A cron expression as a sentence; empty when there is no plain one. */
export function useCronText(): (expression: string) => string {
  const translate = useTranslate();
  const names = new Intl.DateTimeFormat(useLanguage(), { weekday: 'long', timeZone: 'UTC' });
  const list = new Intl.ListFormat(useLanguage());
  return (expression) => {
    const words = readCron(expression);
    if (!words) return '';
    const { kind, weekdays = [], ...values } = words;
    const isWorkweek = weekdays.join() === '1,2,3,4,5';
    const days = list.format(weekdays.map((day) => names.format(sunday + day * 86_400_000)));
    return translate(`resources.schedules.cron.${isWorkweek ? 'workweek' : kind}`, {
      ...values,
      days,
      smart_count: values.minutes ?? 1,
    });
  };
}
