import type { Sql } from '@kassenwerk/kernel';
import type { ProcessDefinition, Text, Variant } from '../domain/definition';

export type RunStatus = 'queued' | 'running' | 'waiting' | 'paused' | 'stopped' | 'cancelled' | 'done';

export interface RunRecord {
  id: number;
  document_id: string;
  tenant: string;
  process: string;
  process_version: number;
  definition: ProcessDefinition;
  variant: string | null;
  variant_definition: Variant | null;
  title: string;
  period: string | null;
  status: RunStatus;
  current_stage: number;
  stage_count: number;
  item_count: number;
  params: Record<string, unknown>;
  outcomes: Record<string, string>;
  sums: Record<string, number>;
  waiting_for: Text | null;
  started_by: string | null;
  started_at: Date | null;
  finished_at: Date | null;
  forecast_at: Date | null;
}

/** What decides what may be done with a run now; short, because it is read for every chunk. */
export interface RunState {
  status: RunStatus;
  current_stage: number;
}

/** How far items may go now, and the outcomes of steps on the whole run that their conditions ask for. */
export interface Reach {
  stage: number;
  outcomes: Record<string, string>;
}

/**
 * The last stage that items may take part in: the current one, but not a barrier before it has been opened, and none behind the
 * last stage. For `runs r`.
 */
export const reachOfRun = `least(r.stage_count - 1, r.current_stage - (
  select count(*) from run_stages g
  where g.run_id = r.id and g.position = r.current_stage and g.kind = 'barrier' and g.status = 'pending'))`;

export async function loadReach(sql: Sql, runId: number): Promise<Reach> {
  const row = await sql.one<Reach>(`select ${reachOfRun} as stage, r.outcomes from runs r where r.id = $1`, [runId]);
  return row!;
}

export const loadRun = (sql: Sql, runId: number) => sql.one<RunRecord>('select * from runs where id = $1', [runId]);

/** Accepts the number that other records refer to and the document id of the API. */
export function findRun(sql: Sql, id: string): Promise<RunRecord | undefined> {
  const column = /^\d{1,9}$/.test(id) ? 'id' : 'document_id';
  return sql.one<RunRecord>(`select * from runs where ${column} = $1`, [id]);
}

export const loadRunState = (sql: Sql, runId: number) =>
  sql.one<RunState>('select status, current_stage from runs where id = $1', [runId]);

/** Everything that moves a run from one state to another takes this lock first: run, then chunks, then stages. */
export const lockRun = (sql: Sql, runId: number) =>
  sql.one<RunRecord>('select * from runs where id = $1 for update', [runId]);

/**
 * Keeps barriers of these runs from opening, hearing and closing until the caller's transaction ends. Others may hold the same run.
 * @returns those that are there
 */
export async function holdRuns(sql: Sql, runIds: readonly number[]): Promise<number[]> {
  const rows = await sql.rows<{ id: number }>('select id from runs where id = any ($1::int[]) order by id for share', [
    runIds,
  ]);
  return rows.map(({ id }) => id);
}

export interface NewRun {
  tenant: string;
  process: string;
  processVersion: number;
  definitionHash: string;
  definition: ProcessDefinition;
  variant: string | null;
  variantVersion: number | null;
  variantDefinition: Variant | null;
  title: string;
  period: string | null;
  stageCount: number;
  params: object;
  startedBy: string | null;
  keepDays: number | null;
  now: Date;
}

export async function insertRun(sql: Sql, run: NewRun): Promise<{ id: number; documentId: string }> {
  const row = await sql.one<{ id: number; documentId: string }>(
    `insert into runs (tenant, process, process_version, definition_hash, definition, variant, variant_version,
       variant_definition, title, period, status, current_stage, stage_count, item_count, params, outcomes, sums,
       started_by, started_at, keep_days)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'running', 0, $11, 0, $12, '{}', '{}', $13, $14, $15)
     returning id, document_id as "documentId"`,
    [
      run.tenant,
      run.process,
      run.processVersion,
      run.definitionHash,
      JSON.stringify(run.definition),
      run.variant,
      run.variantVersion,
      run.variantDefinition && JSON.stringify(run.variantDefinition),
      run.title,
      run.period,
      run.stageCount,
      JSON.stringify(run.params),
      run.startedBy,
      run.now,
      run.keepDays,
    ],
  );
  return row!;
}

export async function setRunStatus(sql: Sql, runId: number, status: RunStatus, waitingFor: Text | null = null) {
  await sql.execute('update runs set status = $2, waiting_for = $3, updated_at = now() where id = $1', [
    runId,
    status,
    waitingFor && JSON.stringify(waitingFor),
  ]);
}

/** Moves on to a stage. A paused run moves on too when a worker was in the middle of something, but stays paused. */
export async function moveToStage(sql: Sql, runId: number, stage: number): Promise<void> {
  await sql.execute(
    `update runs set current_stage = $2, waiting_for = null, updated_at = now(),
       status = case when status = 'waiting' then 'running' else status end
     where id = $1`,
    [runId, stage],
  );
}

export async function finishRun(sql: Sql, runId: number, status: 'done' | 'cancelled', now: Date): Promise<void> {
  await sql.execute(
    `update runs set status = $2, finished_at = $3, waiting_for = null, forecast_at = null, updated_at = now()
     where id = $1`,
    [runId, status, now],
  );
}

/** It stands behind its last stage, so only items that are sent back have something to do. */
export async function reopenRun(sql: Sql, runId: number): Promise<void> {
  await sql.execute("update runs set status = 'running', finished_at = null, updated_at = now() where id = $1", [
    runId,
  ]);
}

export async function saveOutcome(sql: Sql, runId: number, stepId: string, outcome: string): Promise<void> {
  await sql.execute(
    'update runs set outcomes = outcomes || jsonb_build_object($2::text, $3::text), updated_at = now() where id = $1',
    [runId, stepId, outcome],
  );
}

export async function saveForecast(sql: Sql, runId: number, forecastAt: Date | null): Promise<void> {
  await sql.execute('update runs set forecast_at = $2 where id = $1', [runId, forecastAt]);
}

/** The sums of a run are those of its stages; added up anew, so that nothing is ever added twice. */
export async function refreshSums(sql: Sql, runId: number): Promise<void> {
  await sql.execute(
    `update runs set sums = coalesce((
       select jsonb_object_agg(name, amount) from (
         select e.key as name, sum(e.value::bigint) as amount
         from run_stages g cross join lateral jsonb_each_text(g.sums) e where g.run_id = $1 group by e.key) as totals), '{}')
     where id = $1`,
    [runId],
  );
}

export interface ActiveRun {
  id: number;
  tenant: string;
}

/** Runs that a worker may be able to move; those waiting only when a signal or a time-out is there for them. */
export const listMovableRuns = (sql: Sql) =>
  sql.rows<ActiveRun>(
    `select r.id, r.tenant from runs r where r.status in ('queued', 'running')
     union
     select r.id, r.tenant from runs r where r.status = 'waiting' and (
       exists (select 1 from run_signals s where s.run_id = r.id and s.handled_at is null)
       or exists (select 1 from run_stages g where g.run_id = r.id and g.position = r.current_stage
                  and g.status = 'waiting' and g.due_at <= now())
       or exists (select 1 from run_chunks c where c.run_id = r.id and c.stage <= r.current_stage))`,
  );
