import { createHash, createHmac } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Client } from 'pg';

/**
 * The caller's tenants as every policy asks for them: those that the connection was stamped with. A session may set whatever it
 * likes; without the seal, whose key only processes and the owner know, it names nobody. Runs as the owner, who alone reads the key.
 */
export const createSealSql = `
create schema if not exists kassenwerk_seal;
revoke all on schema kassenwerk_seal from public;
create table if not exists kassenwerk_seal.seal_key (id int primary key default 1 check (id = 1), key text not null);
create or replace function kw_tenants() returns text[] language sql stable security definer parallel safe
begin atomic
  select string_to_array(current_setting('kassenwerk.tenants', true), ',') from kassenwerk_seal.seal_key
  where encode(sha256(convert_to(key || current_setting('kassenwerk.tenants', true) || key, 'UTF8')), 'hex') = current_setting('kassenwerk.seal', true);
end;
`;

/** In a policy: evaluated once for a query, and an index on the tenant can still be used. */
export const callersTenantsSql = '(select kw_tenants())::text[]';

/** The same in all processes of an installation. */
function sealKey(strapi: Core.Strapi): string {
  const key = strapi.config.get<string>('database.serving.key');
  return createHmac('sha256', key).update('seal of tenants').digest('base64url');
}

/** As the owner, at each start: the key changes with the owner's password. */
export async function keepSealKey(strapi: Core.Strapi, connection: Client): Promise<void> {
  await connection.query(
    `insert into kassenwerk_seal.seal_key (key) values ($1)
     on conflict (id) do update set key = excluded.key where seal_key.key <> excluded.key`,
    [sealKey(strapi)],
  );
}

/** @returns what goes with the tenants onto a connection; the key on both sides, so that nothing can be added behind */
export function sealOf(strapi: Core.Strapi): (tenants: string) => string {
  const key = sealKey(strapi);
  return (tenants) => createHash('sha256').update(`${key}${tenants}${key}`).digest('hex');
}
