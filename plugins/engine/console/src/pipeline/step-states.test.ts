import type { StageProgress, StepProgress } from '../runs/run-detail';
import { isReconciled, summaryOf, toneOfStep } from './step-states';

const text = { de: 'Schritt', en: 'Step' };
const step = (given: Partial<StepProgress>): StepProgress => ({
  id: 's',
  type: 't',
  title: text,
  phase: 'A',
  status: 'pending',
  ...given,
});
const stage = (given: Partial<StageProgress>): StageProgress => ({ index: 0, status: 'pending', steps: [], ...given });

describe('summaryOf', () => {
  it('counts done steps and leaves out what the variant has switched off', () => {
    const stages = [
      stage({ steps: [step({ status: 'done' }), step({ status: 'done', off: true })] }),
      stage({ steps: [step({ status: 'running' })] }),
    ];
    expect(summaryOf(stages)).toEqual({ done: 1, all: 2, off: 1, stages: 2 });
  });
});

describe('isReconciled', () => {
  it('holds when everything that came in is accounted for', () => {
    expect(isReconciled(stage({ countIn: 10, countOut: 7, countRejected: 1, countParked: 2 }))).toBe(true);
    expect(isReconciled(stage({ countIn: 10, countOut: 7, countRejected: 1 }))).toBe(false);
  });
});

describe('toneOfStep', () => {
  it('shows a step that is switched off as idle, whatever its status says', () => {
    expect(toneOfStep({ status: 'done', off: true })).toBe('idle');
    expect(toneOfStep({ status: 'waiting' })).toBe('wait');
  });
});
