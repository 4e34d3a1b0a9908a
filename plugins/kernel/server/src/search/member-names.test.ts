import { nameBeginnings } from './member-names';

describe('nameBeginnings', () => {
  it.each([
    ['Muster', ['Muster']],
    ['  Muster ,Anna', ['Muster, Anna']],
    ['Anna  Muster', ['Anna Muster', 'Muster, Anna', 'Anna, Muster']],
    ['von der Heide', ['von der Heide', 'der Heide, von', 'von, der Heide', 'Heide, von der', 'von der, Heide']],
    ['   ', []],
  ])('of "%s"', (said, expected) => {
    expect(nameBeginnings(said)).toEqual(expected);
  });

  it('are few, however much is said', () => {
    expect(nameBeginnings('a '.repeat(200))).toHaveLength(9);
  });
});
