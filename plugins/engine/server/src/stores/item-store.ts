import type { Sql } from '@kassenwerk/kernel';
import type { NewItem, ItemStatus } from '../contracts/item';
import type { ItemCounts } from '../domain/reconcile';
import type { Chunk } from './chunk-store';

export interface ItemRow {
  id: number;
  stage: number;
  status: ItemStatus;
  step_id: string | null;
  item_key: string;
  subject_type: string | null;
  subject_id: string | null;
  data: Record<string, unknown>;
}

const columns = 'i.id, i.stage, i.status, i.step_id, i.item_key, i.subject_type, i.subject_id, i.data';

/** The items of claimed chunks that have work to do up to this stage, in the order in which they entered the run. */
export const loadReadyItems = (sql: Sql, runId: number, chunks: readonly Chunk[], stage: number) =>
  sql.rows<ItemRow>(
    `select ${columns}
     from unnest($2::int[], $3::int[]) as c(first_item, last_item)
     join run_items i on i.id between c.first_item and c.last_item
     where i.run_id = $1 and i.status = 'ready' and i.stage <= $4 order by i.id`,
    [runId, chunks.map(({ firstItem }) => firstItem), chunks.map(({ lastItem }) => lastItem), stage],
  );

export const loadItem = (sql: Sql, id: number) =>
  sql.one<ItemRow & { run_id: number; tenant: string }>(`select ${columns}, i.run_id, i.tenant from run_items i where i.id = $1`, [id]);

/** Where an item stands after its chunk; without `patch` its data stays as it is. */
export interface ItemMove {
  id: number;
  stage: number;
  status: ItemStatus;
  step: string | null;
  patch?: Record<string, unknown>;
}

/** Sends parked items back to work, with changes to their data. @returns how many were parked */
export async function unparkItems(sql: Sql, ids: readonly number[], patch: Record<string, unknown>): Promise<number> {
  return sql.execute(
    "update run_items set status = 'ready', data = data || $2::jsonb where id = any($1::int[]) and status = 'parked'",
    [ids, JSON.stringify(patch)],
  );
}

export async function rejectParkedItem(sql: Sql, id: number): Promise<boolean> {
  return (await sql.execute("update run_items set status = 'rejected' where id = $1 and status = 'parked'", [id])) === 1;
}

/** Notes that a step is to be left out for these items. */
export async function skipStepForItems(sql: Sql, ids: readonly number[], key: string, stepId: string): Promise<void> {
  await sql.execute(
    `update run_items set data = data || jsonb_build_object($2::text, coalesce(data -> $2, '[]') || to_jsonb($3::text))
     where id = any($1::int[])`,
    [ids, key, stepId],
  );
}

/** One statement for all items of a chunk. Items whose data did not change are written without it. */
export async function moveItems(sql: Sql, moves: readonly ItemMove[]): Promise<number> {
  const changed = moves.filter(({ patch }) => patch !== undefined);
  const unchanged = moves.filter(({ patch }) => patch === undefined);
  let moved = 0;
  if (changed.length > 0) {
    moved += await sql.execute(
      `update run_items i set stage = m.stage, status = m.status, step_id = m.step, data = i.data || m.patch
       from json_to_recordset($1) as m(id int, stage int, status text, step text, patch jsonb) where i.id = m.id`,
      [JSON.stringify(changed)],
    );
  }
  for (const group of groupAlike(unchanged)) {
    const { stage, status, step } = group[0]!;
    moved += await sql.execute('update run_items set stage = $2, status = $3, step_id = $4 where id = any($1::int[])', [
      group.map(({ id }) => id),
      stage,
      status,
      step,
    ]);
  }
  return moved;
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
  await sql.execute('update runs set item_count = (select count(*) from run_items where run_id = $1) where id = $1', [runId]);
}

/** Counts anew what the workers said they did in a stage. */
export async function countForStage(sql: Sql, runId: number, stage: number): Promise<ItemCounts> {
  const row = await sql.one<ItemCounts>(
    `select count(*) filter (where stage > $2) as beyond,
            count(*) filter (where stage = $2 and status = 'rejected') as rejected,
            count(*) filter (where stage = $2 and status = 'parked') as parked,
            count(*) filter (where stage = $2 and status in ('ready', 'waiting')) as unfinished
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

/** Lets every item of a stage move on without being worked on. */
export async function passItems(sql: Sql, runId: number, from: number, to: { stage: number; status: ItemStatus }): Promise<number> {
  return sql.execute("update run_items set stage = $3, status = $4 where run_id = $1 and stage = $2 and status = 'ready'", [
    runId,
    from,
    to.stage,
    to.status,
  ]);
}

export async function cancelItems(sql: Sql, runId: number, statuses: readonly ItemStatus[]): Promise<number> {
  return sql.execute(
    "update run_items set status = 'cancelled' where run_id = $1 and status = any($2::text[])",
    [runId, statuses],
  );
}
