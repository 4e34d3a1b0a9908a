import type { BilingualText, Sql } from '@kassenwerk/kernel';
import type { BankFileRow } from './bank-file-store';
import type { RunKey } from './debit-item-store';

/** A task for every file of the run that still lacks a signature; a file that has one already is left alone. */
export const addReleaseTasks = (sql: Sql, { tenant, runId }: RunKey, team: string | null): Promise<number> =>
  sql.execute(
    `insert into tasks (tenant, kind, title, status, priority, subject_type, subject_id, run_id, team, payload)
     select tenant, 'releaseBankFile', 'Lastschriftdatei freigeben: ' || file_name, 'open', 80, 'bankFile', document_id, run_id, $3,
       jsonb_build_object('decisions', '[]'::jsonb, 'sha256', sha256, 'transactions', transactions, 'sumCents', sum_cents,
         'title', jsonb_build_object('de', 'Lastschriftdatei freigeben: ' || file_name, 'en', 'Release direct-debit file: ' || file_name))
     from bank_files f
     where tenant = $1 and run_id = $2 and status in ('built', 'checked', 'firstSignature')
       and not exists (
         select 1 from tasks t where t.tenant = $1 and t.subject_id = f.document_id and t.kind = 'releaseBankFile'
           and t.status in ('open', 'inProgress'))
     order by id`,
    [tenant, runId, team],
  );

export const closeReleaseTask = (
  sql: Sql,
  file: BankFileRow,
  status: 'done' | 'cancelled',
  { id, name }: { id: string; name: string },
): Promise<number> =>
  sql.execute(
    `update tasks set status = $3, resolution = $5, resolved_by = $4, resolved_at = now(), updated_at = now()
     where tenant = $1 and subject_id = $2 and kind = 'releaseBankFile' and status in ('open', 'inProgress')`,
    [file.tenant, file.document_id, status, id, JSON.stringify({ by: id, byName: name })],
  );

export interface RunTask {
  kind: string;
  title: BilingualText;
  /** The barrier that hears the decision; without one nobody waits for it. */
  stepId: string | null;
  decisions: string[];
  team: string | null;
}

/** A task about the files of a run; not created a second time while one of its kind is open. */
export const addRunTask = (sql: Sql, { tenant, runId }: RunKey, task: RunTask): Promise<number> =>
  sql.execute(
    `insert into tasks (tenant, kind, title, status, priority, subject_type, subject_id, run_id, step_id, team, payload)
     select r.tenant, $3::text, $4, 'open', 80, 'run', r.document_id, r.id, $5, $6, $7
     from runs r
     where r.tenant = $1 and r.id = $2 and not exists (
       select 1 from tasks t where t.tenant = $1 and t.run_id = $2 and t.kind = $3::text and t.status in ('open', 'inProgress'))`,
    [
      tenant,
      runId,
      task.kind,
      task.title.de,
      task.stepId,
      task.team,
      JSON.stringify({ title: task.title, decisions: task.decisions }),
    ],
  );
