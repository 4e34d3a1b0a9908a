import { activationCodeHash, newActivationCode } from './activation-code';

describe('an activation code', () => {
  it('has three groups of characters that nobody mistakes on paper', () => {
    for (let round = 0; round < 200; round += 1)
      expect(newActivationCode()).toMatch(/^([34679ACDEFGHJKMNPQRTUVWXY]{4}-?){3}$/);
  });

  it('is never made twice', () => {
    expect(new Set(Array.from({ length: 2_000 }, newActivationCode)).size).toBe(2_000);
  });

  it('may be typed in small letters, with blanks or without hyphens', () => {
    const hash = activationCodeHash('m1', 'K7QF-M3WD-9XTP');
    for (const typed of ['k7qf-m3wd-9xtp', 'K7QF M3WD 9XTP', ' k7qfm3wd9xtp '])
      expect(activationCodeHash('m1', typed)).toBe(hash);
  });

  it('is worth nothing for another member', () => {
    expect(activationCodeHash('m2', 'K7QF-M3WD-9XTP')).not.toBe(activationCodeHash('m1', 'K7QF-M3WD-9XTP'));
  });
});
