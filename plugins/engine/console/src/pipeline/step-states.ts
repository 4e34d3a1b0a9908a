import type { Tone } from '@kassenwerk/kernel/console';
import type { StageProgress, StageStatus } from '../runs/run-detail';

const tones: Record<StageStatus, Tone> = {
  pending: 'idle',
  running: 'busy',
  waiting: 'wait',
  done: 'good',
  stopped: 'bad',
  skipped: 'idle',
  cancelled: 'idle',
};

export const toneOfStage = ({ status }: Pick<StageProgress, 'status'>): Tone => tones[status] ?? 'idle';

/** How many steps are behind the run, for the sentence that stands in for the drawing. A way not taken does not count. */
export function summaryOf(stages: readonly StageProgress[]): { done: number; all: number; stages: number } {
  const count = (some: readonly StageProgress[]) => some.reduce((sum, { steps }) => sum + steps.length, 0);
  const taken = stages.filter(({ status }) => status !== 'skipped');
  return { done: count(taken.filter(({ status }) => status === 'done')), all: count(taken), stages: stages.length };
}

/** In a sound run, what came in is what went out, was rejected or was parked. */
export const isReconciled = ({ counts }: Pick<StageProgress, 'counts'>): boolean =>
  counts.in === counts.out + counts.rejected + counts.parked;
