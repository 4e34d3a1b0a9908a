import { aStage, aStep } from '../runs/run.fixture';
import { isReconciled, summaryOf } from './step-states';

describe('summaryOf', () => {
  it('counts the steps of the stages that are done', () => {
    const stages = [
      aStage({ status: 'done', steps: [aStep(), aStep()] }),
      aStage({ status: 'running', steps: [aStep()] }),
    ];
    expect(summaryOf(stages)).toEqual({ done: 2, all: 3, stages: 2 });
  });
});

it('leaves out what a condition has skipped', () => {
  const stages = [aStage({ status: 'done', steps: [aStep()] }), aStage({ status: 'skipped', steps: [aStep()] })];
  expect(summaryOf(stages)).toMatchObject({ done: 1, all: 1 });
});

describe('isReconciled', () => {
  it('holds when everything that came in is accounted for', () => {
    expect(isReconciled(aStage({ counts: { in: 10, out: 7, rejected: 1, parked: 2 } }))).toBe(true);
    expect(isReconciled(aStage({ counts: { in: 10, out: 7, rejected: 1, parked: 0 } }))).toBe(false);
  });
});
