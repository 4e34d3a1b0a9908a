import { toCsv } from './csv';

describe('toCsv', () => {
  it('writes what German spreadsheets open: byte order mark, semicolons, CRLF', () => {
    expect(
      toCsv([
        ['Name', 'Betrag'],
        ['Müller', '1.234,56 €'],
      ]),
    ).toBe('\ufeffName;Betrag\r\nMüller;1.234,56 €\r\n');
  });

  it('quotes separators, quotes and line breaks', () => {
    expect(toCsv([['a;b', 'say "hi"', 'two\nlines']])).toBe('\ufeff"a;b";"say ""hi""";"two\nlines"\r\n');
  });

  it('disarms formulas and leaves negative amounts alone', () => {
    expect(toCsv([['=HYPERLINK("x")', '@sum', '-5,00 €', '-1+2']])).toBe(
      '\ufeff"\'=HYPERLINK(""x"")";\'@sum;-5,00 €;\'-1+2\r\n',
    );
  });
});
