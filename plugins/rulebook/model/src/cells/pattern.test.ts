import { seededRandom } from '@kassenwerk/kernel/domain';
import { coversPattern, fitsPattern, patternsMeet, patternTest } from './pattern';

it.each([
  ['aok*', 'aok nord', true],
  ['aok*', 'die aok', false],
  ['*einspruch*', 'mein widereinspruch hier', true],
  ['b?k', 'bkk', true],
  ['b?k', 'bk', false],
  ['*a*b', 'aab', true],
  ['', '', true],
  ['*', '', true],
])('%s on „%s“ is %s', (pattern, text, expected) => expect(fitsPattern(pattern, text)).toBe(expected));

it('does not run away on a hostile text', () => {
  const steps = '*a'.repeat(100);
  const started = process.cpuUsage();
  expect(fitsPattern(`${steps}b`, 'a'.repeat(2_000))).toBe(false);
  expect(process.cpuUsage(started).user).toBeLessThan(500_000);
});

it('finds by trying all short texts whether patterns meet or cover each other', () => {
  const random = seededRandom(4);
  const alphabet = ['a', 'b', '*', '?'];
  const word = (letters: string[], length: number): string =>
    Array.from({ length }, () => letters[Math.floor(random() * letters.length)]).join('');
  const texts = [''];
  for (let length = 0; length < 7; length += 1)
    for (const one of texts.filter((known) => known.length === length)) texts.push(`${one}a`, `${one}b`);
  for (let round = 0; round < 500; round += 1) {
    const [one, other] = [word(alphabet, 3), word(alphabet, 3)];
    const asFunction = patternTest(one);
    expect([one, texts.filter((text) => asFunction(text) !== fitsPattern(one, text))]).toEqual([one, []]);
    const [fitting, others] = [one, other].map((pattern) => texts.filter((text) => fitsPattern(pattern, text)));
    expect({ one, other, meet: patternsMeet(one, other) }).toEqual({
      one,
      other,
      meet: fitting!.some((text) => others!.includes(text)),
    });
    if (coversPattern(one, other))
      expect({ one, other, missing: others!.filter((text) => !fitting!.includes(text)) }).toEqual({
        one,
        other,
        missing: [],
      });
  }
});
