import type { Sql } from '../database/sql';
import type { ConfigurationKey } from './configuration-store';

export interface Draft {
  definition: unknown;
  author: string;
  updatedAt: Date;
}

/** What somebody is still working on; at most one for each configuration of a fund, and nobody works by it. */
export const findDraft = (sql: Sql, { tenant, kind, key }: ConfigurationKey): Promise<Draft | undefined> =>
  sql.one<Draft>(
    `select definition, author, updated_at as "updatedAt" from configuration_drafts where tenant = $1 and kind = $2 and key = $3`,
    [tenant, kind, key],
  );

/** Keys of what is being worked on of one kind. */
export const draftedKeys = async (sql: Sql, tenant: string, kind: string): Promise<string[]> =>
  (
    await sql.rows<{ key: string }>('select key from configuration_drafts where tenant = $1 and kind = $2', [
      tenant,
      kind,
    ])
  ).map(({ key }) => key);

/** All that is being worked on of one kind. */
export const listDrafts = <T>(sql: Sql, tenant: string, kind: string): Promise<{ key: string; definition: T }[]> =>
  sql.rows('select key, definition from configuration_drafts where tenant = $1 and kind = $2 order by key', [
    tenant,
    kind,
  ]);

/** Takes the place of the draft before. Call it under `lockVersions` and after `assertUnchanged`. */
export const saveDraft = (
  sql: Sql,
  { tenant, kind, key, definition, author }: ConfigurationKey & { definition: object; author: string },
): Promise<number> =>
  sql.execute(
    `insert into configuration_drafts (tenant, kind, key, definition, author) values ($1, $2, $3, $4, $5)
     on conflict (tenant, kind, key) do update set definition = excluded.definition, author = excluded.author, updated_at = now()`,
    [tenant, kind, key, JSON.stringify(definition), author],
  );

/** Throws the work in progress away; versions stay. */
export const deleteDraft = (sql: Sql, { tenant, kind, key }: ConfigurationKey): Promise<number> =>
  sql.execute('delete from configuration_drafts where tenant = $1 and kind = $2 and key = $3', [tenant, kind, key]);

export const draftsSql =
  'create unique index if not exists configuration_drafts_key_idx on configuration_drafts (tenant, kind, key);';
