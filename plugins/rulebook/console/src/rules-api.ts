import type {
  ChangedDecision,
  ChangeGroup,
  CodeList,
  DecisionTable,
  Difference,
  TableProblem,
  Texts,
} from '@kassenwerk/rulebook/model';
import { download, request, type ShownVersion } from '@kassenwerk/kernel/console';

export interface NextVersion {
  version: number;
  /** `draft`: it waits for a second person; else for its day. */
  status: 'draft' | 'published';
  author: string;
  validFrom: string | null;
}

export interface TableRow {
  key: string;
  title: Texts | null;
  /** What holds now; nothing is released yet without one. */
  version: number | null;
  rows: number | null;
  isOwn: boolean;
  validFrom: string | null;
  isDrafted: boolean;
  next: NextVersion | null;
}

export interface TableDetail {
  key: string;
  /** What somebody who begins now begins with; said when saving, so that nobody writes over another's work unseen. */
  revision: string;
  current: { tenant: string; version: number; definition: DecisionTable } | null;
  next: (NextVersion & { definition: DecisionTable }) | null;
  draft: { definition: DecisionTable; author: string; updatedAt: string } | null;
}

export interface TableVersion extends ShownVersion {
  hash: string;
  author: string;
  reviewer: string | null;
  createdAt: string;
  differences: Difference[];
}

export interface Publication {
  version: number;
  status: 'published' | 'draft';
}

export interface SimulationReport {
  decided: number;
  changedCount: number;
  changed: ChangedDecision[];
  groups: Record<string, ChangeGroup[]>;
}

/** What a file would make of a table; `revision` is what a draft is kept with, null for a new table. */
export interface ImportedTable {
  definition: DecisionTable;
  revision: string | null;
  differences: Difference[];
  isSound: boolean;
  problems: TableProblem[];
}

/** Kinds of files, by their ending. */
export const fileFormats = ['xlsx', 'dmn', 'json'] as const;

/** A code list in the list of all. */
export interface CodeListRow {
  key: string;
  title: Texts;
  version: number;
  values: number;
  isOwn: boolean;
}

/** A table that takes values from a list; row 0 is „otherwise“. */
export interface ListUse {
  table: string;
  title: Texts;
  isDraft: boolean;
  values: { value: string; rows: number[]; tests: number }[];
}

export interface CodeListDetail {
  definition: CodeList;
  revision: string;
  versions: (ShownVersion & { author: string; reviewer: string | null; createdAt: string; definition: CodeList })[];
  uses: ListUse[];
}

interface Named {
  tenant: string;
  key: string;
}

export interface Kept {
  tenant: string;
  definition: DecisionTable;
  /** Without it a draft of the same name is replaced. */
  revision?: string;
}

const path = (key: string): string => `/rulebook/tables/${key}`;

/** What the pages of the rulebook ask the server. */
export const rulesApi = {
  list: (tenant: string) => request<TableRow[]>('/rulebook/tables', { query: { tenant } }),
  show: ({ tenant, key }: Named) => request<TableDetail>(path(key), { query: { tenant } }),
  versions: ({ tenant, key }: Named) => request<TableVersion[]>(`${path(key)}/versions`, { query: { tenant } }),
  keepDraft: (kept: Kept) =>
    request<{ revision: string }>(`${path(kept.definition.key)}/draft`, { method: 'PUT', body: kept }),
  dropDraft: ({ tenant, key }: Named) => request<void>(`${path(key)}/draft`, { method: 'DELETE', query: { tenant } }),
  publish: (release: Kept & { validFrom?: string }) =>
    request<Publication>(`${path(release.definition.key)}/publish`, { method: 'POST', body: release }),
  rollBack: ({ tenant, key }: Named, hash: string) =>
    request<Publication>(`${path(key)}/roll-back`, { method: 'POST', body: { tenant, hash } }),
  download: ({ tenant, key }: Named, format: string) =>
    download(`${path(key)}/file?${new URLSearchParams({ tenant, format }).toString()}`, `${key}.${format}`),
  codeLists: (tenant: string) => request<CodeListRow[]>('/rulebook/code-lists', { query: { tenant } }),
  codeList: ({ tenant, key }: Named) => request<CodeListDetail>(`/rulebook/code-lists/${key}`, { query: { tenant } }),
  publishCodeList: (tenant: string, definition: CodeList, revision: string) =>
    request<Publication>(`/rulebook/code-lists/${definition.key}/publish`, {
      method: 'POST',
      body: { tenant, definition, revision },
    }),
  simulate: (tenant: string, definition: DecisionTable) =>
    request<SimulationReport>(`${path(definition.key)}/simulation`, { method: 'POST', body: { tenant, definition } }),
};

/** What somebody goes on with: the draft, else what waits, else what holds. */
export const newestTable = ({ draft, next, current }: TableDetail): DecisionTable =>
  (draft ?? next ?? current)!.definition;
