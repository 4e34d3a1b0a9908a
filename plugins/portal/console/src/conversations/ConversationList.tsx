import Link from '@mui/material/Link';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import {
  EmptyState,
  Loadable,
  Page,
  Panel,
  PlainTable,
  TenantTag,
  useFormats,
  useTenant,
  useVerbs,
} from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { ConversationHead, ConversationStatus, PortalVerbs } from '../verbs';

const statuses: readonly ConversationStatus[] = ['open', 'answered', 'done'];

/** What members wrote in the portal; what waits for an answer comes first, the oldest on top. */
export function ConversationList() {
  const translate = useTranslate();
  const verbs = useVerbs<PortalVerbs>();
  const { tenant } = useTenant();
  const [status, setStatus] = useState<ConversationStatus>('open');
  const query = useQuery({
    queryKey: ['conversations', tenant?.key, status],
    queryFn: () => verbs.conversations(status, tenant?.key),
  });
  return (
    <Page title={translate('portal.messages.title')} description={translate('portal.messages.description')}>
      <Tabs
        value={status}
        aria-label={translate('portal.messages.filter')}
        onChange={(_event, chosen: ConversationStatus) => setStatus(chosen)}
        sx={{ mb: 2 }}
      >
        {statuses.map((one) => (
          <Tab key={one} value={one} label={translate(`portal.messages.status.${one}`)} />
        ))}
      </Tabs>
      <Panel title={translate(`portal.messages.status.${status}`)} flush>
        <Loadable query={query}>{(rows) => <Conversations rows={rows} />}</Loadable>
      </Panel>
    </Page>
  );
}

function Conversations({ rows }: { rows: readonly ConversationHead[] }) {
  const translate = useTranslate();
  const { instant } = useFormats();
  if (rows.length === 0)
    return <EmptyState title={translate('portal.messages.empty')}>{translate('portal.messages.emptyHint')}</EmptyState>;
  return (
    <PlainTable
      caption={translate('portal.messages.title')}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          label: translate('portal.messages.topic'),
          cell: ({ id, topic, unread }) => (
            <>
              <Link component={RouterLink} to={`/portal-messages/${id}`}>
                {topic}
              </Link>{' '}
              {unread > 0 && <strong>({translate('portal.messages.unread')})</strong>}
            </>
          ),
        },
        {
          label: translate('portal.messages.member'),
          cell: ({ memberId, memberName, memberNumber }) => (
            <Link component={RouterLink} to={`/members/${memberId}/show`}>
              {`${memberName} (${memberNumber})`}
            </Link>
          ),
        },
        { label: translate('portal.messages.request'), cell: ({ reference }) => reference ?? '–' },
        { label: translate('portal.messages.fund'), cell: ({ tenant }) => <TenantTag tenant={tenant} /> },
        { label: translate('portal.messages.lastAt'), cell: ({ lastAt }) => instant(lastAt) },
      ]}
    />
  );
}
