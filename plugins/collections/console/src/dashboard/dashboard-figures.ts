import type { Text } from '@kassenwerk/kernel/console';

/** Everything the first page shows, for one fund or for all of the person's funds. */
export interface DashboardFigures {
  members?: number;
  openTasks?: number;
  runsActive?: number;
  openIncidents?: number;
  receivablesOpenCents?: number;
  collectedCents?: number;
  returnedCents?: number;
  returnRatePercent?: number;
  tasksByKind?: { kind: string; count: number }[];
  collectionsByMonth?: MonthFigures[];
  returnsByReason?: ReasonFigures[];
  nextDueOn?: string | null;
  recentRuns?: { id: number; documentId: string; title: string; status: string; progress?: number; tenant: string }[];
}

export interface MonthFigures {
  month: string;
  debitedCents: number;
  returnedCents: number;
  paidCents: number;
}

export interface ReasonFigures {
  code: string;
  title?: Text | null;
  count: number;
  amountCents?: number;
}
