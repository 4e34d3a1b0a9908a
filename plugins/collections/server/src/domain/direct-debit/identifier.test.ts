import { identifierProblem } from './identifier';

describe('identifierProblem', () => {
  it.each(['A', 'NL-2026-000001', "a+b?c/d:(e).,'f", 'x'.repeat(35), 'A B'])('accepts %s', (value) => {
    expect(identifierProblem(value)).toBeUndefined();
  });

  it.each([
    ['', 'length'],
    ['x'.repeat(36), 'length'],
    ['Müller', 'characters'],
    ['a&b', 'characters'],
    ['a\nb', 'characters'],
    ['/a', 'slash'],
    ['a/', 'slash'],
    ['a//b', 'slash'],
    [' a', 'blank'],
    ['a ', 'blank'],
  ])('refuses %p because of its %s', (value, problem) => {
    expect(identifierProblem(value)).toBe(problem);
  });
});
