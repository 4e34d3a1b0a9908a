import { PlainError, plainTextOf } from './stop-with.mjs';

const systemError = (code: string, path?: string): Error => Object.assign(new Error(code), { code, path });

describe('plainTextOf', () => {
  it.each([
    [new PlainError('Bitte anders.'), 'Bitte anders.'],
    [systemError('EACCES', '/data/secrets.json'), '/data/secrets.json'],
    [systemError('ENOSPC'), 'voll'],
  ])('has a sentence for what a person can mend: %s', (error, words) => {
    expect(plainTextOf(error)).toContain(words);
  });
  it('has none for a mistake of ours, which keeps its stack', () => {
    expect(plainTextOf(new TypeError('x is not a function'))).toBeUndefined();
  });
});
