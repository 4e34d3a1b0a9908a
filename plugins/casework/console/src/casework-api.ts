import { request, type Text } from '@kassenwerk/kernel/console';

export type Priority = 'now' | 'high' | 'normal' | 'low';
export type InboxView = 'mine' | 'team' | 'unassigned' | 'clearing' | 'followUp' | 'overdue' | 'all' | 'closed';
export type AnswerChannel = 'portal' | 'email' | 'letter';

/** What the list of cases is narrowed to; an address of the browser carries the same. */
export interface InboxFilter {
  view: InboxView;
  team?: string;
  area?: string;
  channel?: string;
  topic?: string;
  priority?: Priority;
  assignee?: string;
  /** Number of a case or member, or the beginning of a name. */
  q?: string;
}

export interface InboxRow {
  id: string;
  number: string;
  title: string;
  area: string;
  topic: string;
  channel: string;
  priority: Priority;
  status: 'open' | 'waiting' | 'closed' | 'merged';
  team: string;
  assignee: string | null;
  assigneeName: string | null;
  memberId: string | null;
  memberName: string | null;
  memberNumber: string | null;
  receivedAt: string;
  /** By when the first answer is promised. */
  answerDueAt: string | null;
  /** By when it must be decided. */
  dueOn: string | null;
  firstAnsweredAt: string | null;
  followUpOn: string | null;
  /** `red` is overdue, `amber` is due within a fifth of its time. */
  light: 'green' | 'amber' | 'red' | null;
  escalationLevel: number;
  /** Somebody has it open and writes. */
  lockedByName: string | null;
  revision: number;
}

export interface InboxCounters {
  mine: number;
  unassigned: number;
  clearing: number;
  overdue: number;
  followUp: number;
  teams: { team: string; open: number; overdue: number }[];
}

export interface CaseEventView {
  id: string;
  kind: string;
  at: string;
  /** Null for what the system did by itself. */
  actorName: string | null;
  text: string | null;
  details: Record<string, unknown> | null;
}

export interface OriginalView {
  id: string;
  source: string;
  title: string;
  receivedAt: string;
  channel: string;
  /** Plain text of a mail, message or note. */
  text: string | null;
  /** Answers of a form as pages with labelled lines. */
  sections: { title: string; lines: { label: string; value: string }[] }[];
  files: { id: string; name: string; contentType: string; size: number; path: string }[];
  /** Where more of it is shown. */
  page?: string;
}

export interface CaseView extends InboxRow {
  tenant: string;
  language: string;
  skill: string | null;
  routing: {
    table: string;
    version: number;
    rows: string[];
    sentence: Text;
    confidence: number;
  } | null;
  /** Why this person: `responsible`, `substitute`, `skill`, `taken`, `given`; null while nobody has it. */
  assignedBecause: { rule: string; sentence: Text } | null;
  mergedInto: { id: string; number: string } | null;
  splitFrom: { id: string; number: string } | null;
  links: { id: string; number: string; title: string; status: string }[];
  /** Of the same member, open first. */
  siblings: { id: string; number: string; title: string; status: string; receivedAt: string }[];
  events: CaseEventView[];
  originals: OriginalView[];
  tasks: { id: string; title: string; status: string; dueOn: string | null }[];
  /** Whom it could be about, while it belongs to nobody. */
  candidates: { id: string; name: string; memberNumber: string; birthDate: string | null }[];
  /** Which ways an answer can take, best first. */
  answerChannels: AnswerChannel[];
  lock: { by: string; byName: string; until: string; isMine: boolean } | null;
}

export interface SavedView {
  id: string;
  name: string;
  filter: InboxFilter;
  isShared: boolean;
}

export interface TextModule {
  key: string;
  title: Text;
  subject: string;
  body: string;
}

/** Somebody a case can be given to. */
export interface Colleague {
  id: string;
  name: string;
  team: string | null;
  isPresent: boolean;
}

/** A team of the fund. */
export interface Team {
  key: string;
  name: string;
  area: string | null;
}

/** What a case may wait for. */
export const waitingReasons = ['member', 'partner', 'doctor', 'otherAuthority', 'internal'] as const;
export type WaitingReason = (typeof waitingReasons)[number];

export type BulkAction =
  | { kind: 'assign'; assignee: string }
  | { kind: 'moveToTeam'; team: string }
  | { kind: 'prioritise'; priority: Priority }
  | { kind: 'followUp'; on: string }
  | { kind: 'close'; reason: string; answer?: { subject: string; body: string } };

export interface BulkPreview {
  /** What happens to each, and why nothing happens to some. */
  rows: { id: string; number: string; title: string; change: Text | null; problem: Text | null }[];
}

const one = (id: string): string => `/casework/cases/${id}`;
const post = (body: unknown = {}) => ({ method: 'POST' as const, body });

