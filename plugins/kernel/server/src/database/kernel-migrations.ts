import { auditChainSql } from '../audit/chain-sql';
import { configurationNewsSql } from '../configuration/configuration-news';
import { draftsSql } from '../configuration/draft-store';
import { letterFramesSql } from '../letters/letter-frames';
import { memberNamesSql } from '../search/member-names';
import type { Migration } from './migrate';

export const kernelMigrations: Migration[] = [
  {
    id: 'outbox',
    sql: `
create unique index if not exists outbox_messages_key_idx on outbox_messages (tenant, topic, key);
create index if not exists outbox_messages_due_idx on outbox_messages (due_at, id) where status = 'pending';
create index if not exists outbox_messages_subject_idx on outbox_messages (tenant, subject, id) where status = 'pending' and subject is not null;`,
  },
  {
    id: 'configuration',
    sql: `
create unique index if not exists configuration_versions_key_idx on configuration_versions (tenant, kind, key, version);
create or replace function kw_keep_configuration() returns trigger language plpgsql as $$
begin
  if old.status = 'published' and (new.definition is distinct from old.definition or new.version <> old.version or new.key <> old.key) then
    raise exception 'a published configuration version is never changed';
  end if;
  return new;
end $$;
drop trigger if exists keep_configuration on configuration_versions;
create trigger keep_configuration before update on configuration_versions for each row execute function kw_keep_configuration();`,
  },
  {
    id: 'audit',
    sql: `
create index if not exists audit_records_subject_idx on audit_records (tenant, subject_type, subject_id);
create or replace function kw_append_only() returns trigger language plpgsql as $$
begin raise exception '% is append-only', tg_table_name; end $$;
drop trigger if exists append_only on audit_records;
create trigger append_only before update or delete on audit_records for each row execute function kw_append_only();`,
  },
  { id: 'audit-chain', sql: auditChainSql },
  { id: 'configuration-news', sql: configurationNewsSql },
  {
    id: 'encryption-keys',
    sql: `
create unique index if not exists encryption_keys_version_idx on encryption_keys (tenant, purpose, version);
create unique index if not exists encryption_keys_key_idx on encryption_keys (tenant, key_id);`,
  },
  { id: 'configuration-drafts', sql: draftsSql },
  {
    id: 'data-locks',
    sql: `
create unique index if not exists data_locks_member_idx on data_locks (tenant, member_id) where lifted_at is null;
create index if not exists members_locked_idx on members (tenant, document_id) where data_lock;`,
  },
  {
    id: 'partner-pseudonyms',
    sql: 'create unique index if not exists partner_pseudonyms_name_idx on partner_pseudonyms (tenant, partner_key, pseudonym);',
  },
  {
    id: 'audit-members',
    sql: 'create index if not exists audit_records_member_idx on audit_records (tenant, member_id, id) where member_id is not null;',
  },
  {
    id: 'audit-values',
    sql: `
create unique index if not exists audit_values_commitment_idx on audit_values (tenant, commitment);
create index if not exists audit_values_member_idx on audit_values (tenant, member_id) where member_id is not null;`,
  },
  { id: 'member-names', sql: memberNamesSql },
  { id: 'letter-frames', sql: letterFramesSql },
  {
    // Few among very many that were delivered; their number stands on the first page.
    id: 'outbox-failed',
    sql: "create index if not exists outbox_messages_failed_idx on outbox_messages (tenant, id) where status = 'failed';",
  },
];
