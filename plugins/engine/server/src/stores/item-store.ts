import type { Sql } from '@kassenwerk/kernel';
import type { NewItem, ItemStatus } from '../contracts/item';
import type { ItemCounts } from '../domain/reconcile';
import type { Chunk } from './chunk-store';

export interface ItemRow {
  id: number;
  /** The stage the item takes part in now. */
  stage: number;
  status: ItemStatus;
  step_id: string | null;
  item_key: string;
  subject_type: string | null;
  subject_id: string | null;
  data: Record<string, unknown>;
}

const columns = 'i.id, i.stage, i.status, i.step_id, i.item_key, i.subject_type, i.subject_id, i.data';

/**
 * Keeps PostgreSQL from using the index on the run beside the range of a chunk: on a table that was filled a second ago it has no
 * statistics, and would read the index entries of the whole run for every chunk.
 */
const ofRun = (column: string) => `${column} + 0`;

/** The items of claimed chunks that have work to do up to the stage `reach`, in the order in which they entered the run. */
export async function loadDueItems(
  sql: Sql,
  run: { id: number; tenant: string },
  chunks: readonly Chunk[],
  reach: number,
): Promise<ItemRow[]> {
  const rows: ItemRow[] = [];
  for (const { firstItem, lastItem, stage } of chunks) {
    const found = await sql.rows<ItemRow>(
      `select ${columns} from run_items i
       where i.tenant = $1 and i.id between $2 and $3 and ${ofRun('i.run_id')} = $4
         and (i.status = 'ready' and $5 or i.status = 'recalled' and i.stage <= $6) order by i.id`,
      [run.tenant, firstItem, lastItem, run.id, stage <= reach, reach],
    );
    for (const row of found) {
      if (row.status === 'ready') row.stage = stage;
      rows.push(row);
    }
  }
  return rows;
}

export const loadItem = (sql: Sql, id: number) =>
  sql.one<ItemRow & { run_id: number; tenant: string }>(
    `select ${columns}, i.run_id, i.tenant from run_items i where i.id = $1`,
    [id],
  );

/** What has to be written about one item; without `patch` its data stays as it is. */
export interface ItemMove {
  id: number;
  stage: number;
  status: ItemStatus;
  step: string | null;
  patch?: Record<string, unknown>;
}

/** Sends parked items back to work at their stage, with changes to their data. @returns how many were parked */
export async function unparkItems(sql: Sql, ids: readonly number[], patch: Record<string, unknown>): Promise<number> {
  return sql.execute(
    "update run_items set status = 'recalled', data = data || $2::jsonb where id = any($1::int[]) and status = 'parked'",
    [ids, JSON.stringify(patch)],
  );
}

export async function rejectParkedItem(sql: Sql, id: number): Promise<boolean> {
  return (
    (await sql.execute("update run_items set status = 'rejected' where id = $1 and status = 'parked'", [id])) === 1
  );
}

/** Notes that a step is to be left out for these items. */
export async function skipStepForItems(sql: Sql, ids: readonly number[], key: string, stepId: string): Promise<void> {
  await sql.execute(
    `update run_items set data = data || jsonb_build_object($2::text, coalesce(data -> $2, '[]') || to_jsonb($3::text))
     where id = any($1::int[])`,
    [ids, key, stepId],
  );
}

/** One statement for all items of a chunk that have to be written, in the order of ids. Items whose data did not change are written without it. */
export async function moveItems(sql: Sql, tenant: string, moves: readonly ItemMove[]): Promise<number> {
  const changed = moves.filter(({ patch }) => patch !== undefined);
  const unchanged = moves.filter(({ patch }) => patch === undefined);
  let moved = 0;
  if (changed.length > 0) {
    moved += await sql.execute(
      `update run_items i set stage = m.stage, status = m.status, step_id = m.step, data = i.data || m.patch
       from json_to_recordset($1) as m(id int, stage int, status text, step text, patch jsonb)
       where i.id = m.id and i.tenant = $2 and i.id between $3 and $4`,
      [JSON.stringify(changed), tenant, changed[0]!.id, changed.at(-1)!.id],
    );
  }
  for (const group of groupAlike(unchanged)) {
    const { stage, status, step } = group[0]!;
    moved += await sql.execute(`update run_items set stage = $2, status = $3, step_id = $4 where id = any($1::int[])`, [
      group.map(({ id }) => id),
      stage,
      status,
      step,
    ]);
  }
  return moved;
}

