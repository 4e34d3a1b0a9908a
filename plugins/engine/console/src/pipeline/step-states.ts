import type { Tone } from '@kassenwerk/kernel/console';
import type { StageProgress, StageStatus, StepProgress } from '../runs/run-detail';

const tones: Record<StageStatus, Tone> = {
  pending: 'idle',
  running: 'busy',
  waiting: 'wait',
  done: 'good',
  stopped: 'bad',
};

/** A stage that waits for somebody or something outside; it is one step. */
export const isBarrier = ({ kind, waitingReason }: StageProgress): boolean =>
  kind === 'barrier' || Boolean(waitingReason);

export const toneOfStep = ({ status, off }: Pick<StepProgress, 'status' | 'off'>): Tone =>
  off ? 'idle' : (tones[status] ?? 'idle');

/** How many steps are behind the run, for the sentence that stands in for the drawing. */
export function summaryOf(stages: readonly StageProgress[]): {
  done: number;
  all: number;
  off: number;
  stages: number;
} {
  const steps = stages.flatMap((stage) => stage.steps);
  const on = steps.filter(({ off }) => !off);
  return {
    done: on.filter(({ status }) => status === 'done').length,
    all: on.length,
    off: steps.length - on.length,
    stages: stages.length,
  };
}

/** In a sound run, what came in is what went out, was rejected or was parked. */
export const isReconciled = ({ countIn, countOut, countRejected, countParked }: StageProgress): boolean =>
  (countIn ?? 0) === (countOut ?? 0) + (countRejected ?? 0) + (countParked ?? 0);
