import { checkDebitItem } from './debit-item-check';
import type { DebitItem } from './debit-item';
import { anItem, someSettings } from './direct-debit.fixture';
import { sequenceTypeFor } from './sequence-type';

describe('checkDebitItem', () => {
  it('finds nothing in a good item', () => {
    expect(checkDebitItem(anItem(), someSettings())).toEqual([]);
  });

  const town = { town: 'Zürich', country: 'CH' };
  const cases: [string, Partial<DebitItem>, string][] = [
    ['no amount', { amountCents: 0 }, 'KW_DEBIT_AMOUNT'],
    ['a credit', { amountCents: -100 }, 'KW_DEBIT_AMOUNT'],
    ['a fraction of a cent', { amountCents: 10.5 }, 'KW_DEBIT_AMOUNT'],
    ['an amount above the limit', { amountCents: 100_000_000_000 }, 'KW_DEBIT_AMOUNT'],
    ['a long reference', { endToEndId: 'x'.repeat(36) }, 'KW_DEBIT_REFERENCE'],
    ['a mandate reference with an umlaut', { mandateId: 'Müller-1' }, 'KW_DEBIT_REFERENCE'],
    ['a mandate signed after the collection', { mandateSignedOn: '2026-12-16' }, 'KW_DEBIT_MANDATE_DATE'],
    ['a wrong IBAN', { debtorIban: 'DE03120300000000202051' }, 'KW_DEBIT_IBAN'],
    ['an account outside SEPA', { debtorIban: 'TR330006100519786457841326' }, 'KW_DEBIT_IBAN_OUTSIDE_SEPA'],
    ['a wrong BIC', { debtorBic: 'cobadeff' }, 'KW_DEBIT_BIC'],
    ['an empty name', { debtorName: ' ' }, 'KW_DEBIT_NAME'],
    ['a name nobody can spell', { debtorName: '王小明' }, 'KW_DEBIT_NAME'],
    ['a Swiss account without address', { debtorIban: 'CH9300762011623852957' }, 'KW_DEBIT_ADDRESS_NEEDED'],
    [
      'a former creditor id that is none',
      { amendment: { originalCreditorId: 'DE00ZZZ1' } },
      'KW_DEBIT_ORIGINAL_CREDITOR',
    ],
    [
      'an address without a country code',
      { debtorIban: 'CH9300762011623852957', debtorAddress: { ...town, country: 'Schweiz' } },
      'KW_DEBIT_ADDRESS_INCOMPLETE',
    ],
  ];

  it.each(cases)('finds %s', (_, values, code) => {
    expect(checkDebitItem(anItem(values), someSettings()).map((problem) => problem.code)).toEqual([code]);
  });

  it('does not mind an incomplete address that is not written', () => {
    const item = anItem({ debtorAddress: { town: '', country: '' } });
    expect(checkDebitItem(item, someSettings({ addressPolicy: 'structured' }))).toEqual([]);
  });
});

describe('sequenceTypeFor', () => {
  it.each([
    [{ isOneOff: false, isFirst: true }, 'RCUR'],
    [{ isOneOff: false, isFirst: true, marksFirst: true }, 'FRST'],
    [{ isOneOff: false, marksFirst: true }, 'RCUR'],
    [{ isOneOff: false, isLast: true }, 'FNAL'],
    [{ isOneOff: true, isLast: true }, 'OOFF'],
  ])('gives for %j %s', (input, expected) => {
    expect(sequenceTypeFor(input)).toBe(expected);
  });
});
