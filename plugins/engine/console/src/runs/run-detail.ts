import type { Text } from '@kassenwerk/kernel/console';

export type StageStatus = 'pending' | 'running' | 'waiting' | 'done' | 'stopped';

/** One of the process's steps with what it has counted so far. */
export interface StepProgress {
  id: string;
  type: string;
  title: Text;
  phase: string;
  /** Numbers in the reference process of 83 steps. */
  numbers?: number[];
  status: StageStatus;
  countIn?: number;
  countOut?: number;
  countRejected?: number;
  countParked?: number;
  ms?: number;
  off?: boolean;
}

/** Steps that are worked as one, between two barriers. */
export interface StageProgress {
  index: number;
  title?: Text | string;
  kind?: string;
  status: StageStatus;
  waitingReason?: Text | null;
  countIn?: number;
  countOut?: number;
  countRejected?: number;
  countParked?: number;
  startedAt?: string | null;
  finishedAt?: string | null;
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
  documentId?: string;
  stage: number;
  step: string | null;
  code: string;
  message: Text | string;
  items: number;
  attempts: number;
  status: string;
  createdAt: string;
}

export interface RunHead {
  id: number;
  documentId: string;
  tenant: string;
  title: string;
  process: string;
  version: number;
  variant: string | null;
  period: string | null;
  status: string;
  currentStage: number;
  startedAt: string | null;
  finishedAt: string | null;
  startedBy: string | null;
  forecastAt: string | null;
  itemsTotal: number;
  itemsPerSecond?: number | null;
  progress: number;
  sums?: Record<string, number>;
}

export interface RunDetail {
  run: RunHead;
  stages: StageProgress[];
  phases: { key: string; title: Text }[];
  findings: FindingCount[];
  incidents: RunIncident[];
  barrier?: { stepId: string; kind: string; description: Text; dueAt: string | null } | null;
}
