import type { Priority } from './case';

/** What an inbox can be narrowed to first; each has an index (see stores/inbox-indexes.ts). */
export const inboxViews = ['mine', 'team', 'unassigned', 'clearing', 'followUp', 'overdue', 'all', 'closed'] as const;
export type InboxView = (typeof inboxViews)[number];

export interface InboxFilter {
  view: InboxView;
  team?: string | undefined;
  area?: string | undefined;
  channel?: string | undefined;
  topic?: string | undefined;
  priority?: Priority | undefined;
  assignee?: string | undefined;
  /** Number of a case or member, or the beginning of a last name. */
  q?: string | undefined;
}
