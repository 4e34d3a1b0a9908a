export * from './bank-file-status';
export { collectionCalendar, type CollectionCalendar, type CollectionWish } from './collection-calendar';
export { endToEndIdOf, referencePrefix, type EndToEndIdInput } from './end-to-end-id';
export { messageIdBaseOf, type MessageIdBaseInput } from './message-id-base';
export { planDebit, type DebitDemand, type DebitTerms, type DebtorMember, type PlannedDebit } from './plan-debit';
export { remittanceText } from './remittance-text';
