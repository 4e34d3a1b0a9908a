import { mergedCodes, pastedCodes } from './pasted-codes';

describe('rows pasted into a code list', () => {
  it('are read as a spreadsheet gives them', () => {
    expect(pastedCodes('fax\tFax\n\nmail; E-Mail ;E-mail;1.1.2027;2027-12-31\r\n')).toEqual({
      codes: [
        { value: 'fax', label: { de: 'Fax', en: 'Fax' } },
        { value: 'mail', label: { de: 'E-Mail', en: 'E-mail' }, validFrom: '2027-01-01', validTo: '2027-12-31' },
      ],
      wrong: [],
    });
  });

  it('are named by number where they are not understood', () => {
    expect(pastedCodes('fax\n;Fax\nmail;E-Mail;;morgen\nok;Gut').wrong).toEqual([1, 2, 3]);
  });

  it('change what is known, add what is new, and take nothing away', () => {
    const code = (value: string, text: string) => ({ value, label: { de: text, en: text } });
    expect(mergedCodes([code('a', 'A'), code('b', 'B')], [code('b', 'Neu'), code('c', 'C')])).toEqual({
      codes: [code('a', 'A'), code('b', 'Neu'), code('c', 'C')],
      added: 1,
      changed: 1,
    });
  });
});
