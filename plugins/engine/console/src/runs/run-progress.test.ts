import { aRun, aStage, aStep } from './run.fixture';
import { paceOf, progressOf } from './run-progress';

const twoSteps = [aStep(), aStep()];

describe('progressOf', () => {
  it('weighs steps alike and counts the stage in work by its items', () => {
    const stages = [
      aStage({ status: 'done', steps: twoSteps }),
      aStage({ status: 'running', steps: twoSteps, counts: { in: 50, out: 40, rejected: 6, parked: 4 } }),
    ];
    expect(progressOf({ run: aRun({ status: 'running', itemCount: 100 }), stages })).toBe(0.75);
  });

  it('takes the progress that a step on the whole run reports', () => {
    const stages = [aStage({ kind: 'run', status: 'running', steps: [aStep()], progress: { done: 1, total: 4 } })];
    expect(progressOf({ run: aRun({ status: 'running' }), stages })).toBe(0.25);
  });

  it('is complete when the run is, and nothing without stages', () => {
    expect(progressOf({ run: aRun({ status: 'done' }), stages: [] })).toBe(1);
    expect(progressOf({ run: aRun({ status: 'queued' }), stages: [] })).toBe(0);
  });
});

describe('paceOf', () => {
  const now = Date.parse('2027-01-15T10:00:10Z');
  it('counts passages through item stages by the time they were worked on', () => {
    const startedAt = '2027-01-15T10:00:00Z';
    const stages = [aStage({ startedAt, counts: { in: 5000, out: 5000, rejected: 0, parked: 0 } })];
    expect(paceOf({ run: aRun({ startedAt, itemCount: 5000 }), stages }, now)).toBe(500);
    expect(paceOf({ run: aRun({ startedAt: null }), stages }, now)).toBeUndefined();
  });
});
