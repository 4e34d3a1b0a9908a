import type { Sql } from '@kassenwerk/kernel';
import type { BankFileRow } from './bank-file-store';

/**
 * People who changed, since the run began, data of a member whose debit stands in the file: by correcting the record or by
 * resolving a task with corrected data. They must not release what came of it.
 */
export async function peopleWhoChangedFileData(
  sql: Sql,
  file: Pick<BankFileRow, 'id' | 'tenant' | 'run_id'>,
): Promise<string[]> {
  const rows = await sql.rows<{ person: string }>(
    `with in_file as (select member_id from debit_items where tenant = $1 and bank_file_id = $2),
       began as (select coalesce(started_at, created_at) as at from runs where id = $3)
     select actor_id as person from audit_records, began
     where tenant = $1 and action = 'update' and subject_type in ('member', 'mandate') and happened_at >= began.at
       and (subject_id in (select member_id from in_file) or details ->> 'memberId' in (select member_id from in_file))
     union
     select changed_by from members, began
     where tenant = $1 and changed_by is not null and members.updated_at >= began.at
       and document_id in (select member_id from in_file)
     union
     select resolved_by from tasks
     where tenant = $1 and run_id = $3 and resolved_by is not null and resolution -> 'data' is not null
       and subject_id in (select member_id from in_file)`,
    [file.tenant, file.id, file.run_id],
  );
  return rows.map((row) => row.person);
}
