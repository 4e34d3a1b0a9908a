import { dateGiven, datePartsOf } from './date-parts';

describe('the parts of a date', () => {
  it.each([
    ['2026-12-24', { day: '24', month: '12', year: '2026' }],
    ['4.7.1980', { day: '4', month: '7', year: '1980' }],
    ['4..', { day: '4', month: '', year: '' }],
    [undefined, { day: '', month: '', year: '' }],
  ])('of %s', (given, parts) => {
    expect(datePartsOf(given)).toEqual(parts);
  });

  it('come back as they were typed, and empty ones are no answer', () => {
    expect(dateGiven(datePartsOf('4..1980'))).toBe('4..1980');
    expect(dateGiven(datePartsOf(''))).toBeUndefined();
  });
});
