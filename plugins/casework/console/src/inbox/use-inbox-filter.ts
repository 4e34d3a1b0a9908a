import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { InboxFilter, InboxView } from '../casework-api';

const views: readonly InboxView[] = ['mine', 'unassigned', 'team', 'clearing', 'overdue', 'followUp', 'all', 'closed'];
const fields = ['team', 'area', 'channel', 'topic', 'priority', 'assignee', 'q'] as const;

export interface InboxFilterChoice {
  filter: InboxFilter;
  set(change: Partial<InboxFilter>): void;
  replace(filter: InboxFilter): void;
}

/** What the inbox shows stands in the address: it survives going back, and can be sent to a colleague. */
export function useInboxFilter(): InboxFilterChoice {
  const [search, setSearch] = useSearchParams();
  const filter = useMemo(() => filterOf(search), [search]);
  const replace = useCallback((next: InboxFilter) => setSearch(parametersOf(next), { replace: true }), [setSearch]);
  const set = useCallback((change: Partial<InboxFilter>) => replace({ ...filter, ...change }), [filter, replace]);
  return { filter, set, replace };
}

function filterOf(search: URLSearchParams): InboxFilter {
  const given = Object.fromEntries(
    fields.map((name) => [name, search.get(name)]).filter(([, value]) => value),
  ) as Partial<InboxFilter>;
  const view = search.get('view') as InboxView | null;
  return { ...given, view: view && views.includes(view) ? view : 'mine' };
}

const parametersOf = (filter: InboxFilter): Record<string, string> =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => Boolean(value)) as [string, string][]);
