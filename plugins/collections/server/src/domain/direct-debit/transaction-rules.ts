import { decimalStringToCents, isCivilDate, isValidIban, type CivilDate } from '@kassenwerk/kernel';
import { debitLimits } from './debit-item';
import { needsDebtorAddress } from './debtor-address';
import type { ElementRule } from './element-reader';
import { FingerprintSet } from './fingerprint-set';
import { isIdentifier } from './identifier';
import type { RuleCode } from './rule-messages';
import type { RuleViolations } from './rule-violations';

const AMOUNT = /^\d{1,9}\.\d{2}$/;

/** The rules for single transactions; places are relative to `DrctDbtTxInf`. */
export class TransactionRules {
  /** Position in the file, from 1; 0 before the first transaction. */
  position = 0;
  private cents = 0;
  private signedOn = '';
  private iban = '';
  private hasName = false;
  private address: Set<string> | undefined;
  private readonly seen: FingerprintSet;

  constructor(
    expectedTransactions: number,
    private readonly violations: RuleViolations,
  ) {
    this.seen = new FingerprintSet(expectedTransactions);
  }

  /** The rules by their place in the transaction. */
  *rules(): Generator<[path: string, rule: ElementRule]> {
    const identifier = (text: string): void => this.require(isIdentifier(text), 'KW_BANK_RULE_IDENTIFIER');
    yield ['PmtId/InstrId', { close: identifier }];
    yield ['PmtId/EndToEndId', { close: (text) => this.checkEndToEndId(text) }];
    yield ['InstdAmt', { open: ({ Ccy }) => this.checkCurrency(Ccy), close: (text) => this.checkAmount(text) }];
    yield ['DrctDbtTx/MndtRltdInf/MndtId', { close: identifier }];
    yield ['DrctDbtTx/MndtRltdInf/DtOfSgntr', { close: (text) => void (this.signedOn = text) }];
    yield ['Dbtr/Nm', { close: () => void (this.hasName = true) }];
    yield ['Dbtr/PstlAdr', { open: () => void (this.address = new Set()) }];
    yield ['Dbtr/PstlAdr/TwnNm', { close: () => this.address?.add('TwnNm') }];
    yield ['Dbtr/PstlAdr/Ctry', { close: () => this.address?.add('Ctry') }];
    yield ['DbtrAcct/Id/IBAN', { close: (text) => void (this.iban = text) }];
  }

  start(): void {
    this.position += 1;
    this.cents = 0;
    this.signedOn = '';
    this.iban = '';
    this.hasName = false;
    this.address = undefined;
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

  private checkCurrency(currency: string | undefined): void {
    this.require(currency === 'EUR', 'KW_BANK_RULE_AMOUNT');
  }

  private checkAmount(text: string): void {
    this.cents = (AMOUNT.test(text) ? decimalStringToCents(text) : undefined) ?? 0;
    this.require(this.cents >= debitLimits.minCents, 'KW_BANK_RULE_AMOUNT');
  }

  private require(holds: boolean, code: RuleCode): void {
    this.violations.reportUnless(holds, code, this.position);
  }
}
