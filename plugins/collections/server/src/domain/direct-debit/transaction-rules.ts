import { decimalStringToCents, isCivilDate, type CivilDate } from '@kassenwerk/kernel';
import { isValidIban } from './account-identifiers';
import { debitLimits } from './debit-item';
import { FingerprintSet } from './fingerprint-set';
import { isIdentifier } from './identifier';
import type { RuleCode } from './rule-messages';
import type { RuleViolations } from './rule-violations';
import { needsDebtorAddress } from './sepa-countries';

const AMOUNT = /^\d{1,9}\.\d{2}$/;

/** The rules for single transactions. Paths are relative to `DrctDbtTxInf`. */
export class TransactionRules {
  /** Position in the file, from 1; 0 before the first transaction. */
  position = 0;
  private cents = 0;
  private signedOn = '';
  private iban = '';
  private hasName = false;
  private address: Set<string> | undefined;
  private readonly seen: FingerprintSet;
  private readonly leaves: ReadonlyMap<string, (text: string) => void>;

  constructor(
    expectedTransactions: number,
    private readonly violations: RuleViolations,
  ) {
    this.seen = new FingerprintSet(expectedTransactions);
    const identifier = (text: string): void => this.require(isIdentifier(text), 'KW_BANK_RULE_IDENTIFIER');
    this.leaves = new Map<string, (text: string) => void>([
      ['PmtId/InstrId', identifier],
      ['PmtId/EndToEndId', (text) => this.checkEndToEndId(text)],
      ['InstdAmt', (text) => this.checkAmount(text)],
      ['DrctDbtTx/MndtRltdInf/MndtId', identifier],
      ['DrctDbtTx/MndtRltdInf/DtOfSgntr', (text) => void (this.signedOn = text)],
      ['Dbtr/Nm', () => void (this.hasName = true)],
      ['Dbtr/PstlAdr/TwnNm', () => this.address?.add('TwnNm')],
      ['Dbtr/PstlAdr/Ctry', () => this.address?.add('Ctry')],
      ['DbtrAcct/Id/IBAN', (text) => void (this.iban = text)],
    ]);
  }

  start(): void {
    this.position += 1;
    this.cents = 0;
    this.signedOn = '';
    this.iban = '';
    this.hasName = false;
    this.address = undefined;
  }

  open(path: string, attributes: Readonly<Record<string, string>>): void {
    if (path === 'Dbtr/PstlAdr') this.address = new Set();
    else if (path === 'InstdAmt') this.require(attributes.Ccy === 'EUR', 'KW_BANK_RULE_AMOUNT');
  }

  close(path: string, text: string): void {
    this.leaves.get(path)?.(text);
  }

  /** Checks what needs the whole transaction and returns its amount. */
  finish(collectionDate: CivilDate): number {
    this.require(isCivilDate(this.signedOn) && this.signedOn <= collectionDate, 'KW_BANK_RULE_MANDATE_DATE');
    this.require(isValidIban(this.iban), 'KW_BANK_RULE_ACCOUNT');
    this.require(this.hasName, 'KW_BANK_RULE_LENGTH');
    this.require(this.address ? this.address.size === 2 : !needsDebtorAddress(this.iban), 'KW_BANK_RULE_ADDRESS');
    return this.cents;
  }

  private checkEndToEndId(text: string): void {
    this.require(isIdentifier(text), 'KW_BANK_RULE_IDENTIFIER');
    this.require(this.seen.add(text), 'KW_BANK_RULE_DUPLICATE');
  }

  private checkAmount(text: string): void {
    this.cents = (AMOUNT.test(text) ? decimalStringToCents(text) : undefined) ?? 0;
    this.require(this.cents >= debitLimits.minCents, 'KW_BANK_RULE_AMOUNT');
  }

  private require(holds: boolean, code: RuleCode): void {
    this.violations.reportUnless(holds, code, this.position);
  }
}
