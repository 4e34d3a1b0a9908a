import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Link from '@mui/material/Link';
import { EmptyState, Panel, StatusChip, TenantTag, useTenant } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { UploadDelivery } from '../deliveries/UploadDelivery';
import type { DashboardFigures } from './dashboard-figures';

/** The last runs, the moving ones with how far they are. */
export function RecentRuns({ runs }: { runs: NonNullable<DashboardFigures['recentRuns']> }) {
  const translate = useTranslate();
  const { tenant } = useTenant();
  return (
    <Panel title={translate('collections.dashboard.recentRuns')}>
      {runs.length === 0 && (
        <EmptyState title={translate('collections.dashboard.noRuns')} action={<UploadDelivery />}>
          {translate('collections.dashboard.noRunsHint')}
        </EmptyState>
      )}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {runs.map((run) => (
          <Box
            component="li"
            key={run.documentId}
            sx={{ py: 1.25, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0, pt: 0 } }}
          >
            <Box sx={{ display: 'flex', gap: 1.5, justifyContent: 'space-between', alignItems: 'baseline' }}>
              <Link
                component={RouterLink}
                to={`/runs/${run.documentId}/show`}
                color="textPrimary"
                sx={{ fontWeight: 600 }}
              >
                {run.title}
              </Link>
              <StatusChip status={run.status} resource="runs" />
            </Box>
            {!tenant && (
              <Box sx={{ fontSize: 13, color: 'text.secondary', mt: 0.25 }}>
                <TenantTag tenant={run.tenant} />
              </Box>
            )}
            {run.status !== 'done' && run.progress !== undefined && (
              <LinearProgress
                variant="determinate"
                value={run.progress * 100}
                aria-label={translate('resources.runs.progress')}
                sx={{ mt: 1, height: 5 }}
              />
            )}
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
