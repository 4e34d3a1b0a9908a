import type { Sql } from '@kassenwerk/kernel';

export interface CredentialView {
  documentId: string;
  tenant: string;
  partnerId: string;
  name: string;
  clientId: string;
  scopes: string[];
  addresses: string[];
  createdAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  lastUsedAt: Date | null;
  isActive: boolean;
}

/** What the door needs to know of a credential that is live. */
export interface LiveCredential {
  documentId: string;
  tenant: string;
  clientId: string;
  secretHash: string;
  scopes: string[];
  addresses: string[];
  partnerKey: string;
  partnerName: string;
  isStale: boolean;
}

export interface NewCredential {
  tenant: string;
  partnerId: string;
  name: string;
  clientId: string;
  secretHash: string;
  scopes: readonly string[];
  addresses: readonly string[];
  expiresAt: Date;
}

const active = 'c.revoked_at is null and c.expires_at > now()';
const view = `c.document_id as "documentId", c.tenant, c.partner_id as "partnerId", c.name, c.client_id as "clientId", c.scopes, c.addresses,
  c.created_at as "createdAt", c.expires_at as "expiresAt", c.revoked_at as "revokedAt", c.last_used_at as "lastUsedAt", ${active} as "isActive"`;

export const listCredentials = (sql: Sql, partnerId: string): Promise<CredentialView[]> =>
  sql.rows<CredentialView>(
    `select ${view} from partner_credentials c where c.partner_id = $1 order by ${active} desc, c.created_at desc`,
    [partnerId],
  );

export const findCredential = (sql: Sql, documentId: string): Promise<CredentialView | undefined> =>
  sql.one<CredentialView>(`select ${view} from partner_credentials c where c.document_id = $1`, [documentId]);

export const partnerExists = async (sql: Sql, partnerId: string): Promise<boolean> =>
  Boolean(await sql.one('select 1 from partners where document_id = $1', [partnerId]));

/** Waits for others who change the credentials of the same partner and fund. @returns how many are active */
export async function lockAndCountActive(sql: Sql, tenant: string, partnerId: string): Promise<number> {
  await sql.execute('select pg_advisory_xact_lock(hashtext($1))', [`partnerCredential:${tenant}:${partnerId}`]);
  const row = await sql.one<{ n: number }>(
    `select count(*) as n from partner_credentials c where c.tenant = $1 and c.partner_id = $2 and ${active}`,
    [tenant, partnerId],
  );
  return row!.n;
}

export async function insertCredential(sql: Sql, given: NewCredential): Promise<string> {
  const { tenant, partnerId, name, clientId, secretHash, scopes, addresses, expiresAt } = given;
  const row = await sql.one<{ documentId: string }>(
    `insert into partner_credentials (tenant, partner_id, name, client_id, secret_hash, scopes, addresses, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning document_id as "documentId"`,
    [tenant, partnerId, name, clientId, secretHash, JSON.stringify(scopes), JSON.stringify(addresses), expiresAt],
  );
  return row!.documentId;
}

/** A credential that is replaced ends soon, never later than it would have. */
export const shortenCredential = (sql: Sql, documentId: string, endsAt: Date): Promise<number> =>
  sql.execute(
    'update partner_credentials set expires_at = least(expires_at, $2), updated_at = now() where document_id = $1',
    [documentId, endsAt],
  );

/** @returns whether it was not revoked before */
export const revokeCredential = async (sql: Sql, documentId: string): Promise<boolean> =>
  (await sql.execute(
    'update partner_credentials set revoked_at = now(), updated_at = now() where document_id = $1 and revoked_at is null',
    [documentId],
  )) > 0;

/** Of an active credential whose partner is not switched off. Asked before anybody is known, so in the system scope. */
export const findLiveCredential = (sql: Sql, clientId: string): Promise<LiveCredential | undefined> =>
  sql.one<LiveCredential>(
    `select c.document_id as "documentId", c.tenant, c.client_id as "clientId", c.secret_hash as "secretHash", c.scopes, c.addresses,
       p.key as "partnerKey", p.name as "partnerName", coalesce(c.last_used_at < now() - interval '60 seconds', true) as "isStale"
     from partner_credentials c join partners p on p.document_id = c.partner_id and p.status is distinct from 'inactive'
     where c.client_id = $1 and ${active}`,
    [clientId],
  );

export const touchCredential = (sql: Sql, documentId: string): Promise<number> =>
  sql.execute('update partner_credentials set last_used_at = now() where document_id = $1', [documentId]);
