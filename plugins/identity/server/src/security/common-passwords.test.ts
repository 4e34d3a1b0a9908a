import { isCommonPassword } from './common-passwords';

it.each(['password', 'Password', 'qwertyuiop', 'football', '123456789012', 'iloveyou'])('knows %s', (text) =>
  expect(isCommonPassword(text)).toBe(true),
);

it('takes few other texts for one', () => {
  const taken = Array.from({ length: 20_000 }, (_, index) => `Eichelhäher-${index}-Wolke`).filter(isCommonPassword);
  expect(taken.length).toBeLessThan(60);
});
