import { appRole, systemRole } from '../database/database-roles';
import { callersTenantsSql } from '../database/tenant-seal';

/** A record, its place and the link before it as one text that does not depend on settings of the session. */
const contentOf = (record: string, sequence: string, previous: string): string => `jsonb_build_array(
  ${sequence}, ${previous}, ${record}.tenant, ${record}.id, ${record}.document_id,
  to_char(${record}.happened_at, 'YYYY-MM-DD"T"HH24:MI:SS.US'), ${record}.actor_kind, ${record}.actor_id, ${record}.actor_name,
  ${record}.purpose, ${record}.action, ${record}.subject_type, ${record}.subject_id, ${record}.details::jsonb)::text`;

/** SHA-256 of a record behind `previous` as SQL. Whoever verifies brings this text along instead of asking the database for it. */
export const linkHashSql = (record: string, sequence: string, previous: string): string =>
  `encode(sha256(convert_to(${contentOf(record, sequence, previous)}, 'UTF8')), 'hex')`;

/** What stands before the first record of a tenant. */
export const chainStart = '0'.repeat(64);

/**
 * Links every audit record to the one before it, tenant by tenant. The link is made when the transaction commits: only then is
 * the order certain, and nobody holds the end of the chain while still waiting for other rows. It is written by the owner of
 * the schema; the roles of the application may read links, and neither add, change nor remove one.
 */
export const auditChainSql = `
create table if not exists audit_chain (
  tenant text not null, sequence bigint not null, record_id bigint not null, previous_hash text not null, hash text not null,
  primary key (tenant, sequence));
create unique index if not exists audit_chain_record_idx on audit_chain (tenant, record_id);
alter table audit_chain enable row level security;
drop policy if exists kassenwerk_read on audit_chain;
drop policy if exists kassenwerk_system on audit_chain;
create policy kassenwerk_read on audit_chain for select to ${appRole}
  using (tenant = any (${callersTenantsSql}));
create policy kassenwerk_system on audit_chain for select to ${systemRole} using (true);
create or replace function kw_link_audit_record() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare last audit_chain; place bigint; before text;
begin
  perform pg_advisory_xact_lock(7203115, hashtext(new.tenant));
  select * into last from audit_chain where tenant = new.tenant order by sequence desc limit 1;
  place := coalesce(last.sequence, 0) + 1;
  before := coalesce(last.hash, '${chainStart}');
  insert into audit_chain (tenant, sequence, record_id, previous_hash, hash)
  values (new.tenant, place, new.id, before, ${linkHashSql('new', 'place', 'before')});
  return null;
end $$;
drop trigger if exists link_audit_record on audit_records;
create constraint trigger link_audit_record after insert on audit_records deferrable initially deferred
  for each row execute function kw_link_audit_record();
drop trigger if exists append_only on audit_chain;
create trigger append_only before update or delete on audit_chain for each row execute function kw_append_only();`;
