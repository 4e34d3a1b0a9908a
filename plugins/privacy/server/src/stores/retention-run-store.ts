import { bulkRows, type CivilDate, type DataClass, type Sql } from '@kassenwerk/kernel';
import type { RetentionRule } from '../domain/retention-rule';

export interface AppliedRule extends RetentionRule {
  version: number;
  /** Whose rule it is: the fund's, or `*` for the shipped one. */
  of: string;
}

/** What became of one kind of record. */
export interface SubjectFigures {
  dataClass: DataClass;
  removed: number;
  held: number;
  reasons: Record<string, number>;
}

export type RetentionFigures = Record<string, SubjectFigures>;

export interface RetentionRunRow {
  id: number;
  document_id: string;
  tenant: string;
  status: 'running' | 'done';
  due_on: CivilDate;
  rules: AppliedRule[];
  figures: RetentionFigures;
  /** The kind of record in hand and the last id of it that is done; without a kind everything is. */
  position: { subject: string; after: number };
}

const columns = 'id, document_id, tenant, status, due_on, rules, figures, position';

/** The run that is going on; nobody else works on it until the transaction ends. */
export const lockRunning = (sql: Sql, tenant: string) =>
  sql.one<RetentionRunRow>(
    `select ${columns} from retention_runs where tenant = $1 and status = 'running' for update`,
    [tenant],
  );

/** @returns undefined when one is going on already */
export const insertRetentionRun = (
  sql: Sql,
  run: Pick<RetentionRunRow, 'tenant' | 'due_on' | 'rules' | 'position'> & { startedBy: string },
) =>
  sql.one<RetentionRunRow>(
    `insert into retention_runs (tenant, status, due_on, rules, figures, position, started_by, started_at)
     values ($1, 'running', $2, $3, '{}', $4, $5, now())
     on conflict (tenant) where status = 'running' do nothing returning ${columns}`,
    [run.tenant, run.due_on, JSON.stringify(run.rules), JSON.stringify(run.position), run.startedBy],
  );

export const saveRetentionProgress = (sql: Sql, { id, figures, position }: RetentionRunRow) =>
  sql.execute('update retention_runs set figures = $2, position = $3, updated_at = now() where id = $1', [
    id,
    JSON.stringify(figures),
    JSON.stringify(position),
  ]);

export const finishRetentionRun = (sql: Sql, id: number) =>
  sql.execute("update retention_runs set status = 'done', finished_at = now(), updated_at = now() where id = $1", [id]);

export interface Tombstone {
  tenant: string;
  subject: string;
  record_hash: string;
  data_class: DataClass;
  rule_version: number;
  rule_of: string;
  retention_run_id: number;
}

export async function insertTombstones(sql: Sql, stones: readonly Tombstone[]): Promise<void> {
  if (stones.length === 0) return;
  const { names, values, from, params } = await bulkRows(sql, 'tombstones', stones as never, 1);
  await sql.execute(`insert into tombstones (${names}, deleted_at) select ${values}, now() from ${from}`, params);
}

export const allTenants = async (sql: Sql): Promise<string[]> =>
  (await sql.rows<{ key: string }>('select key from tenants order by key')).map(({ key }) => key);
