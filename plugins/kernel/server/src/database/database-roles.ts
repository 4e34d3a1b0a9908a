/** Sees the rows of the tenants that its connection was stamped with, may not change the schema. */
export const appRole = 'kassenwerk_app';
/** Sees the rows of all tenants; taken by `system()` alone. */
export const systemRole = 'kassenwerk_system';

/**
 * Nobody may truncate: it asks no policy and fires no append-only trigger. The audit trail is only added to, and its chain not even
 * that: the owner's trigger writes it. Both roles belong to the whole server, so several databases and processes may make them at the same time: whoever comes
 * second finds them there. The login role must be able to take them on (SET ROLE).
 */
export const createRolesSql = `
do $$
declare wanted text;
begin
  foreach wanted in array array['${appRole}', '${systemRole}'] loop
    begin
      if not exists (select 1 from pg_roles where rolname = wanted) then
        execute format('create role %I nologin', wanted);
      end if;
    exception when duplicate_object or unique_violation then null;
    end;
    if not pg_has_role(current_user, wanted, 'SET') then
      execute format('grant %I to current_user with set true, inherit false', wanted);
    end if;
  end loop;
end $$;
grant usage on schema public to ${appRole}, ${systemRole};
grant select, insert, update, delete on all tables in schema public to ${appRole}, ${systemRole};
revoke truncate on all tables in schema public from ${appRole}, ${systemRole};
grant usage, select, update on all sequences in schema public to ${appRole}, ${systemRole};
alter default privileges in schema public grant select, insert, update, delete on tables to ${appRole}, ${systemRole};
alter default privileges in schema public revoke truncate on tables from ${appRole}, ${systemRole};
alter default privileges in schema public grant usage, select, update on sequences to ${appRole}, ${systemRole};
do $$ begin
  if to_regclass('audit_chain') is not null then
    revoke update, delete on audit_records from ${appRole}, ${systemRole};
    revoke insert, update, delete on audit_chain from ${appRole}, ${systemRole};
  end if;
end $$;
create schema if not exists staging;
grant usage, create on schema staging to ${appRole}, ${systemRole};
`;

/**
 * Ids in the shape of Strapi's document ids for rows that are written by SQL. They begin with the time, so that the rows of a bulk
 * insert lie side by side in every index on them; nearly 48 random bits within ten microseconds keep them unique. They need not be secret:
 * what a person may see is decided by the two locks. A random number costs a tenth of a random UUID, which would be a quarter of
 * the time of an insert.
 */
export const createFunctionsSql = `
create or replace function kw_document_id() returns text language sql volatile as
$$ select to_hex((date_part('epoch', clock_timestamp()) * 100000)::bigint) || to_hex(17592186044416 + (random() * 263882790666239)::bigint) $$;
`;
