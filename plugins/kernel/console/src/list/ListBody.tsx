import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useListContext, useResourceContext, useTranslate } from 'react-admin';
import { EmptyState } from '../ui/EmptyState';
import { Panel } from '../ui/Panel';
import { ProblemNotice } from '../ui/ProblemNotice';
import { FilterBar } from './FilterBar';
import { isFiltered } from './filters';
import { Pager } from './Pager';
import { Presets } from './Presets';
import { RecordCards } from './RecordCards';
import type { RecordListProps } from './RecordList';
import { RecordTable } from './RecordTable';

/** Filters, rows and pages of a list, in whichever state it is. */
export function ListBody({
  hasSearch,
  presets,
  filters = [],
  bulkActions,
  emptyAction,
  startWith,
  columns,
  linkTo,
}: RecordListProps & { hasSearch: boolean }) {
  const resource = useResourceContext() ?? '';
  const { error, refetch, isPending, isFetching, data, selectedIds } = useListContext();
  const isPhone = useMediaQuery<Theme>(({ breakpoints }) => breakpoints.down('sm'));
  const Rows = isPhone ? RecordCards : RecordTable;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {presets && <Presets presets={presets} />}
      <FilterBar
        startWith={startWith}
        hasSearch={hasSearch}
        searchLabel={`resources.${resource}.search`}
        filters={filters}
      />
      {error ? (
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      ) : (
        <Panel flush>
          <LinearProgress sx={{ height: 2, visibility: isFetching && !isPending ? 'visible' : 'hidden' }} aria-hidden />
          {bulkActions && selectedIds.length > 0 && <Selection>{bulkActions}</Selection>}
          {isPending ? (
            <PendingRows />
          ) : data?.length ? (
            <>
              <Rows columns={columns} linkTo={linkTo} selectable={Boolean(bulkActions)} />
              <Pager />
            </>
          ) : (
            <NothingFound action={emptyAction} startWith={startWith} />
          )}
        </Panel>
      )}
    </Box>
  );
}

function Selection({ children }: { children: ReactNode }) {
  const translate = useTranslate();
  const { selectedIds } = useListContext();
  return (
    <Box
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', px: 2, py: 1, bgcolor: 'action.selected' }}
    >
      <Typography role="status" sx={{ fontWeight: 600 }}>
        {translate('kassenwerk.text.selected', { smart_count: selectedIds.length })}
      </Typography>
      {children}
    </Box>
  );
}

function PendingRows() {
  return (
    <Box sx={{ p: 2 }} aria-busy="true">
      {[0, 1, 2, 3, 4, 5].map((row) => (
        <Skeleton key={row} height={42} />
      ))}
    </Box>
  );
}

/** As long as nobody has filtered, an empty list says what to do next. */
function NothingFound({ action, startWith }: { action: ReactNode; startWith?: Record<string, unknown> }) {
  const translate = useTranslate();
  const resource = useResourceContext() ?? '';
  const { filterValues } = useListContext();
  if (isFiltered(filterValues as Record<string, unknown>, startWith)) {
    return (
      <EmptyState title={translate('kassenwerk.text.nothingFound')}>
        {translate('kassenwerk.text.nothingFoundHint')}
      </EmptyState>
    );
  }
  return (
    <EmptyState title={translate(`resources.${resource}.empty`)} action={action}>
      {translate(`resources.${resource}.emptyHint`, { _: '' })}
    </EmptyState>
  );
}
