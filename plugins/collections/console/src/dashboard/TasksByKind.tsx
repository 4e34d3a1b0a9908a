import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { EmptyState, Panel, useFormats } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';

const listOf = (kind: string) =>
  `/tasks?filter=${encodeURIComponent(JSON.stringify({ status: ['open', 'inProgress'], kind }))}`;

/** What waits for people, by kind; each line leads to its list. */
export function TasksByKind({ tasks }: { tasks: readonly { kind: string; count: number }[] }) {
  const translate = useTranslate();
  const { count } = useFormats();
  const most = Math.max(1, ...tasks.map((task) => task.count));
  return (
    <Panel title={translate('collections.dashboard.tasksByKind')}>
      {tasks.length === 0 && <EmptyState title={translate('resources.tasks.empty')} />}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
        {tasks.map(({ kind, count: open }) => (
          <Box
            component="li"
            key={kind}
            sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 90px 56px', gap: 1.5, alignItems: 'center' }}
          >
            <Link component={RouterLink} to={listOf(kind)} color="textPrimary" underline="hover" sx={{ py: 0.25 }}>
              {translate(`resources.tasks.kind.${kind}`, { _: kind })}
            </Link>
            <Box
              aria-hidden
              sx={({ palette }) => ({
                height: 8,
                width: `${(100 * open) / most}%`,
                borderRadius: '3px',
                bgcolor: palette.kassenwerk.charts[1],
              })}
            />
            <Box sx={{ textAlign: 'right', fontWeight: 600 }}>{count(open)}</Box>
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
