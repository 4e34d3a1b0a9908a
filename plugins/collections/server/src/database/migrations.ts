import type { Migration } from '@kassenwerk/kernel';
import { bankAnswerMigrations } from './bank-answer-migrations';
import { documentIdIndexes } from './document-id-indexes';
import { signaturesAsReleasesSql } from './signatures-as-releases';

/**
 * Natural keys that the database itself keeps, and the indexes that set-wise work and lists need. Receivables and debits change
 * their state a few times each, a whole run at once: their pages keep room for the new version of a row, and no B-tree names a
 * column that changes, so that an update touches the table alone (heap-only tuples; BRIN does not stand in their way).
 * What is looked up for each member stands first behind the tenant: on a fresh table PostgreSQL takes an index that has it further
 * behind for as good, and reads the whole fund.
 */
export const collectionsMigrations: Migration[] = [
  {
    id: 'members',
    sql: `
create unique index if not exists members_number_idx on members (tenant, member_number);
create index if not exists members_tenant_idx on members (tenant, id);
create index if not exists members_kvnr_idx on members (tenant, kvnr);`,
  },
  {
    id: 'deliveries',
    sql: `
create unique index if not exists deliveries_hash_idx on deliveries (tenant, sha256) where status <> 'refused';
create index if not exists delivery_rejections_delivery_idx on delivery_rejections (tenant, delivery_id, line_number);`,
  },
  {
    id: 'accounts',
    sql: `
create unique index if not exists mandates_member_idx on mandates (tenant, member_id, reference);
create index if not exists mandates_tenant_idx on mandates (tenant, id);
create index if not exists receivables_tenant_idx on receivables (tenant, id);
alter table receivables set (fillfactor = 50);
create unique index if not exists receivables_key_idx on receivables (tenant, member_id, variant, period, type);
create index if not exists receivables_run_idx on receivables using brin (run_id) with (pages_per_range = 32, autosummarize = on);
create index if not exists receivables_open_idx on receivables (tenant, due_on) where open_cents > 0;
create unique index if not exists ledger_entries_key_idx on ledger_entries (tenant, entry_key);
create index if not exists ledger_entries_member_idx on ledger_entries (tenant, member_id);
drop trigger if exists append_only on ledger_entries;
create trigger append_only before update or delete on ledger_entries for each row execute function kw_append_only();`,
  },
  {
    id: 'bank',
    sql: `
create index if not exists debit_items_tenant_idx on debit_items (tenant, id);
create unique index if not exists debit_items_end_to_end_idx on debit_items (tenant, end_to_end_id);
create index if not exists debit_items_run_idx on debit_items using brin (run_id) with (pages_per_range = 32, autosummarize = on);
create index if not exists debit_items_file_idx on debit_items using brin (bank_file_id) with (pages_per_range = 32, autosummarize = on);
alter table debit_items set (fillfactor = 50);
create unique index if not exists bank_files_message_idx on bank_files (tenant, message_id) where status <> 'void';
create unique index if not exists bank_messages_hash_idx on bank_messages (tenant, sha256) where status <> 'refused';
create index if not exists bank_events_tenant_idx on bank_events (tenant, id);
create unique index if not exists bank_events_key_idx on bank_events (tenant, event_key);
create index if not exists bank_events_debit_idx on bank_events (tenant, debit_item_id);
alter table member_documents set (toast_tuple_target = 8160);
create unique index if not exists member_documents_once_idx on member_documents (tenant, subject_id, kind, period, run_id);
create index if not exists tasks_tenant_idx on tasks (tenant, id);
create index if not exists tasks_subject_idx on tasks (tenant, subject_id);
create index if not exists tasks_open_idx on tasks (tenant, status, due_on);`,
  },
  {
    // Only members who have moved are in it, and none of its columns changes with anything else.
    id: 'corrected-addresses',
    sql: 'create index if not exists members_corrected_idx on members (tenant, document_id) where delivered_address is not null;',
  },
  ...bankAnswerMigrations,
  { id: 'signatures-as-releases', sql: signaturesAsReleasesSql },
  documentIdIndexes,
];
