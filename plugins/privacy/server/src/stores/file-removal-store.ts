import { personalData, type PersonalData, type Sql } from '@kassenwerk/kernel';

export interface FileRemoval {
  id: number;
  path: string;
  retention_run_id: number;
  noted_at: Date;
}

interface Gone {
  tenant: string;
  runId: number;
  ids: readonly number[];
}

/** Notes the files of rows that are about to be deleted, in the same transaction. */
export async function noteFiles(sql: Sql, { table, files }: PersonalData, { tenant, runId, ids }: Gone): Promise<void> {
  if (!files) return;
  await sql.execute(
    `insert into file_removals (tenant, path, retention_run_id, noted_at)
     select distinct $1::text, p, $3::int, now() from ${table} r, unnest(${files.paths}) as p
     where r.tenant = $1 and r.id = any ($2::int[]) and p is not null`,
    [tenant, ids, runId],
  );
}

/** The next noted files; nobody else works on them until the transaction ends. */
export const nextRemovals = (sql: Sql, tenant: string, limit: number): Promise<FileRemoval[]> =>
  sql.rows<FileRemoval>(
    `select id, path, retention_run_id, noted_at from file_removals where tenant = $1 order by id limit $2 for update skip locked`,
    [tenant, limit],
  );

export const forgetRemovals = (sql: Sql, tenant: string, ids: readonly number[]): Promise<number> =>
  sql.execute('delete from file_removals where tenant = $1 and id = any ($2::int[])', [tenant, ids]);

export const countRemovals = async (sql: Sql, tenant: string): Promise<number> =>
  (await sql.one<{ n: number }>('select count(*)::int as n from file_removals where tenant = $1', [tenant]))!.n;

export const addRemoved = (sql: Sql, runId: number, files: number): Promise<number> =>
  sql.execute(
    'update retention_runs set files_removed = coalesce(files_removed, 0) + $2, updated_at = now() where id = $1',
    [runId, files],
  );

/** Those of the paths that a row names, or that are noted to go. */
export async function knownPaths(sql: Sql, tenant: string, paths: readonly string[]): Promise<Set<string>> {
  const noted = await sql.rows<{ path: string }>(
    'select path from file_removals where tenant = $1 and path = any ($2::text[])',
    [tenant, paths],
  );
  return new Set([...(await namedPaths(sql, tenant, paths)), ...noted.map(({ path }) => path)]);
}

/** Those of the paths that a row names. */
export async function namedPaths(sql: Sql, tenant: string, paths: readonly string[]): Promise<Set<string>> {
  const sources = personalData().flatMap(({ table, files }) =>
    files ? [`select p as path from ${table} r, unnest(${files.paths}) as p where r.tenant = $1`] : [],
  );
  if (sources.length === 0 || paths.length === 0) return new Set();
  const rows = await sql.rows<{ path: string }>(
    `select path from (${sources.join(' union all ')}) as named where path = any ($2::text[])`,
    [tenant, paths],
  );
  return new Set(rows.map(({ path }) => path));
}
