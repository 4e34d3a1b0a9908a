import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { classifyEvent } from './classify-event';
import type { BankAnswerPart, BankEvent, EntryEvent } from './events';
import { readBankAnswer } from './read-bank-answer';

describe('what banks put around their messages', () => {
  test('several documents with declarations of their own in one file', async () => {
    const declared = `<?xml version="1.0" encoding="UTF-8"?>\n${camt053(entry())}\n`;
    const parts = await read(`\ufeff${declared}<?xml version='1.0'?>${camt053(entry())}${camt053(entry())}`);
    expect(parts.at(-1)).toMatchObject({ documents: 3, entries: 3, creditCents: 1_500 });
    expect(parts.filter(({ kind }) => kind === 'document')).toHaveLength(3);
  });

  test('documents of different encodings in one file', async () => {
    const western = `<?xml version="1.0" encoding="ISO-8859-1"?>${camt053(entry({ name: 'Jörg Weiß' }))}`;
    const unicode = `<?xml version="1.0" encoding="UTF-8"?>${camt053(entry({ name: 'Jörg Weiß' }))}`;
    const events = eventsOf(await read(Buffer.concat([Buffer.from(western, 'latin1'), Buffer.from(unicode)])));
    expect(events.map(({ debtorName }) => debtorName)).toEqual(['Jörg Weiß', 'Jörg Weiß']);
  });

  test('UTF-16 with byte order mark', async () => {
    const xml = `\ufeff<?xml version="1.0" encoding="UTF-16"?>${camt053(entry({ name: 'Jörg' }))}`;
    expect(eventsOf(await read(Buffer.from(xml, 'utf16le')))[0]?.debtorName).toBe('Jörg');
  });

  test('a ZIP with several files, folders and what macOS adds', async () => {
    const zip = new ZipFile();
    zip.addEmptyDirectory('2026');
    zip.addBuffer(Buffer.from(camt053(entry())), '2026/a.xml');
    zip.addBuffer(Buffer.from('?'), '__MACOSX/._a.xml');
    zip.addBuffer(Buffer.from(camt053(entry())), 'b.xml');
    zip.end();
    const parts = await read(await buffer(zip.outputStream));
    expect(parts.at(-1)).toMatchObject({ files: 2, documents: 2, entries: 2 });
    expect(parts.filter((part) => part.kind === 'document').map(({ file }) => file)).toEqual(['a.xml', 'b.xml']);
  });

  test('any cut into chunks gives the same, even within a declaration or a character', async () => {
    const xml = Buffer.from(
      `<?xml version="1.0"?>${camt053(entry({ name: 'Jörg & Söhne' }))}<?xml version="1.0"?>${camt053(entry())}`,
    );
    const bytewise = Readable.from([...xml].map((byte) => Buffer.from([byte])));
    expect(await collect(readBankAnswer(bytewise, { name: 'answer.xml' }))).toEqual(await read(xml));
  });

  test('namespace prefixes, a container around the document, and XML within CDATA', async () => {
    const inner = camt053(entry({ name: '<![CDATA[<?xml version="1.0"?>]]>' }));
    const prefixed = inner.replace(/<(\/?)(\w)/g, '<$1b:$2').replace('xmlns=', 'xmlns:b=');
    const parts = await read(`<conxml xmlns="urn:conxml"><MsgCamt><Hash>1</Hash>${prefixed}</MsgCamt></conxml>`);
    expect(eventsOf(parts)).toHaveLength(1);
    expect(parts.at(-1)).toMatchObject({ documents: 1, warnings: {} });
  });

  test('a business envelope, and a message without Document around it', async () => {
    const [, message = ''] = /^<Document[^>]*>(.*)<\/Document>$/.exec(camt053(entry())) ?? [];
    const envelope = `<BizMsgEnvlp><AppHdr xmlns="urn:head.001.001.02"><Fr/></AppHdr>${camt053(entry())}</BizMsgEnvlp>`;
    expect((await read(envelope)).at(-1)).toMatchObject({ documents: 1, entries: 1, warnings: {} });
    expect((await read(message)).at(-1)).toMatchObject({
      documents: 1,
      entries: 1,
      warnings: { KW_BANK_NAMESPACE: 1 },
    });
  });

  test('a wrong namespace and an untried version are warnings', async () => {
    const wrong = await read(camt053(entry()).replace('camt.053.001.08', 'camt.054.001.08'));
    expect(wrong.at(-1)).toMatchObject({ entries: 1, warnings: { KW_BANK_NAMESPACE: 1 } });
    const next = await read(camt053(entry()).replace('camt.053.001.08', 'camt.053.001.13'));
    expect(next.at(-1)).toMatchObject({ entries: 1, warnings: { KW_BANK_VERSION_UNTRIED: 1 } });
  });
});

