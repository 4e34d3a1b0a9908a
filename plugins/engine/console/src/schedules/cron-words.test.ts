import { readCron } from './cron-words';

describe('readCron', () => {
  it.each([
    ['*/5 * * * *', { kind: 'everyMinutes', minutes: 5 }],
    ['15 * * * *', { kind: 'hourly', minutes: 15 }],
    ['30 6 * * *', { kind: 'daily', time: '06:30' }],
    ['0 7 * * 1-5', { kind: 'weekly', time: '07:00', weekdays: [1, 2, 3, 4, 5] }],
    ['0 22 * * 6,7', { kind: 'weekly', time: '22:00', weekdays: [6, 0] }],
    ['5 3 15 * *', { kind: 'monthly', time: '03:05', dayOfMonth: 15 }],
  ])('reads %s', (expression, words) => expect(readCron(expression)).toEqual(words));

  it.each(['', 'soon', '61 * * * *', '0 25 * * *', '0 0 1 1 *', '0 0 1 * 1', '0 0 * * 9', '0 0 * * * *'])(
    'says nothing about %j',
    (expression) => expect(readCron(expression)).toBeUndefined(),
  );
});