/** What the pages of cases ask the server. `revision` refuses what was begun before somebody else changed the case (KW_CASE_CHANGED_MEANWHILE). */
export const caseworkApi = {
  inbox: (tenant: string, filter: InboxFilter, cursor?: string) =>
    request<{ rows: InboxRow[]; next: string | null }>('/casework/inbox', {
      query: { tenant, ...filter, cursor },
    }),
  counters: (tenant: string) => request<InboxCounters>('/casework/inbox-counters', { query: { tenant } }),
  teams: (tenant: string) => request<Team[]>('/casework/case-teams', { query: { tenant } }),
  colleagues: (tenant: string) => request<Colleague[]>('/casework/colleagues', { query: { tenant } }),
  /** The case that is most urgent for me, given to me and locked; null when there is none. */
  next: (tenant: string) => request<{ id: string } | null>('/casework/inbox/next', post({ tenant })),
  show: (id: string) => request<CaseView>(one(id)),
  lock: (id: string, takeOver = false) => request<CaseView['lock']>(`${one(id)}/lock`, post({ takeOver })),
  unlock: (id: string) => request<void>(`${one(id)}/lock`, { method: 'DELETE' }),
  note: (id: string, text: string) => request<void>(`${one(id)}/notes`, post({ text })),
  followUp: (id: string, revision: number, on: string | null, reason?: string) =>
    request<void>(`${one(id)}/follow-up`, post({ revision, on, reason })),
  /** The clock of the promised answer stands until the day, or until somebody goes on. */
  wait: (id: string, revision: number, waiting: { reason: WaitingReason; until?: string; note?: string }) =>
    request<void>(`${one(id)}/wait`, post({ revision, ...waiting })),
  continue: (id: string, revision: number) => request<void>(`${one(id)}/continue`, post({ revision })),
  assign: (id: string, revision: number, to: { assignee?: string; team?: string; reason?: string }) =>
    request<void>(`${one(id)}/assign`, post({ revision, ...to })),
  match: (id: string, revision: number, memberId: string) =>
    request<void>(`${one(id)}/member`, post({ revision, memberId })),
  /** One click: it belongs elsewhere. `proposal` is the test case that the rule would get. */
  correct: (id: string, revision: number, right: { area: string; topic: string; priority?: Priority }) =>
    request<{ proposal: { table: string; id: string } | null }>(`${one(id)}/correct`, post({ revision, ...right })),
  close: (id: string, revision: number, reason: string) =>
    request<void>(`${one(id)}/close`, post({ revision, reason })),
  reopen: (id: string, revision: number) => request<void>(`${one(id)}/reopen`, post({ revision })),
  split: (id: string, revision: number, part: { title: string; topic: string; originals: string[] }) =>
    request<{ id: string }>(`${one(id)}/split`, post({ revision, ...part })),
  merge: (id: string, revision: number, into: string) => request<void>(`${one(id)}/merge`, post({ revision, into })),
  unmerge: (id: string, revision: number) => request<void>(`${one(id)}/unmerge`, post({ revision })),
  link: (id: string, other: string) => request<void>(`${one(id)}/links`, post({ other })),
  unlink: (id: string, other: string) => request<void>(`${one(id)}/links/${other}`, { method: 'DELETE' }),
  addTask: (id: string, task: { title: string; dueOn?: string; description?: string }) =>
    request<{ id: string }>(`${one(id)}/tasks`, post(task)),
  textModules: (id: string) => request<TextModule[]>(`${one(id)}/text-modules`),
  /** What the variables become, before anything is sent. */
  previewAnswer: (id: string, text: { subject: string; body: string }) =>
    request<{ subject: string; body: string; missing: string[] }>(`${one(id)}/answer-preview`, post(text)),
  answer: (
    id: string,
    revision: number,
    answer: { channel: AnswerChannel; subject: string; body: string; closes: boolean },
  ) => request<void>(`${one(id)}/answers`, post({ revision, ...answer })),
  bulkPreview: (tenant: string, ids: string[], action: BulkAction) =>
    request<BulkPreview>('/casework/bulk-preview', post({ tenant, ids, action })),
  bulk: (tenant: string, ids: string[], action: BulkAction) =>
    request<{ id: string; changed: number; undoUntil: string; release: string | null }>(
      '/casework/bulk',
      post({ tenant, ids, action }),
    ),
  undoBulk: (id: string) => request<{ undone: number; kept: number }>(`/casework/bulk/${id}/undo`, post()),
  views: (tenant: string) => request<SavedView[]>('/casework/views', { query: { tenant } }),
  saveView: (tenant: string, view: Omit<SavedView, 'id'> & { id?: string }) =>
    request<{ id: string }>('/casework/views', post({ tenant, ...view })),
  dropView: (id: string) => request<void>(`/casework/views/${id}`, { method: 'DELETE' }),
};
