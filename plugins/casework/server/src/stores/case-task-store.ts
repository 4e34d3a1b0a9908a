import { newDocumentId, type Sql } from '@kassenwerk/kernel';
import type { CaseRecord } from './case-record-store';

interface NewTask {
  title: string;
  dueOn?: string | undefined;
  description?: string | undefined;
}

/** With the person and team of the case; it is done or it is not. @returns its id */
export async function insertCaseTask(sql: Sql, found: CaseRecord, task: NewTask): Promise<string> {
  const id = newDocumentId();
  const { tenant, team, assignee, assigneeName, priority } = found;
  await sql.execute(
    `insert into tasks (document_id, tenant, kind, title, description, status, priority, due_on, subject_type, subject_id, team, assignee,
       assignee_name, payload)
     values ($1, $2, 'caseTask', $3, $4, case when $9::text is null then 'open' else 'inProgress' end, $5, $6::date, 'case', $7, $8, $9, $10, $11)`,
    [
      id,
      tenant,
      task.title,
      task.description ?? null,
      priority,
      task.dueOn ?? null,
      found.id,
      team,
      assignee,
      assigneeName,
      JSON.stringify({ decisions: ['done'] }),
    ],
  );
  return id;
}
