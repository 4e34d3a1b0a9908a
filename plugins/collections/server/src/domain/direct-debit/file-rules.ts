import { decimalStringToCents, isCivilDate, isTargetDay, isValidIban } from '@kassenwerk/kernel';
import type { BankProfile } from './bank-profile';
import { sequenceTypes } from './debit-item';
import type { ElementRule, ElementRules } from './element-reader';
import type { ExpectedFile } from './expected-file';
import { isIdentifier } from './identifier';
import type { RuleCode } from './rule-messages';
import type { RuleViolations } from './rule-violations';
import { TransactionRules } from './transaction-rules';
import { isInCharset } from './transliterate';
import { MESSAGE_NAMESPACE } from './xml-parts';

const ROOT = 'CstmrDrctDbtInitn';
const GROUP = `${ROOT}/GrpHdr`;
const INFO = `${ROOT}/PmtInf`;
const TRANSACTION = `${INFO}/DrctDbtTxInf`;
const FORBIDDEN: ReadonlySet<string> = new Set(['UETR', 'ClrSysMmbId', 'AdrLine']);
const MAX_TEXT: Readonly<Record<string, number>> = { Nm: 70, Ustrd: 140, StrtNm: 70, BldgNb: 16, PstCd: 16, TwnNm: 35 };

/** Counts and sums, once as the file declares them and once as its transactions add up. */
class Totals {
  declaredTransactions = -1;
  declaredCents = -1;
  transactions = 0;
  cents = 0;
}

/**
 * Follows one file through its elements and reports what the bank would refuse. Knows nothing of how the file was written, so
 * that a mistake of the writer does not hide itself.
 */
export class FileRules implements ElementRules {
  readonly file = new Totals();
  paymentInfos = 0;
  messageId = '';
  isWhole = false;
  private info = new Totals();
  private collectionDate = '';
  private readonly transactions: TransactionRules;
  private readonly rules: ReadonlyMap<string, ElementRule>;

  constructor(
    private readonly profile: BankProfile,
    private readonly expected: ExpectedFile,
    private readonly violations: RuleViolations,
  ) {
    this.transactions = new TransactionRules(expected.transactions, violations);
    this.rules = new Map([...this.groupRules(), ...this.paymentInfoRules(), ...this.transactionRules()]);
  }

  documentElement(name: string, namespace: string | undefined): void {
    this.violations.reportUnless(name === 'Document' && namespace === MESSAGE_NAMESPACE, 'KW_BANK_RULE_MESSAGE');
  }

  ruleFor(path: string): ElementRule {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (FORBIDDEN.has(name)) return { open: () => this.report('KW_BANK_RULE_FORBIDDEN') };
    const rule = this.rules.get(path) ?? {};
    const maxLength = MAX_TEXT[name];
    if (maxLength === undefined) return rule;
    return {
      ...rule,
      close: (text) => {
        this.checkText(text, maxLength);
        rule.close?.(text);
      },
    };
  }

  private *groupRules(): Generator<[string, ElementRule]> {
    yield [ROOT, { close: () => this.endFile() }];
    yield [`${GROUP}/MsgId`, { close: (text) => void (this.messageId = text) }];
    yield [`${GROUP}/NbOfTxs`, { close: (text) => void (this.file.declaredTransactions = Number(text)) }];
    yield [`${GROUP}/CtrlSum`, { close: (text) => void (this.file.declaredCents = decimalStringToCents(text) ?? -1) }];
  }

  private *paymentInfoRules(): Generator<[string, ElementRule]> {
    const scheme = (isRight: (text: string) => boolean): ElementRule => ({
      close: (text) => this.violations.reportUnless(isRight(text), 'KW_BANK_RULE_SCHEME'),
    });
    yield [INFO, { open: () => this.startInfo(), close: () => this.compare(this.info) }];
    yield [`${INFO}/PmtInfId`, { close: (text) => this.checkIdentifier(text) }];
    yield [`${INFO}/PmtMtd`, scheme((text) => text === 'DD')];
    yield [`${INFO}/NbOfTxs`, { close: (text) => void (this.info.declaredTransactions = Number(text)) }];
    yield [`${INFO}/CtrlSum`, { close: (text) => void (this.info.declaredCents = decimalStringToCents(text) ?? -1) }];
    yield [`${INFO}/PmtTpInf/LclInstrm/Cd`, scheme((text) => text === this.expected.scheme)];
    yield [`${INFO}/PmtTpInf/SeqTp`, scheme((text) => sequenceTypes.some((type) => type === text))];
    yield [`${INFO}/ReqdColltnDt`, { close: (text) => this.checkCollectionDate(text) }];
    yield [`${INFO}/CdtrAcct/Id/IBAN`, { close: (text) => this.checkAccount(text) }];
    yield [`${INFO}/ChrgBr`, scheme((text) => text === 'SLEV')];
    yield [`${INFO}/CdtrSchmeId/Id/PrvtId/Othr/Id`, scheme((text) => text === this.expected.creditorId)];
  }

  private *transactionRules(): Generator<[string, ElementRule]> {
    const { transactions } = this;
    const finish = (): void => this.addTransaction(transactions.finish(this.collectionDate));
    yield [TRANSACTION, { open: () => transactions.start(), close: finish }];
    for (const [place, rule] of transactions.rules()) yield [`${TRANSACTION}/${place}`, rule];
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
    this.checkIdentifier(this.messageId);
    const { messageId, transactions, sumCents } = this.expected;
    const isExpected =
      this.messageId === messageId && this.file.transactions === transactions && this.file.cents === sumCents;
    this.violations.reportUnless(isExpected, 'KW_BANK_RULE_EXPECTED');
  }

  private compare(totals: Totals): void {
    this.violations.reportUnless(totals.declaredTransactions === totals.transactions, 'KW_BANK_RULE_COUNT');
    this.violations.reportUnless(totals.declaredCents === totals.cents, 'KW_BANK_RULE_SUM');
  }

  private checkText(text: string, maxLength: number): void {
    if (text.trim() === '' || text.length > maxLength) this.report('KW_BANK_RULE_LENGTH');
    if (!isInCharset(text, this.profile.charsetPolicy)) this.report('KW_BANK_RULE_CHARSET');
  }

  private checkIdentifier(text: string): void {
    this.violations.reportUnless(isIdentifier(text), 'KW_BANK_RULE_IDENTIFIER');
  }

  private checkAccount(iban: string): void {
    this.violations.reportUnless(isValidIban(iban), 'KW_BANK_RULE_ACCOUNT');
  }

  /** Names the transaction being read, if any. */
  private report(code: RuleCode): void {
    this.violations.report(code, this.transactions.position || undefined);
  }

  private checkCollectionDate(date: string): void {
    this.collectionDate = date;
    const { collectionFrom = date, collectionUntil = date } = this.expected;
    const isOpen = isCivilDate(date) && isTargetDay(date);
    this.violations.reportUnless(isOpen && collectionFrom <= date && date <= collectionUntil, 'KW_BANK_RULE_DATE');
  }
}