describe('what banks write into their messages', () => {
  test('fractions of a cent (here of an entry and its detail) are rounded and reported, trailing zeros are not', async () => {
    const parts = await read(camt053(entry({ amount: '10.005' }) + entry({ amount: '7.1000' })));
    expect(eventsOf(parts).map(({ amountCents }) => amountCents)).toEqual([1_001, 710]);
    expect(parts.at(-1)).toMatchObject({ warnings: { KW_BANK_AMOUNT_FRACTION: 2 } });
  });

  test('an amount that is none leaves the event for a person', async () => {
    const parts = await read(camt053(entry({ amount: '1,50' })));
    const [event] = eventsOf(parts);
    expect(event?.amountCents).toBeNull();
    expect(event && classifyEvent(event)).toBe('unclear');
  });

  test('a sum without its transactions is one event with the batch it belongs to', async () => {
    const batch = '<NtryDtls><Btch><PmtInfId>BLOCK-1</PmtInfId><NbOfTxs>250</NbOfTxs></Btch></NtryDtls>';
    const [event] = eventsOf(await read(camt053(entry({ code: iddt('PMDD'), details: batch }))));
    expect(event).toMatchObject({ hasDetails: false, paymentInfoId: 'BLOCK-1', batch: { transactions: 250 } });
    expect(event && classifyEvent(event)).toBe('collectionCredit');
  });

  test('transactions that do not add up to their entry are reported', async () => {
    const details = `<NtryDtls><Btch><NbOfTxs>3</NbOfTxs></Btch>${detail('1.00')}${detail('2.00')}</NtryDtls>`;
    const parts = await read(camt053(entry({ amount: '5.00', details })));
    expect(parts.at(-1)).toMatchObject({ warnings: { KW_BANK_ENTRY_DIFFERS: 1, KW_BANK_BATCH_COUNT: 1 } });
  });

  test('the reason of a return may stand in a text of the entry only', async () => {
    const text = '<AddtlNtryInf>/RTYP/SEPA/RTRN/AC04/IBAN/x</AddtlNtryInf>';
    const details = `<NtryDtls>${detail('5.00')}</NtryDtls>${text}`;
    const [event] = eventsOf(await read(camt053(entry({ direction: 'DBIT', code: iddt('UPDD'), details }))));
    expect(event).toMatchObject({ isReturn: true, returnReason: 'AC04' });
  });

  test('a German transaction code alone tells a return, German words alone its reason', async () => {
    const details = `<NtryDtls>${detail('5.00', '<RmtInf><Ustrd>Retoure wegen Widerspruch</Ustrd></RmtInf>')}</NtryDtls>`;
    const code = '<Prtry><Cd>NRTI+109+00931</Cd><Issr>DK</Issr></Prtry>';
    const [event] = eventsOf(await read(camt053(entry({ direction: 'DBIT', code, details }))));
    expect(event).toMatchObject({ isReturn: true, returnReason: 'MD06' });
  });
});

