import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { EmptyState, Loadable, Page, Panel, useTenant } from '@kassenwerk/kernel/console';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { caseworkApi, type InboxFilter, type InboxRow } from '../casework-api';
import { BulkBar } from './BulkBar';
import { InboxFilters } from './InboxFilters';
import { InboxTable } from './InboxTable';
import { InboxViews } from './InboxViews';
import { NextCaseButton } from './NextCaseButton';
import { SavedViews } from './SavedViews';
import { useInboxFilter } from './use-inbox-filter';

/** One inbox for all channels of a fund: what is mine, what waits for somebody, and what is late. */
export function InboxPage() {
  const translate = useTranslate();
  const { tenant } = useTenant();
  return (
    <Page
      title={translate('casework.inbox.title')}
      description={translate('casework.inbox.description')}
      actions={
        tenant && (
          <>
            <NextCaseButton tenant={tenant.key} />
          </>
        )
      }
    >
      {tenant ? (
        <Inbox key={tenant.key} tenant={tenant.key} />
      ) : (
        <EmptyState title={translate('casework.inbox.chooseFund')}>
          {translate('casework.inbox.chooseFundHint')}
        </EmptyState>
      )}
    </Page>
  );
}

function Inbox({ tenant }: { tenant: string }) {
  const { filter, set, replace } = useInboxFilter();
  const query = useCases(tenant, filter);
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.rows), [query.data]);
  const { selected, select, clear } = useSelection(rows);
  return (
    <Panel flush>
      <Box sx={{ px: 2, borderBottom: 1, borderColor: 'divider' }}>
        <InboxViews tenant={tenant} view={filter.view} onView={(view) => set({ view })} />
      </Box>
      <Box sx={{ px: 2, py: 1.5, display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Box sx={{ flex: '1 1 0', minWidth: 260 }}>
          <InboxFilters filter={filter} onChange={set} />
        </Box>
        <SavedViews tenant={tenant} filter={filter} onChoose={replace} />
      </Box>
      {selected.size > 0 && <BulkBar tenant={tenant} ids={[...selected]} onDone={clear} />}
      <Loadable query={{ ...query, data: rows }}>
        {(shown) => (
          <>
            {shown.length === 0 ? (
              <NothingHere filter={filter} />
            ) : (
              <InboxTable tenant={tenant} rows={shown} selected={selected} onSelect={select} />
            )}
            <More query={query} shown={shown.length} />
          </>
        )}
      </Loadable>
    </Panel>
  );
}

const useCases = (tenant: string, filter: InboxFilter) =>
  useInfiniteQuery({
    queryKey: ['inbox', tenant, filter],
    queryFn: ({ pageParam }) => caseworkApi.inbox(tenant, filter, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: (before) => before,
  });

/** What is no longer shown is no longer selected: nobody changes what they do not see. */
function useSelection(rows: readonly InboxRow[] | undefined) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const shown = new Set(rows?.map(({ id }) => id));
    setIds((before) =>
      [...before].every((id) => shown.has(id)) ? before : new Set([...before].filter((id) => shown.has(id))),
    );
  }, [rows]);
  const select = useCallback(
    (changed: readonly string[], isOn: boolean) =>
      setIds((before) => {
        const next = new Set(before);
        for (const id of changed)
          if (isOn) next.add(id);
          else next.delete(id);
        return next;
      }),
    [],
  );
  const clear = useCallback(() => setIds(new Set()), []);
  return { selected: ids, select, clear };
}

function NothingHere({ filter: { view, ...narrowed } }: { filter: InboxFilter }) {
  const translate = useTranslate();
  const isNarrowed = Object.values(narrowed).some(Boolean);
  return isNarrowed ? (
    <EmptyState title={translate('casework.inbox.noMatch')}>{translate('casework.inbox.noMatchHint')}</EmptyState>
  ) : (
    <EmptyState title={translate(`casework.empty.${view}`)}>{translate(`casework.emptyHint.${view}`)}</EmptyState>
  );
}

function More({ query, shown }: { query: ReturnType<typeof useCases>; shown: number }) {
  const translate = useTranslate();
  if (shown === 0) return null;
  return (
    <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', justifyContent: 'center', p: 1.5 }}>
      <Typography variant="body2" color="textSecondary" role="status">
        {translate('casework.inbox.shown', { smart_count: shown })}
      </Typography>
      {query.hasNextPage && (
        <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {translate('casework.inbox.more')}
        </Button>
      )}
    </Box>
  );
}
