import type { Sql } from '@kassenwerk/kernel';

export interface DemoFile {
  documentId: string;
  sha256: string;
}

/** Status of a run and the step it stands at, e.g. `waiting:releaseFile`. */
export async function runState(sql: Sql, runId: number): Promise<string> {
  const row = await sql.one<{ state: string }>(
    `select r.status || ':' || coalesce(s.steps -> 0 ->> 'id', '') as state
     from runs r left join run_stages s on s.run_id = r.id and s.position = r.current_stage where r.id = $1`,
    [runId],
  );
  return row?.state ?? '';
}

export const findFileOfRun = (sql: Sql, runId: number, status: string): Promise<DemoFile | undefined> =>
  sql.one<DemoFile>('select document_id as "documentId", sha256 from bank_files where run_id = $1 and status = $2', [
    runId,
    status,
  ]);

export async function countUnread(sql: Sql, tenant: string): Promise<number> {
  const row = await sql.one<{ n: number }>(
    "select count(*) as n from bank_messages where tenant = $1 and status = 'received'",
    [tenant],
  );
  return row?.n ?? 0;
}
