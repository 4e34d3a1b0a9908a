import Link from '@mui/material/Link';
import {
  EmptyState,
  Loadable,
  Panel,
  PlainTable,
  requestBody,
  StatusChip,
  useFormats,
} from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useRecordContext, useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { ChannelMark } from '../inbox/ChannelMark';
import { useCaseWords } from '../words/useCaseWords';

interface CaseHead {
  documentId: string;
  number: string;
  title: string;
  channel: string;
  area: string;
  status: string;
  receivedAt: string | null;
  assigneeName: string | null;
}

const shownCases = 50;

/** Everything a member ever asked, newest first. */
export function CasesOfMember() {
  const translate = useTranslate();
  const member = useRecordContext();
  const id = String(member?.id ?? '');
  const query = useQuery({
    queryKey: ['inbox', 'of-member', id],
    queryFn: async () => (await requestBody<{ data: CaseHead[] }>('/cases', { query: askFor(id) })).data,
    enabled: id !== '',
  });
  return (
    <Panel flush title={translate('resources.members.tabs.cases')}>
      <Loadable query={query}>
        {(cases) =>
          cases.length === 0 ? (
            <EmptyState title={translate('casework.ofMember.none')}>
              {translate('casework.ofMember.noneHint')}
            </EmptyState>
          ) : (
            <Cases cases={cases} />
          )
        }
      </Loadable>
    </Panel>
  );
}

const askFor = (member: string) => ({
  'filters[memberId][$eq]': member,
  sort: 'receivedAt:desc',
  'pagination[pageSize]': shownCases,
});

function Cases({ cases }: { cases: readonly CaseHead[] }) {
  const translate = useTranslate();
  const words = useCaseWords();
  const { instant } = useFormats();
  const label = (name: string) => translate(`casework.fields.${name}`);
  return (
    <PlainTable
      caption={translate('resources.members.tabs.cases')}
      rows={cases}
      keyOf={({ documentId }) => documentId}
      columns={[
        {
          label: label('case'),
          cell: ({ documentId, number, title, channel }) => (
            <>
              <ChannelMark channel={channel} />{' '}
              <Link component={RouterLink} to={`/cases/${documentId}`}>
                {number}
              </Link>{' '}
              {title}
            </>
          ),
        },
        { label: label('area'), cell: ({ area }) => words.area(area) },
        { label: label('status'), cell: ({ status }) => <StatusChip status={status} resource="cases" /> },
        { label: label('receivedAt'), cell: ({ receivedAt }) => instant(receivedAt) },
        { label: label('assignee'), cell: ({ assigneeName }) => assigneeName ?? '–' },
      ]}
    />
  );
}
