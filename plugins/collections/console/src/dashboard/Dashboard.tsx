import Box from '@mui/material/Box';
import { Loadable, Page, Slot, useMay, useTenant, useVerbs } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { lazy } from 'react';
import { useTranslate } from 'react-admin';
import type { CollectionsVerbs } from '../verbs';
import type { DashboardFigures } from './dashboard-figures';
import { HeadFigures } from './HeadFigures';
import { ReasonChart } from '../returns/ReasonChart';
import { RecentRuns } from './RecentRuns';
import { TasksByKind } from './TasksByKind';

const MonthChart = lazy(() => import('./MonthChart'));

/** What is going on, and where somebody is needed. */
export function Dashboard() {
  const translate = useTranslate();
  const mayRead = useMay('read', 'dashboard');
  const { tenant } = useTenant();
  const verbs = useVerbs<CollectionsVerbs>();
  const query = useQuery({
    queryKey: ['dashboard', tenant?.key ?? 'all'],
    queryFn: () => verbs.dashboard(tenant?.key),
    enabled: mayRead,
  });
  return (
    <Page
      title={tenant?.name ?? translate('kassenwerk.text.allTenants')}
      description={translate('collections.dashboard.description')}
      actions={<Slot name="home.actions" />}
    >
      <Slot name="home.figures" />
      {mayRead && <Loadable query={query}>{(figures) => <DashboardView figures={figures} />}</Loadable>}
    </Page>
  );
}

function DashboardView({ figures }: { figures: DashboardFigures }) {
  return (
    <>
      <HeadFigures figures={figures} />
      <Box
        sx={{
          display: 'grid',
          gap: 2.5,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(0, 2fr)' },
          alignItems: 'start',
        }}
      >
        <MonthChart months={figures.collectionsByMonth ?? []} />
        <RecentRuns runs={figures.recentRuns ?? []} />
        <ReasonChart reasons={figures.returnsByReason ?? []} />
        <TasksByKind tasks={figures.tasksByKind ?? []} />
      </Box>
    </>
  );
}
