import { isCivilDate, isSepaCountry, isValidCreditorId, isValidIban, type BilingualText } from '@kassenwerk/kernel';
import { isValidBic } from './bic';
import { debitItemMessages } from './debit-item-messages';
import {
  debitLimits,
  sequenceTypes,
  type DebitItem,
  type DirectDebitSettings,
  type StructuredAddress,
} from './debit-item';
import { isCompleteAddress, needsDebtorAddress } from './debtor-address';
import { isIdentifier } from './identifier';
import { transliterate } from './transliterate';

export interface DebitItemProblem {
  code: keyof typeof debitItemMessages;
  field: keyof DebitItem;
  message: BilingualText;
}

type ItemSettings = Pick<DirectDebitSettings, 'profile'>;

const SPELLABLE = /[\p{L}\p{N}]/u;

/**
 * What a bank would refuse about one item; empty when nothing. A run checks its items with this before the file is
 * built and parks those with problems; the writer refuses them again, because a wrong item makes the whole file void.
 */
export function checkDebitItem(item: DebitItem, { profile }: ItemSettings): DebitItemProblem[] {
  const problems: DebitItemProblem[] = [];
  const report = (code: DebitItemProblem['code'], field: keyof DebitItem): void => {
    problems.push({ code, field, message: debitItemMessages[code] });
  };
  if (!isIdentifier(item.endToEndId)) report('KW_DEBIT_REFERENCE', 'endToEndId');
  if (item.instructionId !== undefined && !isIdentifier(item.instructionId)) {
    report('KW_DEBIT_REFERENCE', 'instructionId');
  }
  if (!isCollectable(item.amountCents)) report('KW_DEBIT_AMOUNT', 'amountCents');
  if (!sequenceTypes.includes(item.sequenceType)) report('KW_DEBIT_SEQUENCE_TYPE', 'sequenceType');
  if (!isCivilDate(item.collectionDate)) report('KW_DEBIT_DATE', 'collectionDate');
  reportMandate(item, report);
  const name = transliterate(item.debtorName, profile.charsetPolicy).text;
  if (!SPELLABLE.test(name)) report('KW_DEBIT_NAME', 'debtorName');
  reportAccount(item, report);
  return problems;
}

type Report = (code: DebitItemProblem['code'], field: keyof DebitItem) => void;

function isCollectable(cents: number): boolean {
  return Number.isInteger(cents) && cents >= debitLimits.minCents && cents <= debitLimits.maxCents;
}

function reportMandate(item: DebitItem, report: Report): void {
  if (!isIdentifier(item.mandateId)) report('KW_DEBIT_REFERENCE', 'mandateId');
  if (!isCivilDate(item.mandateSignedOn) || item.mandateSignedOn > item.collectionDate) {
    report('KW_DEBIT_MANDATE_DATE', 'mandateSignedOn');
  }
  const { originalMandateId, originalCreditorId } = item.amendment ?? {};
  if (originalMandateId !== undefined && !isIdentifier(originalMandateId)) report('KW_DEBIT_REFERENCE', 'amendment');
  if (originalCreditorId !== undefined && !isValidCreditorId(originalCreditorId)) {
    report('KW_DEBIT_ORIGINAL_CREDITOR', 'amendment');
  }
}

function reportAccount(item: DebitItem, report: Report): void {
  if (!isValidIban(item.debtorIban)) report('KW_DEBIT_IBAN', 'debtorIban');
  else if (!isSepaCountry(item.debtorIban.slice(0, 2))) report('KW_DEBIT_IBAN_OUTSIDE_SEPA', 'debtorIban');
  else if (needsDebtorAddress(item.debtorIban)) reportAddress(item.debtorAddress, report);
  if (item.debtorBic !== undefined && !isValidBic(item.debtorBic)) report('KW_DEBIT_BIC', 'debtorBic');
}

function reportAddress(address: StructuredAddress | undefined, report: Report): void {
  if (address === undefined) report('KW_DEBIT_ADDRESS_NEEDED', 'debtorAddress');
  else if (!isCompleteAddress(address)) report('KW_DEBIT_ADDRESS_INCOMPLETE', 'debtorAddress');
}
