import { withSql } from '@kassenwerk/kernel';
import { forecastEnd, type Progress } from '../domain/forecast';
import type { Engine } from '../engine';
import { loadRun, saveForecast } from '../stores/run-store';
import { loadStages, type StageRecord } from '../stores/stage-store';
import type { RunPlan } from './plan';

const everyMs = 3_000;
const lastUpdate = new Map<number, number>();

/** Keeps the expected end of a run up to date. Outside of chunk transactions, because it touches the row of the run. */
export async function updateForecast(engine: Engine, plan: RunPlan): Promise<void> {
  const now = performance.now();
  const last = lastUpdate.get(plan.id);
  if (last !== undefined && now - last < everyMs) return;
  lastUpdate.set(plan.id, now);
  // A run that ends within the first seconds needs no forecast.
  if (last === undefined) return;
  await withSql(engine.strapi, async (sql) => {
    const run = await loadRun(sql, plan.id);
    if (!run || run.status !== 'running') return lastUpdate.delete(plan.id);
    const end = forecastEnd(progressOf(await loadStages(sql, plan.id), run.item_count, new Date()));
    return saveForecast(sql, plan.id, end ?? null);
  });
}

export function progressOf(stages: readonly StageRecord[], itemCount: number, now: Date): Progress {
  const working = stages.filter(({ kind }) => kind === 'items');
  const done = working.reduce((sum, { count_in }) => sum + count_in, 0);
  const workedMs = working.reduce((sum, stage) => sum + durationOf(stage, now), 0);
  return { itemPassagesDone: done, itemPassagesLeft: Math.max(itemCount * working.length - done, 0), workedMs, now };
}

function durationOf({ started_at, finished_at }: StageRecord, now: Date): number {
  return started_at ? (finished_at ?? now).getTime() - started_at.getTime() : 0;
}
