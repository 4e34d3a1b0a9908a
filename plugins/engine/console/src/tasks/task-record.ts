import type { Text } from '@kassenwerk/kernel/console';
import type { RaRecord } from 'react-admin';

/** A field that the finding is about and that a person may correct. */
export interface CorrectableField {
  name: string;
  value: string | number | boolean | null;
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
  stepId: string | null;
  team: string | null;
  assignee: string | null;
  findingRule: string | null;
  payload: { message?: Text; field?: string; details?: Record<string, unknown>; data?: Record<string, unknown> } | null;
  resolution: { decision?: string; comment?: string } | null;
  resolvedAt: string | null;
  resolvedBy: string | null;
  createdAt: string;
}

export const isOpen = ({ status }: TaskRecord): boolean => status === 'open' || status === 'inProgress';

const isPlain = (value: unknown): value is string | number | boolean | null =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

/** What can be corrected: the field of the finding first, then the data that came with the task. */
export function correctableFields({ payload }: Pick<TaskRecord, 'payload'>): CorrectableField[] {
  const data = { ...payload?.data };
  const { field } = payload ?? {};
  if (field && !(field in data)) data[field] = payload?.details?.[field] ?? '';
  const fields = Object.entries(data).flatMap(([name, value]) => (isPlain(value) ? [{ name, value }] : []));
  return fields.sort((one, other) => Number(other.name === field) - Number(one.name === field));
}
