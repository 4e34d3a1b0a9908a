import { bankText, emptyTextTally } from './bank-text';
import { isInCharset, transliterate } from './transliterate';
import { SEPA_SUBSTITUTES } from './transliteration-table';

describe('transliterate', () => {
  it.each([
    ['Jürgen Groß', 'Juergen Gross'],
    ['MÜLLER-LÜDENSCHEIDT', 'MUELLER-LUEDENSCHEIDT'],
    ['Łukasz Żółkiewski', 'Lukasz Zolkiewski'],
    ['Ştefan Ţurcanu', 'Stefan Turcanu'],
    ['Søren Ærøskøbing', 'Soeren Aeroeskoebing'],
    ['Đorđe Ćosić', 'Dorde Cosic'],
    ['Nguyễn Thị Ánh', 'Nguyen Thi Anh'],
    ['İpek Işık', 'Ipek Isik'],
    ['ﬁne „Zitat“ – Ende…', "fine 'Zitat' - Ende..."],
    ['Müller & Söhne', 'Mueller + Soehne'],
    ['12 € für <b>', '12 EUR fuer (b)'],
    ['a\tb\u00a0c', 'a b c'],
  ])('spells %s as %s', (given, expected) => {
    expect(transliterate(given, 'sepa')).toMatchObject({ text: expected, unknown: 0 });
  });

  it('keeps German letters and & where the bank takes them', () => {
    expect(transliterate('Groß & Söhne, Łódź', 'german')).toEqual({
      text: 'Groß & Söhne, Lodz',
      replaced: 3,
      unknown: 0,
    });
  });

  it('takes a letter with a separate mark for the composed letter', () => {
    expect(transliterate('Mu\u0308ller', 'sepa').text).toBe('Mueller');
    expect(transliterate('Mu\u0308ller', 'german').text).toBe('Müller');
  });

  it('counts what nobody can spell', () => {
    expect(transliterate('王 😀 \ud800', 'sepa')).toEqual({ text: '. . .', replaced: 0, unknown: 3 });
  });

  it('has only substitutes that every bank takes', () => {
    for (const substitute of Object.values(SEPA_SUBSTITUTES)) expect(isInCharset(substitute, 'sepa')).toBe(true);
  });

  it('spells every letter of the Latin blocks', () => {
    const unspelled: string[] = [];
    for (let code = 0xc0; code <= 0x17f; code++) {
      const letter = String.fromCodePoint(code);
      if (transliterate(letter, 'sepa').unknown > 0) unspelled.push(letter);
    }
    expect(unspelled).toEqual([]);
  });
});

describe('bankText', () => {
  it('counts changed and cut texts', () => {
    const tally = emptyTextTally();
    expect(bankText(`${'ß'.repeat(40)}`, 70, 'sepa', tally)).toHaveLength(70);
    expect(bankText('Anna  Muster ', 70, 'sepa', tally)).toBe('Anna Muster');
    expect(bankText('Anna Muster', 70, 'sepa', tally)).toBe('Anna Muster');
    expect(tally).toEqual({ changed: 2, cut: 1, replacedCharacters: 40, unknownCharacters: 0 });
  });
});
