import type { Sql } from '../database/sql';
import { requireScope } from '../scope/scope';

/** What was done to what. Who and why come from the scope. `details` holds ids, codes, counts and hashes. */
export interface AuditEntry {
  tenant: string;
  action: string;
  subjectType: string;
  subjectId: string;
  details?: object;
}

/** Writes into the transaction it describes; the table refuses changes and deletions. */
export async function audit(sql: Sql, entry: AuditEntry): Promise<void> {
  const { actor, purpose } = requireScope();
  await sql.execute(
    `insert into audit_records (tenant, happened_at, actor_kind, actor_id, actor_name, purpose, action, subject_type, subject_id, details)
     values ($1, clock_timestamp(), $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      entry.tenant,
      actor.kind,
      actor.id,
      actor.name,
      purpose,
      entry.action,
      entry.subjectType,
      entry.subjectId,
      JSON.stringify(entry.details ?? {}),
    ],
  );
}
