import { emptyTextTally } from './bank-text';
import { anItem, someSettings } from './direct-debit.fixture';
import { transactionXml } from './transaction-xml';
import { FILE_END, fileStartXml, PAYMENT_INFO_END, paymentInfoStartXml } from './xml-parts';
import {
  ADDRESS_FRAME_BYTES,
  AMENDMENT_FRAME_BYTES,
  FILE_FRAME_BYTES,
  LARGEST_GROWTH,
  PAYMENT_INFO_BYTES,
  PLAIN_TEXT,
  TRANSACTION_FRAME_BYTES,
} from './xml-sizes';

const long = '&'.repeat(200);
const base = someSettings({ charsetPolicy: 'german', addressPolicy: 'structured', batchBooking: false });
const settings = { ...base, creditor: { ...base.creditor, name: long, initiatingPartyName: long } };
const id = 'x'.repeat(35);
const largeSum = 9_007_199_254_740_991;

describe('the size bounds', () => {
  it('hold for the frame of a file', () => {
    const frame = fileStartXml({ messageId: id, transactions: 5_000_000, sumCents: largeSum }, settings) + FILE_END;
    expect(Buffer.byteLength(frame)).toBeLessThanOrEqual(FILE_FRAME_BYTES);
  });

  it('hold for the frame of a payment block', () => {
    const info = {
      paymentInfoId: id,
      collectionDate: '2026-12-15',
      sequenceType: 'RCUR',
      transactions: 5_000_000,
    } as const;
    const frame = paymentInfoStartXml({ ...info, sumCents: largeSum }, settings) + PAYMENT_INFO_END;
    expect(Buffer.byteLength(frame)).toBeLessThanOrEqual(PAYMENT_INFO_BYTES);
  });

  const without = { endToEndId: '', mandateId: '', debtorName: 'x', debtorIban: '', remittanceText: 'x' };
  const address = { street: 'x', buildingNumber: 'x', postalCode: 'x', town: 'x', country: '' };
  const amendment = {
    originalMandateId: '',
    originalCreditorId: '',
    originalCreditorName: 'x',
    hasNewDebtorAccount: true,
  };
  const bytesOf = (values: Parameters<typeof anItem>[0]): number =>
    Buffer.byteLength(transactionXml(anItem({ ...without, ...values }), settings, emptyTextTally()));

  it('hold for a transaction without its texts', () => {
    expect(bytesOf({ amountCents: 99_999_999_999 })).toBeLessThanOrEqual(TRANSACTION_FRAME_BYTES);
    expect(bytesOf({ debtorAddress: address }) - bytesOf({})).toBeLessThanOrEqual(ADDRESS_FRAME_BYTES);
    expect(bytesOf({ amendment }) - bytesOf({})).toBeLessThanOrEqual(AMENDMENT_FRAME_BYTES);
  });

  it.each(['&'.repeat(10), 'ẞÄ', '½¾', '™€…', 'ﷺ', '王小明', "O'Neill"])('hold for the text %s', (text) => {
    const grown = bytesOf({ debtorName: text }) - bytesOf({}) + 1;
    expect(text).not.toMatch(new RegExp(PLAIN_TEXT));
    expect(grown).toBeLessThanOrEqual(Buffer.byteLength(text) * LARGEST_GROWTH);
  });

  it('hold for plain texts, which are written as they are', () => {
    const plain = 'Anna Muster-Maier (Nr. 4/5), Tel.: +49?';
    expect(plain).toMatch(new RegExp(PLAIN_TEXT));
    expect(bytesOf({ debtorName: plain }) - bytesOf({})).toBe(plain.length - 1);
  });
});
