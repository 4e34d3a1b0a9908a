import { closedDay, closedDayText } from './closed-days';

it('reads and writes days on which a fund is closed each year', () => {
  expect(['24.12.', '1.5', ' 29.02. '].map(closedDay)).toEqual(['12-24', '05-01', '02-29']);
  expect(['31.4.', '0.1.', '12-24', 'Heiligabend'].map(closedDay)).toEqual([null, null, null, null]);
  expect(closedDayText('12-24')).toBe('24.12.');
});
