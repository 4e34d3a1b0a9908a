import { request, type ShownVersion, type Text } from '@kassenwerk/kernel/console';

/** When a step applies, as the engine stores it. */
export type Condition =
  | { outcome: { step: string; is: string } }
  | { variant: { key: string; is: unknown } }
  | { field: { path: string; op: FieldOperator; value?: unknown } }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };

export const fieldOperators = ['eq', 'ne', 'in', 'gt', 'lt', 'exists'] as const;
export type FieldOperator = (typeof fieldOperators)[number];

export interface Step {
  id: string;
  type: string;
  typeVersion?: number;
  phase: string;
  number?: number[];
  title?: Text;
  parameters: Record<string, unknown>;
  when?: Condition;
  cutOff?: boolean;
}

export interface Process {
  kind: 'process';
  key: string;
  title: Text;
  phases: { key: string; title: Text }[];
  inputs: string[];
  values: Record<string, unknown>;
  keepDays?: number;
  steps: Step[];
}

/** JSON Schema of the parameters of a step type, as far as fields are drawn from it. */
export interface ParameterSchema {
  type?: string;
  enum?: string[];
  items?: ParameterSchema;
  properties?: Record<string, ParameterSchema>;
  required?: string[];
  additionalProperties?: ParameterSchema | boolean;
  anyOf?: ParameterSchema[];
  default?: unknown;
  minimum?: number;
  exclusiveMinimum?: number;
  maximum?: number;
  maxLength?: number;
  /** What the value names, so that it can be chosen: a partner, a team, item data, or a kind of configuration. */
  choose?: string;
}

export interface StepType {
  type: string;
  version: number;
  kind: 'run' | 'item' | 'barrier';
  /** It works on single items; the condition of another one may not ask for any. */
  isItemwise: boolean;
  title: Text;
  description: Text;
  parameters: ParameterSchema;
  inputs?: string[];
  outputs?: string[];
  outcomes?: string[];
}

/** What may be referred to, of a step that the server could read. */
export interface StepOutline {
  id: string;
  outcomes: string[];
  inputs: string[];
  outputs: string[];
  isItemwise: boolean;
}

export interface Problem {
  code: string;
  step?: string;
  message: Text;
}

export interface Review {
  problems: Problem[];
  warnings: Text[];
  steps: StepOutline[];
}

export interface ProcessRow {
  key: string;
  title: Text;
  version: number;
  steps: number;
  isOwn: boolean;
}

export interface ProcessVersion extends ShownVersion {
  author: string;
  reviewer: string | null;
  createdAt: string;
  definition: Process;
}

export interface ProcessDetail {
  definition: Process;
  revision: string;
  versions: ProcessVersion[];
}

export interface Publication {
  status: 'published' | 'draft';
}

/** What the pages of processes ask the server. */
export const processApi = {
  list: (tenant: string) => request<ProcessRow[]>('/engine/processes', { query: { tenant } }),
  show: (tenant: string, key: string) => request<ProcessDetail>(`/engine/processes/${key}`, { query: { tenant } }),
  names: (tenant: string, kind: string) =>
    request<{ key: string; title: Text | null }[]>('/engine/configuration-names', { query: { tenant, kind } }),
  types: () => request<StepType[]>('/engine/step-types'),
  review: (tenant: string, definition: Process) =>
    request<Review>('/engine/processes/review', { method: 'POST', body: { tenant, definition } }),
  publish: (tenant: string, definition: Process, revision: string) =>
    request<Publication>('/engine/processes', { method: 'POST', body: { tenant, definition, revision } }),
};
