import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import {
  EmptyState,
  Loadable,
  Page,
  Panel,
  PlainTable,
  useFormats,
  useMay,
  useTenant,
} from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { intakeApi, type IntakeOverview } from './intake-api';
import { PhoneNoteDialog } from './PhoneNoteDialog';
import { Troubles } from './Troubles';

/** What came in, by channel, and what nobody could sort: in clearing, stuck, or not taken in at all. */
export function IntakePage() {
  const translate = useTranslate();
  const { tenant } = useTenant();
  const mayWrite = useMay('create', 'intakeItem');
  const [isWriting, setWriting] = useState(false);
  const query = useQuery({
    queryKey: ['intake-overview', tenant?.key],
    queryFn: () => intakeApi.overview(tenant!.key),
    enabled: tenant !== undefined,
  });
  const title = translate('intake.title');
  if (!tenant)
    return (
      <Page title={title}>
        <EmptyState title={translate('intake.chooseFund')} />
      </Page>
    );
  return (
    <Page
      title={title}
      description={translate('intake.description')}
      actions={
        mayWrite && (
          <Button variant="contained" onClick={() => setWriting(true)}>
            {translate('intake.note.title')}
          </Button>
        )
      }
    >
      <Loadable query={query}>
        {(overview) => (
          <>
            <Troubles overview={overview} />
            <Clearing rows={overview.clearing} />
            <Channels rows={overview.channels} />
          </>
        )}
      </Loadable>
      {isWriting && <PhoneNoteDialog tenant={tenant.key} onClose={() => setWriting(false)} />}
    </Page>
  );
}

function Clearing({ rows }: { rows: IntakeOverview['clearing'] }) {
  const translate = useTranslate();
  const { instant } = useFormats();
  const title = translate('intake.clearing.title');
  return (
    <Panel title={title} note={translate('intake.clearing.note')} flush>
      {rows.length === 0 ? (
        <EmptyState title={translate('intake.clearing.empty')} />
      ) : (
        <PlainTable
          caption={title}
          rows={rows}
          keyOf={({ id }) => id}
          columns={[
            {
              label: translate('intake.field.case'),
              cell: ({ caseId, number, title: topic }) => (
                <Link component={RouterLink} to={`/cases/${caseId}`}>
                  {`${topic} (${number})`}
                </Link>
              ),
            },
            {
              label: translate('intake.field.channel'),
              cell: ({ channel }) => translate(`casework.channel.${channel}`),
            },
            { label: translate('intake.field.receivedAt'), cell: ({ receivedAt }) => instant(receivedAt) },
          ]}
        />
      )}
    </Panel>
  );
}

function Channels({ rows }: { rows: IntakeOverview['channels'] }) {
  const translate = useTranslate();
  const title = translate('intake.channels.title');
  return (
    <Panel title={title} flush>
      {rows.length === 0 ? (
        <EmptyState title={translate('intake.channels.empty')} />
      ) : (
        <PlainTable
          caption={title}
          rows={rows}
          keyOf={({ channel }) => channel}
          columns={[
            {
              label: translate('intake.field.channel'),
              cell: ({ channel }) => translate(`casework.channel.${channel}`),
            },
            { label: translate('intake.field.received'), cell: ({ received }) => received },
            { label: translate('intake.field.clearing'), cell: ({ clearing }) => clearing },
            { label: translate('intake.field.duplicates'), cell: ({ duplicates }) => duplicates },
          ]}
        />
      )}
    </Panel>
  );
}
