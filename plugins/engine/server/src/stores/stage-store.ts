import type { Sql } from '@kassenwerk/kernel';
import type { CompiledStage } from '../domain/compiled';
import type { Text } from '../domain/definition';
import type { StageCounts } from '../domain/reconcile';
import { addFigures, addSums, type FiguresByStep } from '../domain/step-figures';

export type StageStatus = 'pending' | 'running' | 'waiting' | 'stopped' | 'skipped' | 'done' | 'cancelled';

export interface StageRecord {
  id: number;
  run_id: number;
  position: number;
  kind: CompiledStage['kind'];
  itemwise: boolean;
  phase: string;
  title: Text;
  steps: { id: string; type: string; title: Text; number: number[]; phase: string }[];
  figures: FiguresByStep;
  sums: Record<string, number>;
  status: StageStatus;
  count_in: number;
  count_out: number;
  count_rejected: number;
  count_parked: number;
  worked_ms: number;
  progress: { done: number; total?: number } | null;
  waiting_for: Text | null;
  due_at: Date | null;
  state: Record<string, unknown>;
  result: Record<string, unknown>;
  started_at: Date | null;
  finished_at: Date | null;
}

export async function insertStages(sql: Sql, run: { tenant: string; id: number }, stages: readonly CompiledStage[]) {
  const rows = stages.map(({ index, kind, itemwise, phase, title, steps }) => ({
    position: index,
    kind,
    itemwise,
    phase,
    title,
    steps: steps.map((step) => ({
      id: step.id,
      type: step.type.type,
      title: step.title,
      number: step.number,
      phase: step.phase,
    })),
  }));
  await sql.execute(
    `insert into run_stages (tenant, run_id, position, kind, itemwise, phase, title, steps, figures, sums, status, count_in,
       count_out, count_rejected, count_parked, worked_ms, state, result)
     select $1, $2, s.position, s.kind, s.itemwise, s.phase, s.title, s.steps, '{}', '{}', 'pending', 0, 0, 0, 0, 0, '{}', '{}'
     from jsonb_to_recordset($3) as s(position int, kind text, itemwise boolean, phase text, title jsonb, steps jsonb)`,
    [run.tenant, run.id, JSON.stringify(rows)],
  );
}

export const loadStages = (sql: Sql, runId: number) =>
  sql.rows<StageRecord>('select * from run_stages where run_id = $1 order by position', [runId]);

export async function lockStage(sql: Sql, runId: number, position: number): Promise<StageRecord> {
  const row = await sql.one<StageRecord>('select * from run_stages where run_id = $1 and position = $2 for update', [
    runId,
    position,
  ]);
  return row!;
}

export async function setStageStatus(
  sql: Sql,
  stage: { runId: number; position: number },
  status: StageStatus,
  now: Date,
) {
  const finished = status === 'done' || status === 'skipped' || status === 'cancelled';
  await sql.execute(
    `update run_stages set status = $3::text, updated_at = now(),
       started_at = case when $3::text = 'pending' then started_at else coalesce(started_at, $4::timestamp) end,
       finished_at = case when $5::boolean then $4::timestamp end,
       waiting_for = case when $3::text in ('waiting', 'stopped') then waiting_for end
     where run_id = $1 and position = $2`,
    [stage.runId, stage.position, status, now, finished],
  );
}

/** Stages that are behind the run had ended before something that was left over in them stopped it. */
export async function closeStoppedStages(sql: Sql, current: { runId: number; position: number }): Promise<void> {
  await sql.execute(
    "update run_stages set status = 'done' where run_id = $1 and position < $2 and status = 'stopped'",
    [current.runId, current.position],
  );
}

/** What one transaction did in a stage. */
export interface StageWork {
  counts: StageCounts;
  figures: FiguresByStep;
  sums: Record<string, number>;
  ms: number;
}

/** Adds up under a row lock that is held until the end of the transaction: call it last. */
export async function addStageWork(
  sql: Sql,
  stage: { runId: number; position: number },
  work: StageWork,
): Promise<void> {
  const { figures, sums } = await lockStage(sql, stage.runId, stage.position);
  const { counts } = work;
  await sql.execute(
    `update run_stages set count_in = count_in + $3, count_out = count_out + $4, count_rejected = count_rejected + $5,
       count_parked = count_parked + $6, worked_ms = worked_ms + $7, figures = $8, sums = $9, updated_at = now()
     where run_id = $1 and position = $2`,
    [
      stage.runId,
      stage.position,
      counts.in,
      counts.out,
      counts.rejected,
      counts.parked,
      Math.round(work.ms),
      JSON.stringify(addFigures(figures, work.figures)),
      JSON.stringify(addSums(sums, work.sums)),
    ],
  );
}

/** Takes parked items back out of the figures of their stage; they are counted again when they come there again. */
export async function uncountParked(
  sql: Sql,
  stage: { runId: number; position: number },
  items: number,
): Promise<void> {
  await sql.execute(
    `update run_stages set count_in = count_in - $3, count_parked = count_parked - $3, updated_at = now()
     where run_id = $1 and position = $2`,
    [stage.runId, stage.position, items],
  );
}

export async function countParkedAsRejected(sql: Sql, stage: { runId: number; position: number }): Promise<void> {
  await sql.execute(
    `update run_stages set count_rejected = count_rejected + 1, count_parked = count_parked - 1, updated_at = now()
     where run_id = $1 and position = $2`,
    [stage.runId, stage.position],
  );
}

export async function saveBarrier(
  sql: Sql,
  stage: { runId: number; position: number },
  barrier: { waitingFor: Text; dueAt: Date | null; state: Record<string, unknown>; now: Date },
): Promise<void> {
  await sql.execute(
    `update run_stages set status = 'waiting', waiting_for = $3, due_at = $4, state = $5, updated_at = now(),
       started_at = coalesce(started_at, $6)
     where run_id = $1 and position = $2`,
    [
      stage.runId,
      stage.position,
      JSON.stringify(barrier.waitingFor),
      barrier.dueAt,
      JSON.stringify(barrier.state),
      barrier.now,
    ],
  );
}

export async function saveState(sql: Sql, stage: { runId: number; position: number }, state: Record<string, unknown>) {
  await sql.execute('update run_stages set state = $3, updated_at = now() where run_id = $1 and position = $2', [
    stage.runId,
    stage.position,
    JSON.stringify(state),
  ]);
}

export async function clearDueAt(sql: Sql, stage: { runId: number; position: number }): Promise<void> {
  await sql.execute('update run_stages set due_at = null where run_id = $1 and position = $2', [
    stage.runId,
    stage.position,
  ]);
}

export async function mergeResult(
  sql: Sql,
  stage: { runId: number; position: number },
  result: Record<string, unknown>,
) {
  await sql.execute(
    'update run_stages set result = result || $3::jsonb, updated_at = now() where run_id = $1 and position = $2',
    [stage.runId, stage.position, JSON.stringify(result)],
  );
}

export async function saveProgress(
  sql: Sql,
  stage: { runId: number; position: number },
  progress: object,
): Promise<void> {
  await sql.execute('update run_stages set progress = $3 where run_id = $1 and position = $2', [
    stage.runId,
    stage.position,
    JSON.stringify(progress),
  ]);
}
