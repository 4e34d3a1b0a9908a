import type { Sql } from '@kassenwerk/kernel';
import { reachOfRun } from './run-store';

export interface Chunk {
  id: number;
  /** Where its ready items stand. */
  stage: number;
  firstItem: number;
  lastItem: number;
}

const columns = 'c.id, c.stage, c.first_item as "firstItem", c.last_item as "lastItem"';

/** Work that is due: at the stage that items may take part in, or left behind. A run that is paused, stopped or at its end has none. */
const due = `least(c.stage, c.recalled_stage) <= (
  select ${reachOfRun} from runs r where r.id = $1 and r.status in ('running', 'waiting'))`;

/**
 * Claims a chunk, oldest work first; none when there is none that nobody else has. The row locks last until the end of the transaction: a process that dies gives it
 * back, and no other process sees it meanwhile.
 */
export const claimChunk = (sql: Sql, runId: number) =>
  sql.rows<Chunk>(
    `select ${columns} from run_chunks c where c.run_id = $1 and ${due}
     order by least(c.stage, c.recalled_stage), c.id limit 1 for update of c skip locked`,
    [runId],
  );

/** Claims certain chunks again after a failure; fewer when somebody else has them or the run has stopped meanwhile. */
export const claimAgain = (sql: Sql, runId: number, ids: readonly number[]) =>
  sql.rows<Chunk>(
    `select ${columns} from run_chunks c where c.id = any($2::int[]) and ${due}
     order by c.id for update of c skip locked`,
    [runId, ids],
  );

export interface ChunkMove {
  id: number;
  stage: number;
  recalledStage: number | null;
}

export async function moveChunks(sql: Sql, moves: readonly ChunkMove[]): Promise<void> {
  await sql.execute(
    `update run_chunks c set stage = m.stage, recalled_stage = m."recalledStage"
     from json_to_recordset($1) as m(id int, stage int, "recalledStage" int) where c.id = m.id`,
    [JSON.stringify(moves)],
  );
}

/** Items went back to an earlier stage: their chunks have to be looked at again. */
export async function recallChunksOf(
  sql: Sql,
  runId: number,
  itemIds: readonly number[],
  stage: number,
): Promise<void> {
  await sql.execute(
    `update run_chunks c set recalled_stage = least(c.recalled_stage, $3)
     where c.run_id = $1 and exists (
       select 1 from unnest($2::int[]) as item(id) where item.id between c.first_item and c.last_item)`,
    [runId, itemIds, stage],
  );
}

/** Lets all chunks at a stage move on without being worked on, because the stage turned out to have nothing to do. */
export async function passChunks(sql: Sql, runId: number, from: number, to: number): Promise<void> {
  await sql.execute('update run_chunks set stage = $3 where run_id = $1 and stage = $2', [runId, from, to]);
}

/** Divides items that are in no chunk yet. Items of a run are added by one transaction at a time, so ids tell old from new. */
export async function buildChunks(
  sql: Sql,
  run: { tenant: string; id: number },
  itemsPerChunk: number,
): Promise<number> {
  return sql.execute(
    `insert into run_chunks (tenant, run_id, stage, first_item, last_item)
     select $1, $2, min(stage), min(id), max(id) from (
       select i.id, i.stage, (row_number() over (order by i.id) - 1) / $3::int as part from run_items i
       where i.run_id = $2
         and i.id > coalesce((select max(c.last_item) from run_chunks c where c.run_id = $2), 0)) as fresh
     group by part order by part`,
    [run.tenant, run.id, itemsPerChunk],
  );
}

/** How many chunks have work up to this stage, done or not by others at this moment. */
export async function countChunksDue(sql: Sql, runId: number, stage: number): Promise<number> {
  const row = await sql.one<{ due: number }>(
    'select count(*) as due from run_chunks where run_id = $1 and least(stage, recalled_stage) <= $2',
    [runId, stage],
  );
  return row?.due ?? 0;
}

export const hasChunksDue = async (sql: Sql, runId: number, stage: number): Promise<boolean> =>
  (await countChunksDue(sql, runId, stage)) > 0;

/** Waits until no worker is in the middle of a chunk of this run. */
export async function lockAllChunks(sql: Sql, runId: number): Promise<void> {
  await sql.execute('select 1 from run_chunks where run_id = $1 order by id for update', [runId]);
}
