import type { Sql } from '@kassenwerk/kernel';

export interface WrittenFile {
  fileName: string;
  path: string;
  sha256: string;
  rows: number;
  bytes: number;
}

export const insertFeedbackFile = (
  sql: Sql,
  file: WrittenFile & { tenant: string; runId: number; kind: 'rejections' | 'members' | 'status' | 'closing' },
): Promise<number> =>
  sql.execute(
    `insert into feedback_files (tenant, run_id, kind, file_name, path, sha256, rows, bytes) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [file.tenant, file.runId, file.kind, file.fileName, file.path, file.sha256, file.rows, file.bytes],
  );

export interface FeedbackFileRow {
  document_id: string;
  tenant: string;
  kind: string;
  file_name: string;
  sha256: string;
  rows: number;
  bytes: number;
}

const columns = 'document_id, tenant, kind, file_name, sha256, rows, bytes';

export const findFeedbackFile = (sql: Sql, documentId: string): Promise<FeedbackFileRow | undefined> =>
  sql.one<FeedbackFileRow>(`select ${columns} from feedback_files where document_id = $1`, [documentId]);

/** @returns undefined when there is no such run, or none that the caller may see */
export async function listFeedbackFiles(sql: Sql, runId: number): Promise<object[] | undefined> {
  const run = await sql.one('select 1 from runs where id = $1', [runId]);
  if (!run) return undefined;
  return sql.rows(
    `select document_id as "documentId", kind, file_name as "fileName", sha256, rows, bytes, created_at as "createdAt"
     from feedback_files where run_id = $1 order by id`,
    [runId],
  );
}
