import { decimalStringToCents, isCivilDate, isTargetDay } from '@kassenwerk/kernel';
import { isValidIban } from './account-identifiers';
import type { BankProfile } from './bank-profile';
import { sequenceTypes } from './debit-item';
import type { ExpectedFile } from './expected-file';
import { isIdentifier } from './identifier';
import type { LeafHandlers } from './leaf-reader';
import type { RuleViolations } from './rule-violations';
import { TransactionRules } from './transaction-rules';
import { isInCharset } from './transliterate';
import { MESSAGE_NAMESPACE } from './xml-parts';

const ROOT = 'CstmrDrctDbtInitn';
const GROUP = `${ROOT}/GrpHdr`;
const INFO = `${ROOT}/PmtInf`;
const TRANSACTION = `${INFO}/DrctDbtTxInf`;
const IN_TRANSACTION = `${TRANSACTION}/`;
const FORBIDDEN = /\/(UETR|ClrSysMmbId|AdrLine)$/;
const MAX_TEXT: Readonly<Record<string, number>> = { Nm: 70, Ustrd: 140, StrtNm: 70, BldgNb: 16, PstCd: 16, TwnNm: 35 };

/** Counts and sums, once as the file declares them and once as its transactions add up. */
class Totals {
  declaredTransactions = -1;
  declaredCents = -1;
  transactions = 0;
  cents = 0;
}

/**
 * Reads one file leaf by leaf and reports what the bank would refuse. Knows nothing of how the file was written, so
 * that a mistake of the writer does not hide itself.
 */
export class FileRules implements LeafHandlers {
  readonly file = new Totals();
  paymentInfos = 0;
  messageId = '';
  isWhole = false;
  private info = new Totals();
  private collectionDate = '';
  private readonly transactions: TransactionRules;
  private readonly leaves: ReadonlyMap<string, (text: string) => void>;

  constructor(
    private readonly profile: BankProfile,
    private readonly expected: ExpectedFile,
    private readonly violations: RuleViolations,
  ) {
    this.transactions = new TransactionRules(expected.transactions, violations);
    this.leaves = new Map([...this.headerRules(), ...this.paymentInfoRules()]);
  }

  documentElement(name: string, namespace: string | undefined): void {
    this.violations.reportUnless(name === 'Document' && namespace === MESSAGE_NAMESPACE, 'KW_BANK_RULE_MESSAGE');
  }

  open(path: string, attributes: Readonly<Record<string, string>>): void {
    if (FORBIDDEN.test(path)) this.violations.report('KW_BANK_RULE_FORBIDDEN', this.transactions.position || undefined);
    if (path.startsWith(IN_TRANSACTION)) this.transactions.open(path.slice(IN_TRANSACTION.length), attributes);
    else if (path === TRANSACTION) this.transactions.start();
    else if (path === INFO) this.startInfo();
  }

  close(path: string, text: string): void {
    this.checkText(path.slice(path.lastIndexOf('/') + 1), text);
    if (path.startsWith(IN_TRANSACTION)) this.transactions.close(path.slice(IN_TRANSACTION.length), text);
    else if (path === TRANSACTION) this.addTransaction(this.transactions.finish(this.collectionDate));
    else if (path === INFO) this.compare(this.info);
    else if (path === ROOT) this.endFile();
    else this.leaves.get(path)?.(text);
  }

  private *headerRules(): Generator<[string, (text: string) => void]> {
    yield [`${GROUP}/MsgId`, (text) => void (this.messageId = text)];
    yield [`${GROUP}/NbOfTxs`, (text) => void (this.file.declaredTransactions = Number(text))];
    yield [`${GROUP}/CtrlSum`, (text) => void (this.file.declaredCents = decimalStringToCents(text) ?? -1)];
  }

  private *paymentInfoRules(): Generator<[string, (text: string) => void]> {
    const scheme = (holds: boolean): void => this.violations.reportUnless(holds, 'KW_BANK_RULE_SCHEME');
    yield [`${INFO}/PmtInfId`, (text) => this.violations.reportUnless(isIdentifier(text), 'KW_BANK_RULE_IDENTIFIER')];
    yield [`${INFO}/PmtMtd`, (text) => scheme(text === 'DD')];
    yield [`${INFO}/NbOfTxs`, (text) => void (this.info.declaredTransactions = Number(text))];
    yield [`${INFO}/CtrlSum`, (text) => void (this.info.declaredCents = decimalStringToCents(text) ?? -1)];
    yield [`${INFO}/PmtTpInf/LclInstrm/Cd`, (text) => scheme(text === this.expected.scheme)];
    yield [`${INFO}/PmtTpInf/SeqTp`, (text) => scheme(sequenceTypes.some((type) => type === text))];
    yield [`${INFO}/ReqdColltnDt`, (text) => this.checkCollectionDate(text)];
    yield [
      `${INFO}/CdtrAcct/Id/IBAN`,
      (text) => this.violations.reportUnless(isValidIban(text), 'KW_BANK_RULE_ACCOUNT'),
    ];
    yield [`${INFO}/ChrgBr`, (text) => scheme(text === 'SLEV')];
    yield [`${INFO}/CdtrSchmeId/Id/PrvtId/Othr/Id`, (text) => scheme(text === this.expected.creditorId)];
  }

  private startInfo(): void {
    this.paymentInfos += 1;
    this.info = new Totals();
  }

  private addTransaction(cents: number): void {
    for (const totals of [this.info, this.file]) {
      totals.transactions += 1;
      totals.cents += cents;
    }
  }

  private endFile(): void {
    this.isWhole = true;
    this.compare(this.file);
    this.violations.reportUnless(isIdentifier(this.messageId), 'KW_BANK_RULE_IDENTIFIER');
    const { messageId, transactions, sumCents } = this.expected;
    const isExpected =
      this.messageId === messageId && this.file.transactions === transactions && this.file.cents === sumCents;
    this.violations.reportUnless(isExpected, 'KW_BANK_RULE_EXPECTED');
  }

  private compare(totals: Totals): void {
    this.violations.reportUnless(totals.declaredTransactions === totals.transactions, 'KW_BANK_RULE_COUNT');
    this.violations.reportUnless(totals.declaredCents === totals.cents, 'KW_BANK_RULE_SUM');
  }

  private checkText(tag: string, text: string): void {
    const maxLength = MAX_TEXT[tag];
    if (maxLength === undefined) return;
    const transaction = this.transactions.position || undefined;
    this.violations.reportUnless(text.trim() !== '' && text.length <= maxLength, 'KW_BANK_RULE_LENGTH', transaction);
    this.violations.reportUnless(isInCharset(text, this.profile.charsetPolicy), 'KW_BANK_RULE_CHARSET', transaction);
  }

  private checkCollectionDate(date: string): void {
    this.collectionDate = date;
    const { collectionFrom = date, collectionUntil = date } = this.expected;
    const isOpen = isCivilDate(date) && isTargetDay(date);
    this.violations.reportUnless(isOpen && collectionFrom <= date && date <= collectionUntil, 'KW_BANK_RULE_DATE');
  }
}
