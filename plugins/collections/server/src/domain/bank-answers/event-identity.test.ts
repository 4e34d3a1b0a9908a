import { Readable } from 'node:stream';
import type { BankEvent } from './events';
import { readBankAnswer } from './read-bank-answer';

const BODIES = {
  '052': ['BkToCstmrAcctRpt', 'Rpt'],
  '053': ['BkToCstmrStmt', 'Stmt'],
  '054': ['BkToCstmrDbtCdtNtfctn', 'Ntfctn'],
} as const;

describe('an event is booked once, whatever file it comes in', () => {
  const notification = camt('054', returned({ reference: 'BANK-1' }));

  test('the same return in camt.054 and camt.053, by the reference of the bank', async () => {
    expect(await countNews(notification, camt('053', returned({ reference: 'BANK-1' })))).toBe(1);
  });

  test('by EndToEndId, amount, date and reason where only one of them has a reference', async () => {
    expect(await countNews(notification, camt('053', returned({})))).toBe(1);
  });

  test('with charges included in one file and left out in the other', async () => {
    const withCharges = {
      amount: '53.00',
      more: instructed('50.00') + '<Chrgs><Rcrd><Amt Ccy="EUR">3.00</Amt></Rcrd></Chrgs>',
    };
    expect(await countNews(notification, camt('053', returned(withCharges)))).toBe(1);
  });

  test('rejected in pain.002, then listed in camt, and the other way round', async () => {
    expect(await countNews(rejection('E2E-1'), notification)).toBe(1);
    expect(await countNews(notification, rejection('E2E-1'))).toBe(1);
  });

  test('by mandate where a German bank gives nothing else', async () => {
    const anonymous = returned({ endToEndId: 'NOTPROVIDED', mandate: 'M-1' });
    expect(await countNews(camt('052', anonymous), camt('053', anonymous))).toBe(1);
  });

  test('a whole file read twice', async () => {
    const file = camt('053', returned({}) + payment('5.00') + payment('5.00'));
    expect(await countNews(file)).toBe(3);
    expect(await countNews(file, file)).toBe(3);
  });
});

describe('different events stay different', () => {
  test('two returns of one mandate on one day with different amounts', async () => {
    const entries =
      returned({ endToEndId: '', mandate: 'M-1' }) + returned({ endToEndId: '', mandate: 'M-1', amount: '8.00' });
    expect(await countNews(camt('053', entries))).toBe(2);
  });

  test('a debit that is returned, paid again and returned once more', async () => {
    const again = camt('053', returned({ bookedOn: '2026-12-01', reference: 'BANK-9' }));
    const reversal = camt('053', returned({ direction: 'CRDT', bookedOn: '2026-11-25', reference: 'BANK-5' }));
    expect(await countNews(camt('053', returned({ reference: 'BANK-1' })), reversal, again)).toBe(3);
  });

  test('equal payments under one reference of the bank within one statement', async () => {
    const equal = payment('1.00', 'BANK-1') + payment('1.00', 'BANK-1') + payment('1.00', 'BANK-1');
    expect(await countNews(camt('053', equal))).toBe(3);
  });

  test('rejections of two transactions', async () => {
    expect(await countNews(rejection('E2E-1'), rejection('E2E-2'))).toBe(2);
  });
});

test('keys hold no names and no account of the member', async () => {
  const [event] = await events(camt('053', payment('5.00')));
  expect(JSON.stringify(event?.identity)).not.toMatch(/Mustermann|DE89370400440532013000/);
});

/** Books like the store: an event with a known key or counterpart is no news. */
async function countNews(...files: string[]): Promise<number> {
  const known = new Set<string>();
  let news = 0;
  for (const file of files) {
    for (const { identity } of await events(file)) {
      if ([...identity.keys, ...identity.sameAs].some((key) => known.has(key))) continue;
      news += 1;
      for (const key of [...identity.keys, ...identity.marks]) known.add(key);
    }
  }
  return news;
}

async function events(xml: string): Promise<BankEvent[]> {
  const found: BankEvent[] = [];
  for await (const part of readBankAnswer(Readable.from([Buffer.from(xml)]), { name: 'answer.xml' })) {
    if (part.kind === 'entry' || part.kind === 'status') found.push(part);
  }
  return found;
}

function camt(message: keyof typeof BODIES, entries: string): string {
  const [root, body] = BODIES[message];
  const account = '<Acct><Id><IBAN>DE02120300000000202051</IBAN></Id></Acct>';
  return `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.${message}.001.08"><${root}><${body}><Id>1</Id>${account}${entries}</${body}></${root}></Document>`;
}

interface Returned {
  amount?: string;
  bookedOn?: string;
  direction?: string;
  endToEndId?: string;
  mandate?: string;
  more?: string;
  reference?: string;
}

function returned(options: Returned): string {
  const { amount = '50.00', bookedOn = '2026-11-20', direction = 'DBIT', endToEndId = 'E2E-1', mandate = '' } = options;
  const references = `<Refs><EndToEndId>${endToEndId}</EndToEndId><MndtId>${mandate}</MndtId></Refs>`;
  const details = `<NtryDtls><TxDtls>${references}${options.more ?? ''}<RtrInf><Rsn><Cd>MS03</Cd></Rsn></RtrInf></TxDtls></NtryDtls>`;
  return entry({ amount, direction, bookedOn, reference: options.reference ?? 'NONREF', details });
}

function payment(amount: string, reference = 'NONREF'): string {
  const debtor = '<Dbtr><Pty><Nm>Erika Mustermann</Nm></Pty></Dbtr>';
  const account = '<DbtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></DbtrAcct>';
  const details = `<NtryDtls><TxDtls><RltdPties>${debtor}${account}</RltdPties></TxDtls></NtryDtls>`;
  return entry({ amount, direction: 'CRDT', bookedOn: '2026-11-20', reference, details });
}

function entry(parts: {
  amount: string;
  direction: string;
  bookedOn: string;
  reference: string;
  details: string;
}): string {
  const { amount, direction, bookedOn, reference, details } = parts;
  return `<Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${direction}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${bookedOn}</Dt></BookgDt><AcctSvcrRef>${reference}</AcctSvcrRef>${details}</Ntry>`;
}

function instructed(amount: string): string {
  return `<AmtDtls><InstdAmt><Amt Ccy="EUR">${amount}</Amt></InstdAmt></AmtDtls>`;
}

function rejection(endToEndId: string): string {
  const transaction = `<TxInfAndSts><OrgnlEndToEndId>${endToEndId}</OrgnlEndToEndId><TxSts>RJCT</TxSts></TxInfAndSts>`;
  const block = `<OrgnlPmtInfAndSts><OrgnlPmtInfId>B1</OrgnlPmtInfId>${transaction}</OrgnlPmtInfAndSts>`;
  return `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>${block}</CstmrPmtStsRpt></Document>`;
}