/** The last stage is behind these chunks. */
export async function finishItemsOf(
  sql: Sql,
  run: { id: number; tenant: string },
  chunks: readonly Chunk[],
): Promise<void> {
  for (const { firstItem, lastItem } of chunks) {
    await sql.execute(
      `update run_items set status = 'done'
       where tenant = $1 and id between $2 and $3 and ${ofRun('run_id')} = $4 and status = 'ready'`,
      [run.tenant, firstItem, lastItem, run.id],
    );
  }
}

/** Ends what is left when a run ends whose last stages did not handle single items. */
export async function finishReadyItems(sql: Sql, runId: number): Promise<number> {
  return sql.execute("update run_items set status = 'done' where run_id = $1 and status = 'ready'", [runId]);
}

function groupAlike(moves: readonly ItemMove[]): ItemMove[][] {
  const groups = new Map<string, ItemMove[]>();
  for (const move of moves) {
    const key = `${move.stage} ${move.status} ${move.step ?? ''}`;
    const group = groups.get(key);
    if (group) group.push(move);
    else groups.set(key, [move]);
  }
  return [...groups.values()];
}

export interface ItemTarget {
  tenant: string;
  runId: number;
  stage: number;
}

/** @returns how many were new; an item whose key is already in the run is left alone */
export async function insertItems(sql: Sql, target: ItemTarget, items: readonly NewItem[]): Promise<number> {
  if (items.length === 0) return 0;
  return sql.execute(
    `insert into run_items (tenant, run_id, stage, status, item_key, subject_type, subject_id, data)
     select $1, $2, $3, 'ready', n.key, n."subjectType", n."subjectId", coalesce(n.data, '{}')
     from json_to_recordset($4) as n(key text, "subjectType" text, "subjectId" text, data jsonb)
     on conflict (run_id, item_key) do nothing`,
    [target.tenant, target.runId, target.stage, JSON.stringify(items)],
  );
}

export async function countItems(sql: Sql, runId: number, status?: string): Promise<number> {
  const row = await sql.one<{ count: number }>(
    'select count(*) as count from run_items where run_id = $1 and ($2::text is null or status = $2)',
    [runId, status ?? null],
  );
  return row?.count ?? 0;
}

export async function refreshItemCount(sql: Sql, runId: number): Promise<void> {
  await sql.execute('update runs set item_count = (select count(*) from run_items where run_id = $1) where id = $1', [
    runId,
  ]);
}

/** Counts anew what the workers said they did in a stage that nobody works on any more. */
export async function countForStage(sql: Sql, runId: number, stage: number): Promise<ItemCounts> {
  const row = await sql.one<ItemCounts>(
    `select count(*) filter (where status in ('ready', 'done') or stage > $2) as beyond,
            count(*) filter (where stage = $2 and status = 'rejected') as rejected,
            count(*) filter (where stage = $2 and status = 'parked') as parked,
            count(*) filter (where stage = $2 and status in ('waiting', 'recalled')) as unfinished
     from run_items where run_id = $1`,
    [runId, stage],
  );
  return row!;
}

export async function countByStatus(sql: Sql, runId: number): Promise<Record<string, number>> {
  const rows = await sql.rows<{ status: string; count: number }>(
    'select status, count(*) as count from run_items where run_id = $1 group by status',
    [runId],
  );
  return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
}

/** Withdraws every item that was not rejected. */
export async function cancelAllItems(sql: Sql, runId: number): Promise<number> {
  return sql.execute("update run_items set status = 'cancelled' where run_id = $1 and status <> 'rejected'", [runId]);
}

/** Withdraws the items that were held back before this stage; the others have passed it. */
export async function cancelHeldBackItems(sql: Sql, runId: number, stage: number): Promise<number> {
  return sql.execute(
    "update run_items set status = 'cancelled' where run_id = $1 and status in ('parked', 'recalled') and stage < $2",
    [runId, stage],
  );
}
