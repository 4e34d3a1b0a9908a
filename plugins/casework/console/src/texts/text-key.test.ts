import { textKey } from './text-key';

describe('the key of a new text', () => {
  it('is made of the words of its title', () => {
    expect(textKey('Rückfrage zur Anschrift!', [])).toBe('rueckfrage-zur-anschrift');
    expect(textKey('2. Größe', [])).toBe('groesse');
  });

  it('is never taken already, and never empty', () => {
    expect(textKey('Rückfrage', ['rueckfrage', 'rueckfrage-2'])).toBe('rueckfrage-3');
    expect(textKey('§ 5', [])).toBe('text');
    expect(textKey('A', [])).toBe('text-a');
  });
});
