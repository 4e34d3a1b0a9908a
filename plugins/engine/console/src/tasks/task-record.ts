import type { DecisionSource, Text } from '@kassenwerk/kernel/console';
import type { RaRecord } from 'react-admin';

export interface TaskFinding {
  rule: string;
  field?: string | null;
  message: Text;
  details?: ({ decision?: DecisionSource | null } & Record<string, unknown>) | null;
}

export interface TaskRecord extends RaRecord {
  tenant: string;
  kind: string | null;
  title: string;
  description: string | null;
  status: string;
  priority: number | null;
  dueOn: string | null;
  subjectType: string | null;
  subjectId: string | null;
  runId: number | null;
  itemId: number | string | null;
  stepId: string | null;
  team: string | null;
  /** Id of the person who works on it. */
  assignee: string | null;
  assigneeName: string | null;
  findingRule: string | null;
  payload: {
    title?: Text;
    itemKey?: string;
    decisions?: string[];
    findings?: TaskFinding[];
    /** Item data that the process shows at the task. */
    facts?: { path: string; value: unknown }[];
    /** Where a decision table has asked for the task. */
    decision?: DecisionSource | null;
    [more: string]: unknown;
  } | null;
  resolution: { decision?: string; note?: string; by?: string; byName?: string } | null;
  resolvedAt: string | null;
  resolvedBy: string | null;
  createdAt: string;
}

export const isOpen = ({ status }: Pick<TaskRecord, 'status'>): boolean => status === 'open' || status === 'inProgress';

/** What the task offers to decide, the way that repairs the data first. */
export function decisionsOf({ payload }: Pick<TaskRecord, 'payload'>): string[] {
  return [...(payload?.decisions ?? [])].sort((one, other) => Number(other === 'correct') - Number(one === 'correct'));
}

/** Urgency in words; the server counts from 0 to 100. */
export const priorityOf = (priority: number | null): 'high' | 'normal' | 'low' =>
  priority !== null && priority >= 70 ? 'high' : priority !== null && priority < 30 ? 'low' : 'normal';

/** A signature is given where the figures are shown: at the run or the file. */
export const isRelease = ({ kind }: Pick<TaskRecord, 'kind'>): boolean =>
  kind === 'release' || kind === 'releaseBankFile';

/** The fields that the findings are about, each once. */
export function fieldsOf({ payload }: Pick<TaskRecord, 'payload'>): string[] {
  const named = (payload?.findings ?? []).flatMap(({ field }) => (field ? [field] : []));
  return [...new Set(named)];
}

/** Tasks that one decision may settle together: the same rule, and the decision is offered by all. */
export function commonDecisions(tasks: readonly Pick<TaskRecord, 'payload' | 'findingRule' | 'kind'>[]): string[] {
  const [first, ...others] = tasks;
  if (!first || others.some(({ findingRule }) => findingRule !== first.findingRule)) return [];
  return decisionsOf(first).filter(
    (one) => one !== 'correct' && others.every((task) => decisionsOf(task).includes(one)),
  );
}
