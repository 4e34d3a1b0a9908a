import type { Migration } from '@kassenwerk/kernel';

/** What matching a bank's answers looks up, and the identities that keep an event from being booked twice. */
export const bankAnswerMigrations: Migration[] = [
  {
    id: 'bank-answers',
    sql: `
create unique index if not exists bank_event_keys_idx on bank_event_keys (tenant, key);
create index if not exists bank_events_message_idx on bank_events (tenant, message_id);
create index if not exists debit_items_iban_idx on debit_items (tenant, iban);
create index if not exists debit_items_upper_mandate_idx on debit_items (tenant, upper(mandate_reference));
create index if not exists debit_items_receivable_idx on debit_items (tenant, receivable_id);
create index if not exists mandates_upper_reference_idx on mandates (tenant, upper(reference));
create index if not exists members_iban_idx on members (tenant, iban);`,
  },
];
