import { bulkRows, type Sql } from '@kassenwerk/kernel';
import type { Decision, RecordedDecision } from '../../../model/src';

/** So many decisions of a table, and none older than so many days, are kept to try changes on. */
export const keptDecisions = 10_000;
export const keptDays = 90;

export interface SealedDecision {
  documentId: string;
  subjectId: string | null;
  /** Encrypted with the fund's key. */
  input: string;
  at: string;
  said: RecordedDecision['said'];
}

export interface MadeDecision extends SealedDecision {
  status: Decision['status'];
  /** Ids of the rows that hit. */
  rows: readonly string[];
}

interface ByTable {
  tenant: string;
  tableKey: string;
  tableTenant: string;
  tableVersion: number;
}

/** All of them in one statement, in the transaction of what was decided. */
export async function insertDecisions(sql: Sql, table: ByTable, made: readonly MadeDecision[]): Promise<void> {
  if (made.length === 0) return;
  const decidedAt = new Date().toISOString();
  const records = made.map(({ documentId, subjectId, input, at, said, status, rows }) => ({
    document_id: documentId,
    tenant: table.tenant,
    table_key: table.tableKey,
    table_tenant: table.tableTenant,
    table_version: table.tableVersion,
    subject_id: subjectId,
    decided_for: at,
    input,
    said: JSON.stringify(said),
    status,
    rows: JSON.stringify(rows),
    decided_at: decidedAt,
  }));
  const { names, values, from, params } = await bulkRows(sql, 'decision_records', records, 1);
  await sql.execute(`insert into decision_records (${names}) select ${values} from ${from}`, params);
}

/** The newest decisions of a fund by a table. */
export const newestDecisions = (
  sql: Sql,
  { tenant, tableKey, limit }: { tenant: string; tableKey: string; limit: number },
): Promise<SealedDecision[]> =>
  sql.rows<SealedDecision>(
    `select document_id as "documentId", subject_id as "subjectId", input, decided_for as at, said from decision_records
     where tenant = $1 and table_key = $2 order by id desc limit $3`,
    [tenant, tableKey, limit],
  );

/** The newest one that was kept for this subject. */
export const latestDecisionOn = (
  sql: Sql,
  { tenant, tableKey, subjectId }: { tenant: string; tableKey: string; subjectId: string },
): Promise<SealedDecision | undefined> =>
  sql.one<SealedDecision>(
    `select document_id as "documentId", subject_id as "subjectId", input, decided_for as at, said from decision_records
     where tenant = $1 and table_key = $2 and subject_id = $3 order by id desc limit 1`,
    [tenant, tableKey, subjectId],
  );

/** @returns how many went */
export const deleteOldDecisions = (sql: Sql): Promise<number> =>
  sql.execute(
    `delete from decision_records r using (
       select id, row_number() over (partition by tenant, table_key order by id desc) as place from decision_records) newest
     where r.id = newest.id and (newest.place > $1 or r.decided_at < now() - make_interval(days => $2))`,
    [keptDecisions, keptDays],
  );
