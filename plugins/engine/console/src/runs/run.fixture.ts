import type { RunHead, StageProgress, StepProgress } from './run-detail';

const title = { de: 'Bezeichnung', en: 'Title' };

/** Builders that name only what a test is about. */
export const aStep = (given: Partial<StepProgress> = {}): StepProgress => ({
  id: 'step',
  type: 'test.step',
  title,
  phase: 'A',
  executed: 0,
  skipped: 0,
  parked: 0,
  rejected: 0,
  hints: 0,
  ms: 0,
  ...given,
});

export const aStage = (given: Partial<StageProgress> = {}): StageProgress => ({
  position: 0,
  kind: 'items',
  phase: 'A',
  title,
  status: 'pending',
  counts: { in: 0, out: 0, rejected: 0, parked: 0 },
  progress: null,
  waitingFor: null,
  dueAt: null,
  startedAt: null,
  finishedAt: null,
  steps: [],
  ...given,
});

export const aRun = (given: Partial<RunHead> = {}): RunHead => ({
  id: 'run',
  runId: 1,
  tenant: 'nordlicht',
  title: 'Run',
  process: 'collection',
  processVersion: 1,
  variant: null,
  period: null,
  status: 'running',
  currentStage: 0,
  stageCount: 1,
  itemCount: 0,
  waitingFor: null,
  startedBy: null,
  startedAt: null,
  finishedAt: null,
  forecastAt: null,
  ...given,
});
