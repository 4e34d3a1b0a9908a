export * from './bank-profile';
export { emptyTextTally, addTextTally, type TextTally } from './bank-text';
export { checkBankProfileRules, type BankRuleCheck } from './check-bank-profile-rules';
export {
  checkCollectionDate,
  earliestCollectionDate,
  submissionDay,
  type CollectionDateInput,
} from './collection-date';
export type { CollectionDateRefusal } from './collection-date-refusals';
export * from './debit-item';
export { checkDebitItem, type DebitItemProblem } from './debit-item-check';
export { needsDebtorAddress } from './debtor-address';
export type { ExpectedFile } from './expected-file';
export { identifierProblem, isIdentifier, type IdentifierProblem } from './identifier';
export { partMessageId, paymentInfoIdOf } from './message-ids';
export { planParts, type PartPlan, type PaymentInfoPlan, type PlanAggregate } from './part-plan';
export type { WrittenPart, WrittenPaymentInfo } from './part-writer';
export { planDirectDebitFiles, type PlanInput } from './plan-files';
export type { RuleViolation } from './rule-violations';
export { sequenceTypeFor, type SequenceTypeInput } from './sequence-type';
export { isInCharset, transliterate, type CharsetPolicy, type Transliteration } from './transliterate';
export type { WritableTarget } from './writable-target';
export { writeDirectDebitFiles, type WriteDirectDebitOptions } from './write-files';
export * from './xml-sizes';
