import type { Text } from '@kassenwerk/kernel/console';

export type StageStatus = 'pending' | 'running' | 'waiting' | 'stopped' | 'skipped' | 'done' | 'cancelled';

/** One step with what it has done so far; its state is the state of its stage. */
export interface StepProgress {
  id: string;
  type: string;
  title: Text;
  phase: string;
  /** Numbers in the reference process of 83 steps. */
  number?: number[];
  executed: number;
  skipped: number;
  parked: number;
  rejected: number;
  hints: number;
  ms: number;
}

/** Steps that are worked as one, between two barriers. */
export interface StageProgress {
  position: number;
  kind: 'items' | 'run' | 'barrier';
  phase: string;
  title: Text;
  status: StageStatus;
  counts: { in: number; out: number; rejected: number; parked: number };
  progress: { done: number; total?: number } | null;
  waitingFor: Text | null;
  dueAt: string | null;
  startedAt: string | null;
  finishedAt: string | null;
  steps: StepProgress[];
}

export interface FindingCount {
  rule: string;
  severity: string;
  message: Text;
  count: number;
}

export interface RunIncident {
  id: string;
  stage: number;
  stepId: string | null;
  /** `stage`: the run has stopped; `items`: these items were parked. */
  extent: 'items' | 'stage';
  code: string;
  message: Text;
  itemCount: number;
  attempts: number;
  status: string;
  createdAt: string;
}

/** How far a partner is with what it was asked. */
export interface PartnerFigures {
  open: number;
  /** Of the open ones, those that the partner has fetched. */
  fetched: number;
  answered: number;
  /** Nobody waits for them any more. */
  closed: number;
  /** Of the open ones. */
  oldestAt: string | null;
  dueAt: string | null;
}

/** What one step of a run asks one partner. */
export interface PartnerQuestions extends PartnerFigures {
  partner: string;
  stepId: string;
}

/** The same over all runs that wait. */
export interface WaitingQuestions extends PartnerQuestions {
  tenant: string;
  process: string;
  stepTitle: Text;
  runs: number;
}

export interface RunHead {
  id: string;
  /** Number of the run; tasks and files refer to it. */
  runId: number;
  tenant: string;
  title: string;
  process: string;
  processVersion: number;
  variant: string | null;
  period: string | null;
  status: string;
  currentStage: number;
  stageCount: number;
  itemCount: number | null;
  waitingFor: Text | null;
  startedBy: string | null;
  startedAt: string | null;
  finishedAt: string | null;
  forecastAt: string | null;
  sums?: Record<string, number>;
}

export interface RunDetail {
  run: RunHead;
  phases: { key: string; title: Text }[];
  stages: StageProgress[];
  /** Items by status. */
  items: Record<string, number>;
  openTasks: number;
  findings: FindingCount[];
  partnerQuestions: PartnerQuestions[];
  incidents: RunIncident[];
}
