import { emptyTextTally } from './bank-text';
import { anItem, someSettings } from './direct-debit.fixture';
import { transactionXml } from './transaction-xml';
import { FILE_END, fileStartXml, PAYMENT_INFO_END, paymentInfoStartXml } from './xml-parts';
import { FILE_FRAME_BYTES, LARGEST_TRANSACTION_BYTES, PAYMENT_INFO_BYTES } from './xml-sizes';

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

  it('hold for a transaction', () => {
    const item = anItem({
      endToEndId: id,
      instructionId: id,
      mandateId: id,
      amountCents: 99_999_999_999,
      debtorName: long,
      debtorIban: 'MT84MALT011000012345MTLCAST001S',
      debtorBic: 'DEUTDEDBBER',
      debtorAddress: { street: long, buildingNumber: long, postalCode: long, town: long, country: 'DE' },
      remittanceText: long,
      amendment: {
        originalMandateId: id,
        originalCreditorId: `DE98ZZZ${'9'.repeat(28)}`,
        originalCreditorName: long,
        hasNewDebtorAccount: true,
      },
    });
    const bytes = Buffer.byteLength(transactionXml(item, settings, emptyTextTally()));
    expect(bytes).toBeLessThanOrEqual(LARGEST_TRANSACTION_BYTES);
  });
});
