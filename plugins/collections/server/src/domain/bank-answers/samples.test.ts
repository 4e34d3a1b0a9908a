import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { AnswerTotals, BankAnswerPart, EntryEvent, StatusEvent } from './events';
import { readBankAnswer } from './read-bank-answer';

const PROJECT = resolve(__dirname, '../../../../../..');
const SCHEMAS = process.env['KASSENWERK_SCHEMAS'] ?? resolve(PROJECT, '../shared/data/payments/xsd');
const SAMPLES = resolve(SCHEMAS, '../samples');

/** entries, listed transactions, events, credit and debit cents of booked entries (checked by hand and by another parser) */
const EXPECTED: Record<string, [number, number, number, number, number] | string> = {
  'camt.052_ruecklastschrift_DE_hbci4java.xml': [1, 1, 1, 0, 5_300],
  'camt.053.001.02_FI_moov.xml': [10, 12, 13, 2_307_500, 943_017],
  'camt.053.001.02_SDD_returns_AC06_oca.xml': [3, 4, 4, 140_531, 141_830],
  'camt.053.001.02_batch_viafintech.xml': [3, 2, 3, 768_800, 475_374],
  'camt.053.001.02_ebicsbox_DE.xml': [5, 7, 7, 100, 1_700],
  'camt.053.001.02_returns_MS03_abn.xml': [13, 26, 29, 2_800, 92_800],
  'camt.053.001.02_returns_gs_us.xml': [15, 15, 15, 10_000, 6_906],
  'camt.053.001.08_T2_RTGS_DCA.xml': [3, 3, 3, 0, 30_000],
  'camt.053.001.08_returns_BE01_RR03_postfinance.xml': [2, 2, 2, 200, 0],
  'camt.053.001.08_viafintech.xml': [3, 3, 3, 56_325, 2_097],
  'camt.054.001.01_tryton.xml': [1, 1, 1, 10_567_850, 0],
  'camt.054.001.02_FI_AC01_moov.xml': [6, 13, 13, 550_000, 523_005],
  'camt.054.001.02_SDD_return_AC06_oca.xml': [1, 1, 1, 0, 10_000],
  'camt.054.001.02_tryton.xml': [1, 1, 1, 10_567_850, 0],
  // Its <ToDtTm> breaks off in the middle: not well-formed, so it must be refused as a whole.
  'camt.054.001.04_INVALID_hitobito.xml': 'KW_BANK_XML_MALFORMED',
  'camt.054.001.04_return_batchbooked_AC01_postfinance.xml': [1, 1, 1, 40_000, 0],
  'camt.054.001.04_without_dates_hitobito.xml': [1, 1, 1, 2_000, 0],
  'camt.054.001.08_T2_liquidity.xml': [1, 1, 1, 0, 25_880_898],
  'camt.054.001.08_UETR_genkgo.xml': [1, 1, 1, 0, 20_000_000],
  'camt.054.001.08_credits_1111111112_postfinance.xml': [1, 1, 1, 52_210, 0],
  'camt.054.001.08_directdebit_credit_CHDD_postfinance.xml': [1, 2, 2, 450, 0],
  'camt.054.001.08_large_hitobito.xml': [3, 45, 45, 355_410, 0],
  'camt.054.001.08_mixed_postfinance_nexus.xml': [3, 4, 4, 100, 300],
  'camt.054.001.08_return_batchbooked_AC01_postfinance.xml': [1, 1, 1, 40_000, 0],
  'pain.002.001.03_EBICS_HAC_CD1_ebicsbox.xml': [0, 0, 3, 0, 0],
  'pain.002.001.03_SDD_rejects_AC01_AM04_MD06_MS02_oca.xml': [0, 4, 4, 0, 0],
  'pain.002.001.03_group_reject_nordea.xml': [0, 0, 1, 0, 0],
  'pain.002.001.03_payment_accepted_gs.xml': [0, 0, 1, 0, 0],
  'pain.002.001.03_tx_rejected_crossriver.xml': [0, 3, 5, 0, 0],
  'pain.002.001.03ch_group_RJCT_postfinance.xml': [0, 0, 1, 0, 0],
  'pain.002.001.03ch_payment_ACCP_postfinance.xml': [0, 1, 2, 0, 0],
  'pain.002.001.10_VoP_RVMC_hbci4java.xml': [0, 1, 3, 0, 0],
  'pain.002.001.10_group_RJCT_postfinance.xml': [0, 0, 1, 0, 0],
  'pain.002.001.10_payment_ACCP_postfinance.xml': [0, 0, 1, 0, 0],
  // Orders to the bank, not answers of it.
  'pain.008.001.08_php-sepa-xml.xml': 'KW_BANK_MESSAGE_UNKNOWN',
  'pain.008.003.02_sepa_king.xml': 'KW_BANK_MESSAGE_UNKNOWN',
};

