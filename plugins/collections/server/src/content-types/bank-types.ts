import { defineRecord, hidden } from '@kassenwerk/kernel';

/** A direct-debit file on its way to the bank. */
export const bankFile = defineRecord(
  { singular: 'bank-file', plural: 'bank-files', table: 'bank_files', displayName: 'Bank file' },
  {
    runId: 'integer',
    part: 'integer',
    fileName: 'string',
    messageId: 'string',
    path: hidden('string'),
    status: 'string',
    transactions: 'integer',
    sumCents: 'biginteger',
    bytes: 'biginteger',
    sha256: 'string',
    collectionDates: 'json',
    schemaCheck: 'json',
    checks: 'json',
    /** How the file was built, so that a replacement is built the same way. */
    buildOrder: 'json',
    transmittedAt: 'datetime',
  },
);

/** One debit of one member in one file. */
export const debitItem = defineRecord(
  { singular: 'debit-item', plural: 'debit-items', table: 'debit_items', displayName: 'Debit item' },
  {
    runId: 'integer',
    bankFileId: 'integer',
    memberId: 'string',
    memberNumber: 'string',
    receivableId: 'integer',
    endToEndId: 'string',
    mandateReference: 'string',
    mandateSignedOn: 'date',
    amountCents: 'integer',
    iban: 'string',
    bic: 'string',
    debtorName: 'string',
    address: 'json',
    amendment: 'json',
    remittance: 'string',
    collectionOn: 'date',
    sequenceType: 'string',
    attempt: 'integer',
    status: 'string',
    returnReason: 'string',
  },
);

/** A file that came from the bank. */
export const bankMessage = defineRecord(
  { singular: 'bank-message', plural: 'bank-messages', table: 'bank_messages', displayName: 'Bank message' },
  {
    fileName: 'string',
    path: hidden('string'),
    sha256: 'string',
    type: 'string',
    status: 'string',
    source: 'string',
    counts: 'json',
    warnings: 'json',
    problem: 'json',
    receivedAt: 'datetime',
  },
);

/** What the bank said about one payment; booked once whatever file it comes in. */
export const bankEvent = defineRecord(
  { singular: 'bank-event', plural: 'bank-events', table: 'bank_events', displayName: 'Bank event' },
  {
    messageId: 'integer',
    eventKey: 'string',
    kind: 'string',
    status: 'string',
    bookedOn: 'date',
    amountCents: 'integer',
    feeCents: 'integer',
    reason: 'string',
    reasonTitle: 'json',
    reaction: 'json',
    endToEndId: 'string',
    mandateReference: 'string',
    memberId: 'string',
    debitItemId: 'integer',
    receivableId: 'integer',
    matchedBy: 'string',
    confidence: 'integer',
    remittance: 'text',
    bankFileId: 'integer',
  },
);
