import type { Sql } from '@kassenwerk/kernel';

export interface TaskBatch {
  documentId: string;
  tenant: string;
  /** Document ids. */
  tasks: string[];
  decision: string;
  note: string | null;
  rule: string | null;
  authorId: string;
  authorName: string;
  status: 'open' | 'signed' | 'done' | 'dropped';
}

const columns = `document_id as "documentId", tenant, tasks, decision, note, rule, author_id as "authorId", author_name as "authorName", status`;

export async function insertBatch(sql: Sql, batch: Omit<TaskBatch, 'documentId' | 'status'>): Promise<TaskBatch> {
  const { tenant, tasks, decision, note, rule, authorId, authorName } = batch;
  const row = await sql.one<TaskBatch>(
    `insert into task_batches (tenant, tasks, decision, note, rule, author_id, author_name, status)
     values ($1, $2, $3, $4, $5, $6, $7, 'open') returning ${columns}`,
    [tenant, JSON.stringify(tasks), decision, note, rule, authorId, authorName],
  );
  return row!;
}

export const findBatch = (sql: Sql, documentId: string): Promise<TaskBatch | undefined> =>
  sql.one<TaskBatch>(`select ${columns} from task_batches where document_id = $1`, [documentId]);

/** The note is with the tasks then. */
export const settleBatch = (sql: Sql, documentId: string, status: TaskBatch['status']): Promise<number> =>
  sql.execute(
    `update task_batches set status = $2::text, note = case when $2 = 'signed' then note end, updated_at = now()
     where document_id = $1`,
    [documentId, status],
  );
