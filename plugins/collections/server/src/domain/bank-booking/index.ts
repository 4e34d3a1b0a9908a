export type * from './booked-event';
export { bookEvent, type BookingFacts } from './book-event';
export { addToSums, emptySums, isBalanced, type MovementSums } from './movement-sums';
export { memberReferencesIn, type MemberReferences } from './member-references';
