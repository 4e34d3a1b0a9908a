import type { RunDetail, StageProgress } from './run-detail';

/** How far a run is, 0..1. Each step weighs the same; a stage in work counts by the items that are through. */
export function progressOf({ run, stages }: Pick<RunDetail, 'run' | 'stages'>): number {
  if (run.status === 'done') return 1;
  const all = stages.reduce((sum, { steps }) => sum + steps.length, 0);
  const done = stages.reduce((sum, stage) => sum + stage.steps.length * shareOf(stage, run.itemCount ?? 0), 0);
  return all === 0 ? 0 : done / all;
}

function shareOf({ status, kind, counts, progress }: StageProgress, items: number): number {
  if (status === 'done' || status === 'skipped') return 1;
  if (progress?.total) return Math.min(1, progress.done / progress.total);
  if (kind !== 'items' || items === 0 || status === 'pending') return 0;
  return Math.min(1, (counts.out + counts.rejected + counts.parked) / items);
}

/** Items a second while the run works; unknown before something was done. */
export function paceOf({ run, stages }: Pick<RunDetail, 'run' | 'stages'>, now: number): number | undefined {
  if (!run.startedAt || !run.itemCount) return undefined;
  const itemStages = stages.filter(({ kind, startedAt }) => kind === 'items' && startedAt);
  const workedMs = itemStages.reduce((sum, { startedAt, finishedAt }) => sum + span(startedAt, finishedAt, now), 0);
  const passages = itemStages.reduce((sum, { counts }) => sum + counts.in, 0);
  return workedMs > 0 && passages > 0 ? (1000 * passages) / workedMs : undefined;
}

const span = (from: string | null, to: string | null, now: number): number =>
  from ? (to ? new Date(to).getTime() : now) - new Date(from).getTime() : 0;
