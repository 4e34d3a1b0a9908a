import { formatsFor, isHidden } from './formats';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('formatsFor', () => {
  const german = formatsFor('de');
  const english = formatsFor('en');

  it('writes cents as money of the language', () => {
    expect(plain(german.money(123456))).toBe('1.234,56 €');
    expect(english.money(123456)).toBe('€1,234.56');
  });

  it('shows a civil date as that day, whatever the time zone of the browser', () => {
    expect(german.date('2027-01-15')).toBe('15.01.2027');
    expect(english.date('2027-01-15')).toBe('15 Jan 2027');
  });

  it('shows instants in Berlin time, summer time included', () => {
    expect(german.time('2027-07-01T22:30:00Z')).toBe('00:30');
    expect(german.time('2027-01-01T22:30:00Z')).toBe('23:30');
  });

  it('names a period by its month', () => {
    expect(german.period('2027-03')).toBe('März 2027');
    expect(german.period('2027-Q1')).toBe('2027-Q1');
  });

  it('shows a dash for what is not known', () => {
    expect([german.money(null), german.date(undefined), german.count(null), german.bytes(null)]).toEqual([
      '–',
      '–',
      '–',
      '–',
    ]);
  });

  it('keeps hidden what the reader may not see', () => {
    expect([german.money('***'), german.date('***'), isHidden('DE****************3000'), isHidden(12)]).toEqual([
      '***',
      '***',
      true,
      false,
    ]);
  });

  it('chooses units that people can read', () => {
    expect([german.bytes(999), german.bytes(12_400_000), german.duration(83_000), german.duration(450)]).toEqual([
      '999 B',
      '12,4 MB',
      '1 min 23 s',
      '450 ms',
    ]);
  });
});
