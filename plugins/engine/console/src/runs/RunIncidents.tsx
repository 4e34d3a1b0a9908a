import Box from '@mui/material/Box';
import {
  ConfirmButton,
  Panel,
  PlainTable,
  StatusChip,
  useCommand,
  useFormats,
  useMay,
  useText,
  useVerbs,
} from '@kassenwerk/kernel/console';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { EngineVerbs } from '../verbs';
import type { RunIncident } from './run-detail';

/** Work that failed, each with its two ways out. */
export function RunIncidents({ incidents }: { incidents: readonly RunIncident[] }) {
  const translate = useTranslate();
  const textOf = useText();
  const { count, instant } = useFormats();
  if (incidents.length === 0) return null;
  const field = (name: string) => translate(`resources.incidents.fields.${name}`);
  return (
    <Panel
      flush
      title={translate('resources.incidents.name', { smart_count: 2 })}
      note={translate('resources.incidents.description')}
    >
      <PlainTable
        caption={translate('resources.incidents.name', { smart_count: 2 })}
        rows={incidents}
        keyOf={({ id }) => id}
        columns={[
          { label: field('createdAt'), cell: ({ createdAt }) => instant(createdAt) },
          {
            label: field('message'),
            cell: ({ message, code }) => (
              <>
                {textOf(message)} <Box component="code">{code}</Box>
              </>
            ),
          },
          { label: field('itemCount'), numeric: true, cell: ({ itemCount }) => count(itemCount) },
          { label: field('attempts'), numeric: true, cell: ({ attempts }) => count(attempts) },
          {
            label: field('status'),
            cell: ({ status }) => (
              <StatusChip status={status} resource="incidents" tone={status === 'open' ? 'bad' : undefined} />
            ),
          },
          {
            label: translate('resources.incidents.actions'),
            cell: (incident) => <IncidentActions incident={incident} />,
          },
        ]}
      />
    </Panel>
  );
}

/** Retry or skip; the server records who did it. */
export function IncidentActions({ incident }: { incident: Pick<RunIncident, 'id' | 'status'> }) {
  const translate = useTranslate();
  const verbs = useVerbs<EngineVerbs>();
  const mayRetry = useMay('retry', 'incident');
  const maySkip = useMay('skip', 'incident');
  const stale = ['runs', 'incidents', 'tasks', 'dashboard'];
  const { id } = incident;
  const retry = useCommand(() => verbs.retryIncident(id), {
    success: 'resources.incidents.done.retry',
    stale,
  });
  const skip = useCommand(() => verbs.skipIncident(id), {
    success: 'resources.incidents.done.skip',
    stale,
  });
  if (incident.status !== 'open' || (!mayRetry && !maySkip)) return <>–</>;
  return (
    <Box sx={{ display: 'flex', gap: 1 }}>
      {mayRetry && (
        <ConfirmButton
          size="small"
          variant="outlined"
          label={translate('resources.incidents.action.retry')}
          question={translate('resources.incidents.ask.retry')}
          onConfirm={() => retry.mutateAsync(undefined)}
        >
          <Typography>{translate('resources.incidents.ask.retryEffect')}</Typography>
        </ConfirmButton>
      )}
      {maySkip && (
        <ConfirmButton
          size="small"
          color="error"
          label={translate('resources.incidents.action.skip')}
          question={translate('resources.incidents.ask.skip')}
          onConfirm={() => skip.mutateAsync(undefined)}
        >
          <Typography>{translate('resources.incidents.ask.skipEffect')}</Typography>
        </ConfirmButton>
      )}
    </Box>
  );
}
