import { appRole, systemRole } from './database-roles';
import type { TenantTable } from './tenancy';
import { callersTenantsSql } from './tenant-seal';

/**
 * Locks one table to its tenants. FORCE makes the policy hold for the owner too. Safe to run again. One policy for each command: those
 * of one command are joined by `or`, and a second one for reading would be asked for every row of every query.
 */
export function policySql({ table, column, sharedRows }: TenantTable): string {
  const mine = `"${column}" = any (${callersTenantsSql})`;
  const readable = sharedRows ? `${mine} or "${column}" = '*'` : mine;
  return `
alter table "${table}" enable row level security;
alter table "${table}" force row level security;
drop policy if exists kassenwerk_read on "${table}";
drop policy if exists kassenwerk_write on "${table}";
drop policy if exists kassenwerk_insert on "${table}";
drop policy if exists kassenwerk_update on "${table}";
drop policy if exists kassenwerk_delete on "${table}";
drop policy if exists kassenwerk_system on "${table}";
create policy kassenwerk_read on "${table}" for select to ${appRole} using (${readable});
create policy kassenwerk_insert on "${table}" for insert to ${appRole} with check (${mine});
create policy kassenwerk_update on "${table}" for update to ${appRole} using (${mine}) with check (${mine});
create policy kassenwerk_delete on "${table}" for delete to ${appRole} using (${mine});
create policy kassenwerk_system on "${table}" for all to ${systemRole} using (true) with check (true);
alter table "${table}" alter column "${column}" set not null;
${tenantIndexSql(table, column)}
`;
}

/** Every query names the tenant, so an index begins with it. Who brings one of its own needs no second. */
const tenantIndexSql = (table: string, column: string): string => `
do $$ begin
  if not exists (
    select 1 from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
    where i.indrelid = '"${table}"'::regclass and a.attname = '${column}' and i.indpred is null) then
    create index "${table}_tenant_idx" on "${table}" ("${column}", id);
  end if;
end $$;`;

/**
 * Rows written by SQL get what Strapi would have filled in. Its indexes on the authors of a row and the references to them go:
 * our rows are written by no user of Strapi's own panel, so nobody searches by them, and each costs time on a million rows.
 */
export const rowDefaultsSql = (table: string): string => `
alter table "${table}" alter column document_id set default kw_document_id();
alter table "${table}" alter column created_at set default now();
alter table "${table}" alter column updated_at set default now();
alter table "${table}" alter column published_at set default now();
drop index if exists "${table}_created_by_id_fk";
drop index if exists "${table}_updated_by_id_fk";
alter table "${table}" drop constraint if exists "${table}_created_by_id_fk";
alter table "${table}" drop constraint if exists "${table}_updated_by_id_fk";
`;
