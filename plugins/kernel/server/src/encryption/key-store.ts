import type { Sql } from '../database/sql';

/** What a key is for. Pseudonyms must stay what they are, so their key is wrapped anew but never replaced. */
export type KeyPurpose = 'data' | 'pseudonym';

export interface StoredKey {
  tenant: string;
  key_id: string;
  purpose: KeyPurpose;
  version: number;
  wrapped: string;
  master_id: string;
  status: 'active' | 'retired';
}

const columns = 'tenant, key_id, purpose, version, wrapped, master_id, status';

export const findKey = (sql: Sql, tenant: string, keyId: string) =>
  sql.one<StoredKey>(`select ${columns} from encryption_keys where tenant = $1 and key_id = $2`, [tenant, keyId]);

export const findActiveKey = (sql: Sql, tenant: string, purpose: KeyPurpose) =>
  sql.one<StoredKey>(
    `select ${columns} from encryption_keys where tenant = $1 and purpose = $2 and status = 'active'
     order by version desc limit 1`,
    [tenant, purpose],
  );

/** Whoever comes second with the same version finds the first one's key. */
export const insertKey = (sql: Sql, key: StoredKey) =>
  sql.execute(
    `insert into encryption_keys (${columns}) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (tenant, purpose, version) do nothing`,
    [key.tenant, key.key_id, key.purpose, key.version, key.wrapped, key.master_id, key.status],
  );

/** Keys that only the master key before the present one opens. */
export const keysWrappedBy = (sql: Sql, masterId: string, limit: number) =>
  sql.rows<StoredKey>(
    `select ${columns} from encryption_keys where master_id = $1 order by id limit ${limit} for update`,
    [masterId],
  );

export const saveWrapping = (sql: Sql, { tenant, key_id, wrapped, master_id }: StoredKey) =>
  sql.execute(
    'update encryption_keys set wrapped = $3, master_id = $4, updated_at = now() where tenant = $1 and key_id = $2',
    [tenant, key_id, wrapped, master_id],
  );

/** All but the newest are kept to open what they have sealed, and seal nothing more. */
export const retireOlderKeys = (sql: Sql, tenant: string, purpose: KeyPurpose, version: number) =>
  sql.execute(
    `update encryption_keys set status = 'retired', updated_at = now()
     where tenant = $1 and purpose = $2 and version < $3 and status = 'active'`,
    [tenant, purpose, version],
  );

/** One of the keys of the installation, to see whether the master key fits. */
export const anyKey = (sql: Sql) => sql.one<StoredKey>(`select ${columns} from encryption_keys order by id limit 1`);
