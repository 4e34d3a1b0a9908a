import { defineRecord } from '@kassenwerk/kernel';

/** A member's permission to debit an account. */
export const mandate = defineRecord(
  { singular: 'mandate', plural: 'mandates', table: 'mandates', displayName: 'Mandate' },
  {
    memberId: 'string',
    reference: 'string',
    state: 'string',
    stateReason: 'string',
    iban: 'string',
    bic: 'string',
    accountHolder: 'string',
    signedOn: 'date',
    lastUsedOn: 'date',
    isCurrent: 'boolean',
    /** What the next debit has to tell the debtor's bank: the account or reference before the change. */
    amendment: 'json',
  },
);

/** What a member owes for a period. At most one a member, variant, period and type: the database refuses a second. */
export const receivable = defineRecord(
  { singular: 'receivable', plural: 'receivables', table: 'receivables', displayName: 'Receivable' },
  {
    variant: 'string',
    memberId: 'string',
    memberNumber: 'string',
    period: 'string',
    type: 'string',
    amountCents: 'integer',
    openCents: 'integer',
    months: 'integer',
    basis: 'json',
    paymentMethod: 'string',
    dueOn: 'date',
    status: 'string',
    dunningLevel: 'integer',
    retryOn: 'date',
    runId: 'integer',
  },
);

/** Double-entry: each row moves an amount from one account to another. Append-only. */
export const ledgerEntry = defineRecord(
  { singular: 'ledger-entry', plural: 'ledger-entries', table: 'ledger_entries', displayName: 'Ledger entry' },
  {
    memberId: 'string',
    bookedOn: 'date',
    kind: 'string',
    text: 'string',
    debitAccount: 'string',
    creditAccount: 'string',
    amountCents: 'integer',
    receivableId: 'integer',
    runId: 'integer',
    /** What the entry is about, once: a second booking of the same event is refused by the database. */
    entryKey: 'string',
  },
);
