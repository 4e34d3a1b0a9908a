import { seededRandom } from '@kassenwerk/kernel/domain';
import { fitsPattern } from './pattern';
import { demandsOf, handOf } from './text-in-hand';

it('never says that a text cannot fit when it does, also for texts asked about in turn', () => {
  const random = seededRandom(7);
  const word = (letters: string, length: number): string =>
    Array.from({ length }, () => letters[Math.floor(random() * letters.length)]).join('');
  const inHand = handOf();
  let fitting = 0;
  for (let round = 0; round < 3_000; round += 1) {
    const [pattern, text] = [`*${word('ab*?', 6)}*`, word('ab', 20)];
    if (!fitsPattern(pattern, text)) continue;
    fitting += 1;
    expect([pattern, text, inHand(text).mayFit(demandsOf(pattern))]).toEqual([pattern, text, true]);
  }
  expect(fitting).toBeGreaterThan(100);
});

it('sees at once what a text lacks', () => {
  expect(handOf()('Guten Tag, ich bin umgezogen').mayFit(demandsOf('*widerspruch*'))).toBe(false);
});