describe('classification', () => {
  const returned = `<NtryDtls>${detail('5.00', '<RtrInf><Rsn><Cd>MS03</Cd></Rsn></RtrInf>')}</NtryDtls>`;
  const successful = `<NtryDtls>${detail('5.00', '<RtrInf><Rsn><Cd>0000</Cd></Rsn></RtrInf>')}</NtryDtls>`;

  test.each([
    ['return', entry({ direction: 'DBIT', details: returned })],
    ['returnReversal', entry({ direction: 'CRDT', code: iddt('UPDD'), details: returned })],
    ['transferReturn', entry({ direction: 'CRDT', code: domain('ICDT', 'RRTN') })],
    ['collectionCredit', entry({ direction: 'CRDT', code: iddt('ESDD') })],
    ['incomingPayment', entry({ direction: 'CRDT', code: domain('RCDT', 'ESCT') })],
    ['outgoingPayment', entry({ direction: 'DBIT', code: domain('ICDT', 'ESCT') })],
    ['fee', entry({ direction: 'DBIT', code: domain('MDOP', 'CHRG') })],
    ['fee', entry({ direction: 'DBIT', code: '<Prtry><Cd>NCHG+808+9310</Cd></Prtry>' })],
    ['ignored', entry({ direction: 'DBIT', details: successful })],
    ['ignored', entry({ status: 'PDNG' })],
    ['ignored', entry({ amount: '0.00' })],
    ['unclear', entry({ direction: 'FOO' })],
  ])('%s', async (expected, xml) => {
    const [event] = eventsOf(await read(camt053(xml)));
    expect(event && classifyEvent(event)).toBe(expected);
  });

  test.each([
    ['RJCT', 'reject'],
    ['ACCP', 'accepted'],
    ['ACSC', 'accepted'],
    ['ACTC', 'accepted'],
    ['PART', 'pending'],
    ['RVNM', 'ignored'],
    ['WHAT', 'unclear'],
  ])('status %s is %s', async (status, expected) => {
    const group = `<OrgnlGrpInfAndSts><OrgnlMsgId>M1</OrgnlMsgId><GrpSts>${status}</GrpSts></OrgnlGrpInfAndSts>`;
    const xml = `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>${group}</CstmrPmtStsRpt></Document>`;
    const [event] = (await read(xml)).filter((part): part is BankEvent => part.kind === 'status');
    expect(event && classifyEvent(event)).toBe(expected);
  });
});

interface EntryOptions {
  amount?: string;
  direction?: string;
  status?: string;
  code?: string;
  details?: string;
  name?: string;
}

function camt053(entries: string): string {
  const account = '<Acct><Id><IBAN>DE02120300000000202051</IBAN></Id><Ccy>EUR</Ccy></Acct>';
  const statement = `<Stmt><Id>S1</Id>${account}${entries}</Stmt>`;
  return `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>${statement}</BkToCstmrStmt></Document>`;
}

function entry({ amount = '5.00', direction = 'CRDT', status = 'BOOK', code = '', details, name }: EntryOptions = {}) {
  const party = `<RltdPties><Dbtr><Pty><Nm>${(name ?? 'X').replace(/&/g, '&amp;')}</Nm></Pty></Dbtr></RltdPties>`;
  const transactions = details ?? `<NtryDtls>${detail(amount, party)}</NtryDtls>`;
  const dates = '<BookgDt><Dt>2026-11-20</Dt></BookgDt>';
  return `<Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${direction}</CdtDbtInd><Sts><Cd>${status}</Cd></Sts>${dates}<BkTxCd>${code}</BkTxCd>${transactions}</Ntry>`;
}

function detail(amount: string, more = ''): string {
  return `<TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs><Amt Ccy="EUR">${amount}</Amt>${more}</TxDtls>`;
}

function domain(family: string, subFamily: string): string {
  return `<Domn><Cd>PMNT</Cd><Fmly><Cd>${family}</Cd><SubFmlyCd>${subFamily}</SubFmlyCd></Fmly></Domn>`;
}

function iddt(subFamily: string): string {
  return domain('IDDT', subFamily);
}

function read(content: string | Buffer): Promise<BankAnswerPart[]> {
  return collect(readBankAnswer(Readable.from([Buffer.from(content)]), { name: 'answer.xml' }));
}

async function collect(parts: AsyncIterable<BankAnswerPart>): Promise<BankAnswerPart[]> {
  const all: BankAnswerPart[] = [];
  for await (const part of parts) all.push(part);
  return all;
}

function eventsOf(parts: BankAnswerPart[]): EntryEvent[] {
  return parts.filter((part) => part.kind === 'entry');
}
