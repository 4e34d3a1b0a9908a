import { bulkRows, type Sql } from '@kassenwerk/kernel';
import type { BulkSubject, Changeable } from '../domain/bulk-change';

/** What was asked for, without the reason; an answer to all of them names nobody and is read by whoever releases it. */
export type PlainAction = Record<string, unknown> & { kind: string };

export interface BatchItem {
  id: string;
  before: Changeable;
  /** As the batch left it: whoever changed it since raised this. */
  revision: number;
}

export interface CaseBatch {
  id: string;
  tenant: string;
  kind: string;
  action: PlainAction;
  /** Sealed. */
  reason: string | null;
  items: BatchItem[];
  /** Ids before the batch was carried out. */
  status: 'open' | 'signed' | 'applied' | 'undone' | 'dropped';
  authorId: string;
  authorName: string;
  appliedAt: Date | null;
}

const columns = `document_id as id, tenant, kind, action, reason, items, status, author_id as "authorId", author_name as "authorName",
  applied_at as "appliedAt"`;

type NewBatch = Pick<CaseBatch, 'id' | 'tenant' | 'kind' | 'action' | 'reason' | 'authorId' | 'authorName'> & {
  ids: readonly string[];
};

export async function insertBatch(sql: Sql, batch: NewBatch): Promise<void> {
  const { id, tenant, kind, action, reason, authorId, authorName, ids } = batch;
  await sql.execute(
    `insert into case_batches (document_id, tenant, kind, action, reason, items, status, author_id, author_name)
     values ($1, $2, $3, $4::jsonb, $5, $6::jsonb, 'open', $7, $8)`,
    [
      id,
      tenant,
      kind,
      JSON.stringify(action),
      reason,
      JSON.stringify(ids.map((one) => ({ id: one }))),
      authorId,
      authorName,
    ],
  );
}

export const lockBatch = (sql: Sql, id: string): Promise<CaseBatch | undefined> =>
  sql.one<CaseBatch>(`select ${columns} from case_batches where document_id = $1 for update`, [id]);

export const findBatch = (sql: Sql, id: string): Promise<CaseBatch | undefined> =>
  sql.one<CaseBatch>(`select ${columns} from case_batches where document_id = $1`, [id]);

export const settleBatch = (sql: Sql, id: string, status: CaseBatch['status']): Promise<number> =>
  sql.execute('update case_batches set status = $2, updated_at = now() where document_id = $1', [id, status]);

/** What was done, and when: cases that it closed bear the same time, and the minutes for taking it back begin. */
export const saveApplied = (
  sql: Sql,
  id: string,
  { items, at }: { items: readonly BatchItem[]; at: Date },
): Promise<number> =>
  sql.execute(
    "update case_batches set status = 'applied', items = $2::jsonb, applied_at = $3, updated_at = now() where document_id = $1",
    [id, JSON.stringify(items), at.toISOString()],
  );

export interface BulkRecord extends BulkSubject {
  tenant: string;
  number: string;
  title: string;
  area: string;
  topic: string;
  memberId: string | null;
  revision: number;
  lockedBy: string | null;
  lockedByName: string | null;
  lockedUntil: Date | null;
}

/** In one order, so that two batches never wait for each other. */
export const casesOfBatch = (
  sql: Sql,
  { tenant, ids, forUpdate = false }: { tenant: string; ids: readonly string[]; forUpdate?: boolean },
): Promise<Omit<BulkRecord, 'writtenInBy'>[]> =>
  sql.rows(
    `select document_id as id, tenant, number, title, area, topic, member_id as "memberId", status, assignee, assignee_name as "assigneeName",
       assigned_at as "assignedAt", team, coalesce(priority, 2) as priority, rank, follow_up_on as "followUpOn", closed_at as "closedAt",
       coalesce(received_at, created_at) as "receivedAt", coalesce(revision, 1) as revision, locked_by as "lockedBy",
       locked_by_name as "lockedByName", locked_until as "lockedUntil"
     from cases where tenant = $1 and document_id = any ($2::text[]) order by document_id${forUpdate ? ' for update' : ''}`,
    [tenant, ids],
  );

/** Dates of a snapshot that has been through JSON are texts already. */
const instant = (at: Date | string | null): string | null => (at instanceof Date ? at.toISOString() : at);

const set = [
  'status',
  'assignee',
  'assignee_name',
  'assigned_at',
  'team',
  'priority',
  'rank',
  'follow_up_on',
  'closed_at',
]
  .map((name) => `${name} = r.${name}`)
  .join(', ');

/** All of them in one statement. */
export async function writeCases(sql: Sql, tenant: string, cases: readonly Changeable[]): Promise<void> {
  if (cases.length === 0) return;
  const rows = cases.map((one) => ({
    document_id: one.id,
    status: one.status,
    assignee: one.assignee,
    assignee_name: one.assigneeName,
    assigned_at: instant(one.assignedAt),
    team: one.team,
    priority: one.priority,
    rank: instant(one.rank),
    follow_up_on: one.followUpOn,
    closed_at: instant(one.closedAt),
  }));
  const { names, values, from, params } = await bulkRows(sql, 'cases', rows, 2);
  await sql.execute(
    `update cases c set ${set}, give_back_at = null, locked_by = null, locked_by_name = null, locked_until = null,
       revision = coalesce(c.revision, 0) + 1, last_activity_at = now(), updated_at = now()
     from (select ${values} from ${from}) as r (${names}) where c.tenant = $1 and c.document_id = r.document_id`,
    [tenant, ...params],
  );
}

export const revisionsOf = (
  sql: Sql,
  tenant: string,
  ids: readonly string[],
): Promise<{ id: string; revision: number }[]> =>
  sql.rows('select document_id as id, revision from cases where tenant = $1 and document_id = any ($2::text[])', [
    tenant,
    ids,
  ]);

/** Whether the member of a case has got the answer of a batch. */
export const isAnsweredBy = async (
  sql: Sql,
  { tenant, id }: { tenant: string; id: string },
  batch: string,
): Promise<boolean> =>
  (await sql.one(
    "select 1 from case_events where tenant = $1 and case_id = $2 and kind = 'answer' and details ->> 'batch' = $3 limit 1",
    [tenant, id, batch],
  )) !== undefined;
