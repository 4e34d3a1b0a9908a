import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { checkBankProfileRules } from './check-bank-profile-rules';
import type { BankProfile } from './bank-profile';
import { aProfile, anItem, items, someSettings, writeToMemory } from './direct-debit.fixture';
import type { ExpectedFile } from './expected-file';
import type { DebitItem } from './debit-item';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

async function written(all: DebitItem[] = items(20)): Promise<{ text: string; expected: ExpectedFile }> {
  const settings = someSettings();
  const { parts, files } = await writeToMemory(all, settings);
  const part = parts[0];
  if (!part) throw new Error('no file');
  const { messageId, transactions, sumCents } = part;
  const { creditorId } = settings.creditor;
  return {
    text: files[0] ?? '',
    expected: { messageId, transactions, sumCents, sha256: part.sha256, creditorId, scheme: 'CORE' },
  };
}

const check = (text: string, expected: ExpectedFile, profile: Partial<BankProfile> = {}) =>
  checkBankProfileRules(Readable.from([Buffer.from(text)]), aProfile(profile), expected);

describe('checkBankProfileRules', () => {
  it('accepts what the writer wrote and counts it again', async () => {
    const { text, expected } = await written();
    expect(await check(text, expected)).toEqual({
      holds: true,
      violations: [],
      violationCount: 0,
      transactions: 20,
      sumCents: expected.sumCents,
      bytes: Buffer.byteLength(text),
      sha256: expected.sha256,
    });
  });

  it('reads the same in chunks of any size', async () => {
    const { text, expected } = await written([anItem({ debtorName: 'Jürgen & Söhne' })]);
    const bytes = Buffer.from(text);
    const chunks = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, index) =>
      bytes.subarray(index * 7, index * 7 + 7),
    );
    expect((await checkBankProfileRules(Readable.from(chunks), aProfile(), expected)).holds).toBe(true);
  });

  const changes: [string, string | RegExp, string, string][] = [
    ['a count', '<NbOfTxs>20<', '<NbOfTxs>21<', 'KW_BANK_RULE_COUNT'],
    ['a control sum', /<CtrlSum>[\d.]+</, '<CtrlSum>1.00<', 'KW_BANK_RULE_SUM'],
    ['an amount', /"EUR">1\.05</, '"EUR">1.06<', 'KW_BANK_RULE_SUM'],
    ['a currency', /"EUR">1\.05</, '"CHF">1.05<', 'KW_BANK_RULE_AMOUNT'],
    ['an amount of zero', />1\.05</, '>0.00<', 'KW_BANK_RULE_AMOUNT'],
    ['a doubled reference', 'NL-000000002', 'NL-000000001', 'KW_BANK_RULE_DUPLICATE'],
    ['a reference with a double slash', 'NL-000000002', 'NL//000000002', 'KW_BANK_RULE_IDENTIFIER'],
    ['a name in another character set', 'Anna Muster', 'Änna Muster', 'KW_BANK_RULE_CHARSET'],
    ['a long name', 'Anna Muster', 'A'.repeat(71), 'KW_BANK_RULE_LENGTH'],
    ['a missing name', '<Nm>Anna Muster</Nm>', '', 'KW_BANK_RULE_LENGTH'],
    ['a closed day', '2026-12-15', '2026-12-25', 'KW_BANK_RULE_DATE'],
    ['a mandate signed later', '2025-03-07', '2026-12-16', 'KW_BANK_RULE_MANDATE_DATE'],
    ['another scheme', '<Cd>CORE<', '<Cd>B2B<', 'KW_BANK_RULE_SCHEME'],
    ['another sequence type', 'RCUR', 'ALL', 'KW_BANK_RULE_SCHEME'],
    ['another creditor', /<Id>DE\d\dZZZ\d+</, '<Id>DE98ZZZ09999999999<', 'KW_BANK_RULE_SCHEME'],
    ['a wrong IBAN', 'DE02120300000000202051', 'DE03120300000000202051', 'KW_BANK_RULE_ACCOUNT'],
    ['a Swiss account without address', 'DE02120300000000202051', 'CH9300762011623852957', 'KW_BANK_RULE_ADDRESS'],
    [
      'an address without country',
      '</Nm></Dbtr>',
      '</Nm><PstlAdr><TwnNm>Kiel</TwnNm></PstlAdr></Dbtr>',
      'KW_BANK_RULE_ADDRESS',
    ],
    ['a UETR', '</EndToEndId>', '</EndToEndId><UETR>x</UETR>', 'KW_BANK_RULE_FORBIDDEN'],
    ['another version', '001.08', '001.02', 'KW_BANK_RULE_MESSAGE'],
    ['another message id', 'NL-2026-12-1<', 'NL-2026-12-9<', 'KW_BANK_RULE_EXPECTED'],
  ];

  it.each(changes)('finds %s changed', async (_, from, to, code) => {
    const { text, expected } = await written();
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    const result = await check(changed, { ...expected, sha256: sha256(changed) });
    expect(result.violations.map((violation) => violation.code)).toContain(code);
  });

  it('finds a change of a single byte that breaks no other rule', async () => {
    const { text, expected } = await written();
    const result = await check(text.replace('Anna Muster', 'Anna Musten'), expected);
    expect(result.violations.map(({ code }) => code)).toEqual(['KW_BANK_RULE_HASH']);
  });

  it('tells the position of the transaction, and no personal data', async () => {
    const { text, expected } = await written();
    const result = await check(text.replaceAll('Muster', 'Müster'), expected);
    expect(result.violations[0]).toMatchObject({ code: 'KW_BANK_RULE_CHARSET', transaction: 1 });
    expect([result.violations.length, result.violationCount]).toEqual([20, 21]);
    expect(JSON.stringify(result)).not.toContain('ster');
  });

  it.each([
    ['size', { maxBytes: 10_000 }, 'KW_BANK_RULE_SIZE'],
    ['transactions', { maxTransactions: 19 }, 'KW_BANK_RULE_TRANSACTIONS'],
    ['payment blocks', { maxPaymentInfos: 1 }, 'KW_BANK_RULE_PAYMENT_INFOS'],
  ])('finds too many %s', async (_, profile, code) => {
    const all = [...items(20, { remittanceText: 'x'.repeat(140) }), anItem({ collectionDate: '2026-12-17' })];
    const { text, expected } = await written(all);
    expect((await check(text, expected, profile)).violations.map((violation) => violation.code)).toEqual([code]);
  });

  it('finds a date outside the period the bank accepts', async () => {
    const { text, expected } = await written();
    const late = await check(text, { ...expected, collectionFrom: '2026-12-16' });
    expect(late.violations.map(({ code }) => code)).toEqual(['KW_BANK_RULE_DATE']);
    expect(
      (await check(text, { ...expected, collectionFrom: '2026-12-15', collectionUntil: '2026-12-15' })).holds,
    ).toBe(true);
  });

  it.each([
    ['truncated', (text: string) => text.slice(0, -100)],
    ['empty', () => ''],
    ['no XML', () => 'Guten Tag'],
    ['with a document type', (text: string) => text.replace('?>', '?><!DOCTYPE a [<!ENTITY b "c">]>')],
  ])('calls a file %s broken', async (_, change) => {
    const { text, expected } = await written();
    const result = await check(change(text), expected);
    expect(result.violations.map(({ code }) => code)).toContain('KW_BANK_RULE_XML');
  });

  it('finds a byte order mark', async () => {
    const { text, expected } = await written();
    const marked = `\ufeff${text}`;
    const result = await check(marked, { ...expected, sha256: sha256(marked) });
    expect(result.violations.map(({ code }) => code)).toEqual(['KW_BANK_RULE_BOM']);
  });
});
