import { birthDateOf } from './birth-date';

describe('a typed birth date', () => {
  it.each([
    ['4.7.1980', '1980-07-04'],
    [' 04. 07.1980 ', '1980-07-04'],
    ['1980-07-04', '1980-07-04'],
    ['31.2.1980', undefined],
    ['4.7.80', undefined],
    ['', undefined],
  ])('%s is %s', (typed, expected) => {
    expect(birthDateOf(typed)).toBe(expected);
  });
});