const hasSamples = existsSync(SAMPLES);
const describeWithSamples = hasSamples ? describe : describe.skip;
if (!hasSamples) process.stderr.write('bank answer samples not found (KASSENWERK_SCHEMAS): their tests are skipped\n');

describeWithSamples('the sample files of banks', () => {
  const files = hasSamples ? readdirSync(SAMPLES) : [];

  test('are all known to this test', () => {
    expect(files.filter((file) => !(file in EXPECTED))).toEqual([]);
  });

  test.each(files)('%s is read or refused for a known reason', async (file) => {
    const expected = EXPECTED[file];
    if (typeof expected === 'string') {
      await expect(read(file)).rejects.toMatchObject({ code: expected });
      return;
    }
    const { entries, transactions, events, creditCents, debitCents } = totalsOf(await read(file));
    expect([entries, transactions, events, creditCents, debitCents]).toEqual(expected);
    expect({ entries, transactions }).toEqual(countedByPattern(file));
  });

  test('a German return separates 3.00 charges from 50.00 and names the mandate only', async () => {
    const [event] = await entries('camt.052_ruecklastschrift_DE_hbci4java.xml');
    expect(event).toMatchObject({
      amountCents: 5_300,
      originalAmountCents: 5_000,
      chargesCents: 300,
      direction: 'debit',
      isReturn: true,
      returnReason: 'MS03',
      endToEndId: null,
      mandateId: 'TEST1234',
      bookedOn: '2021-03-26',
      accountServicerReference: null,
    });
  });

  test('returns within one entry keep their own amounts and reasons', async () => {
    const returns = (await entries('camt.053.001.02_SDD_returns_AC06_oca.xml')).filter(({ isReturn }) => isReturn);
    expect(returns.map(({ amountCents, returnReason, mandateId }) => [amountCents, returnReason, mandateId])).toEqual([
      [56_405, 'AC06', 'NL22ZZZ524885430000-C0125.1'],
      [10_000, 'AC06', 'NL22ZZZ524885430000-C0125.2'],
    ]);
  });

  test('versions .04 and .08 of one return give the same event but for the year of the sample', async () => {
    const [old] = await entries('camt.054.001.04_return_batchbooked_AC01_postfinance.xml');
    const [current] = await entries('camt.054.001.08_return_batchbooked_AC01_postfinance.xml');
    const withoutDates = (event: EntryEvent | undefined) => ({ ...event, bookedOn: '', valueOn: '', identity: '' });
    expect(withoutDates(old)).toEqual(withoutDates(current));
    expect(current).toMatchObject({ returnReason: 'AC01', debtorName: 'Robert Schneider SA' });
  });

  test('a debit rejected before settlement carries everything the matching needs', async () => {
    const [first] = await statuses('pain.002.001.03_SDD_rejects_AC01_AM04_MD06_MS02_oca.xml');
    expect(first).toMatchObject({
      level: 'transaction',
      status: 'RJCT',
      reason: 'AC01',
      amountCents: 10_000,
      originalMessageId: 'MSGID12345678912',
      originalPaymentInfoId: 'PMTINFID1',
      endToEndId: 'E2EID1',
      mandateId: 'MANDATEID1',
      debtorIban: 'IE98BOFI90393912121212',
      collectionOn: '2016-10-09',
    });
  });

  test('an EBICS protocol names its order and final outcome', async () => {
    const steps = await statuses('pain.002.001.03_EBICS_HAC_CD1_ebicsbox.xml');
    expect(steps.at(-1)).toMatchObject({
      originalPaymentInfoId: 'ORDER_HAC_FINAL_POS',
      ebicsOrder: { type: 'CD1', id: 'N013' },
    });
  });

  test('a balanced statement is recognised as such', async () => {
    const parts = await read('camt.053.001.02_returns_MS03_abn.xml');
    expect(parts.find(({ kind }) => kind === 'statementEnd')).toMatchObject({ isBalanced: true });
  });
});

async function read(file: string): Promise<BankAnswerPart[]> {
  const parts: BankAnswerPart[] = [];
  for await (const part of readBankAnswer(join(SAMPLES, file), { name: file })) parts.push(part);
  return parts;
}

async function entries(file: string): Promise<EntryEvent[]> {
  return (await read(file)).filter((part) => part.kind === 'entry');
}

async function statuses(file: string): Promise<StatusEvent[]> {
  return (await read(file)).filter((part) => part.kind === 'status');
}

function totalsOf(parts: BankAnswerPart[]): AnswerTotals {
  const totals = parts.at(-1);
  if (totals?.kind !== 'totals') throw new Error('totals are missing');
  return totals;
}

/** Counts independently of the reader, by opening tags in the text without comments. */
function countedByPattern(file: string) {
  const text = readFileSync(join(SAMPLES, file), 'utf8').replace(/<!--.*?-->/gs, '');
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return {
    entries: count(/<(\w+:)?Ntry[\s>]/g),
    transactions: count(/<(\w+:)?(TxDtls|TxInfAndSts)[\s>]/g),
  };
}
