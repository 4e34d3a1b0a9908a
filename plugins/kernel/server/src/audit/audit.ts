import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { bulkRows } from '../database/bulk-rows';
import type { Sql } from '../database/sql';
import { requireScope } from '../scope/scope';

/**
 * What was done to what. Who and why come from the scope. `details` holds ids, codes, counts, hashes and open values; a `memberId`
 * among them puts the record on the path of that member.
 */
export interface AuditEntry {
  tenant: string;
  action: string;
  subjectType: string;
  subjectId: string;
  details?: object;
}

const columns = [
  'tenant',
  'happened_at',
  'actor_kind',
  'actor_id',
  'actor_name',
  'purpose',
  'action',
  'subject_type',
  'subject_id',
  'member_id',
  'details',
];

function valuesOf(entry: AuditEntry): unknown[] {
  const { actor, purpose } = requireScope();
  const { tenant, action, subjectType, subjectId } = entry;
  const details: { memberId?: string } = entry.details ?? {};
  return [
    tenant,
    new Date(),
    actor.kind,
    actor.id,
    actor.name,
    purpose,
    action,
    subjectType,
    subjectId,
    subjectType === 'member' ? subjectId : (details.memberId ?? null),
    JSON.stringify(details),
  ];
}

/** Writes into the transaction it describes; the table refuses changes and deletions. */
export async function audit(sql: Sql, entry: AuditEntry): Promise<void> {
  const places = columns.map((_, index) => `$${index + 1}`).join(', ');
  await sql.execute(`insert into audit_records (${columns.join(', ')}) values (${places})`, valuesOf(entry));
}

/** Many of the caller's at once, in one statement and in their order. */
export async function auditMany(sql: Sql, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map((entry) =>
    Object.fromEntries(
      valuesOf(entry).map((value, at) => [columns[at]!, value instanceof Date ? value.toISOString() : value]),
    ),
  );
  const { names, values, from, params } = await bulkRows(sql, 'audit_records', rows, 1);
  await sql.execute(`insert into audit_records (${names}) select ${values} from ${from}`, params);
}

/** The same inside a transaction of Strapi, which only its own query builder joins. */
export async function insertAuditRecord(strapi: Core.Strapi, trx: Knex.Transaction, entry: AuditEntry): Promise<void> {
  const places = columns.map(() => '?').join(', ');
  await strapi.db.connection
    .raw(`insert into audit_records (${columns.join(', ')}) values (${places})`, valuesOf(entry) as Knex.RawBinding[])
    .transacting(trx);
}
