import { Loadable, Page, Slot, StatusChip, TenantTag, useMay, useVerbs } from '@kassenwerk/kernel/console';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { RecordContextProvider, ResourceContextProvider, useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import type { CollectionsVerbs } from '../verbs';
import { CorrectMember } from './CorrectMember';
import { nameOf } from './member-name';
import type { MemberOverview } from './member-overview';
import { MemberAccount } from './MemberAccount';
import { MemberDocuments } from './MemberDocuments';
import { MemberFacts } from './MemberFacts';
import { MemberHistory } from './MemberHistory';
import { MemberMandates } from './MemberMandates';
import { MemberTasks } from './MemberTasks';

const tabs = ['facts', 'cases', 'account', 'mandates', 'documents', 'tasks', 'history'] as const;
type TabKey = (typeof tabs)[number];

/** Everything about one member on one page. */
export function MemberPage() {
  const { id = '' } = useParams();
  const verbs = useVerbs<CollectionsVerbs>();
  const key = decodeURIComponent(id);
  const query = useQuery({ queryKey: ['members', 'overview', key], queryFn: () => verbs.memberOverview(key) });
  return (
    <ResourceContextProvider value="members">
      <Loadable query={query}>{(overview) => <MemberView overview={overview} />}</Loadable>
    </ResourceContextProvider>
  );
}

function MemberView({ overview }: { overview: MemberOverview }) {
  const translate = useTranslate();
  const { member } = overview;
  const mayUpdate = useMay('update', 'member', member);
  return (
    <Page
      title={nameOf(member)}
      mark={
        overview.isLocked ? (
          <StatusChip status="locked" resource="members" tone="wait" />
        ) : (
          <StatusChip status={member.status} resource="members" />
        )
      }
      parent={{ to: '/members', label: translate('resources.members.name', { smart_count: 2 }) }}
      description={
        <>
          <TenantTag tenant={member.tenant} /> · {translate('resources.members.fields.memberNumber')}{' '}
          {member.memberNumber}
          {member.kvnr && ` · ${translate('resources.members.fields.kvnr')} ${member.kvnr}`}
        </>
      }
      actions={
        <>
          <RecordContextProvider value={{ ...member, id: member.documentId, isLocked: overview.isLocked }}>
            <Slot name="members.show.actions" />
          </RecordContextProvider>
          {mayUpdate && !overview.isHidden && <CorrectMember member={member} />}
        </>
      }
    >
      {overview.isHidden ? (
        <Alert severity="warning">{translate('resources.members.hidden')}</Alert>
      ) : (
        <MemberTabs overview={overview} />
      )}
    </Page>
  );
}

function MemberTabs({ overview }: { overview: MemberOverview }) {
  const translate = useTranslate();
  const [tab, setTab] = useState<TabKey>('facts');
  const mayReadCases = useMay('read', 'case');
  const shown = tabs.filter((one) => one !== 'cases' || mayReadCases);
  const counts: Partial<Record<TabKey, number>> = {
    mandates: overview.mandates?.length,
    documents: overview.documents?.length,
    tasks: overview.tasks?.length,
  };
  return (
    <>
      <Tabs value={tab} onChange={(_event, next: TabKey) => setTab(next)} variant="scrollable" allowScrollButtonsMobile>
        {shown.map((one) => (
          <Tab
            key={one}
            value={one}
            id={`member-tab-${one}`}
            aria-controls={`member-panel-${one}`}
            label={`${translate(`resources.members.tabs.${one}`)}${counts[one] ? ` (${counts[one]})` : ''}`}
          />
        ))}
      </Tabs>
      <Box role="tabpanel" id={`member-panel-${tab}`} aria-labelledby={`member-tab-${tab}`}>
        {tab === 'facts' && <MemberFacts overview={overview} />}
        {tab === 'account' && <MemberAccount overview={overview} />}
        {tab === 'mandates' && <MemberMandates mandates={overview.mandates ?? []} />}
        {tab === 'documents' && <MemberDocuments documents={overview.documents ?? []} />}
        {tab === 'tasks' && <MemberTasks tasks={overview.tasks ?? []} />}
        {tab === 'cases' && (
          <RecordContextProvider value={{ ...overview.member, id: overview.member.documentId }}>
            <Slot name="members.show.cases" />
          </RecordContextProvider>
        )}
        {tab === 'history' && <MemberHistory memberId={overview.member.documentId} history={overview.history ?? []} />}
      </Box>
    </>
  );
}
