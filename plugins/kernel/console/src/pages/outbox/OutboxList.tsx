import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useTranslate, type RaRecord } from 'react-admin';
import { useFormats } from '../../formats/useFormats';
import type { Column } from '../../list/columns';
import type { ListFilter } from '../../list/filters';
import { RecordList } from '../../list/RecordList';
import { useMay } from '../../session/useMay';
import { StatusChip } from '../../ui/StatusChip';
import { outboxApi } from './outbox-api';
import { momentOf, outboxStates, referenceOf, type OutboxMessage } from './outbox-message';
import { RetrySelected, SettleFailed } from './SettleFailed';
import { useTopicWord } from './useTopicWord';

const words = 'resources.outbox-messages';
const message = (one: RaRecord) => one as OutboxMessage;

/** What leaves the system and has not arrived: try again, or give up. */
export function OutboxList() {
  const mayRetry = useMay('retry', 'outboxMessage');
  const columns = useColumns();
  const filters = useFilters();
  return (
    <RecordList
      columns={columns}
      sort={{ field: 'updatedAt', order: 'DESC' }}
      filters={filters}
      startWith={{ status: 'failed' }}
      bulkActions={mayRetry ? <RetrySelected /> : undefined}
    />
  );
}

function useColumns(): readonly Column[] {
  const translate = useTranslate();
  const { instant } = useFormats();
  const topicWord = useTopicWord();
  const when = (one: OutboxMessage) => {
    const { word, at } = momentOf(one);
    return translate(`${words}.when.${word}`, { smart_count: one.attempts, at: instant(at), _: instant(at) });
  };
  const reasonOf = ({ giveUpReason }: OutboxMessage) =>
    giveUpReason ? translate(`${words}.givenUpBecause`, { reason: giveUpReason }) : '';
  const why = (one: OutboxMessage) => [one.lastError, reasonOf(one)].filter(Boolean).join(' · ');
  return [
    {
      source: 'topic',
      value: (one) => topicWord(message(one).topic),
      render: (one) => <What name={topicWord(message(one).topic)} reference={referenceOf(message(one))} />,
    },
    { source: 'key', value: (one) => referenceOf(message(one)), exportOnly: true },
    { source: 'tenant', kind: 'tenant' },
    { source: 'status', kind: 'status', exportOnly: true },
    { source: 'attempts', kind: 'count', exportOnly: true },
    {
      source: 'updatedAt',
      value: (one) => when(message(one)),
      render: (one) => <State status={message(one).status} when={when(message(one))} />,
    },
    {
      source: 'lastError',
      value: (one) => why(message(one)),
      render: (one) => <Box sx={{ overflowWrap: 'anywhere', minWidth: 150 }}>{why(message(one)) || '–'}</Box>,
    },
    {
      source: 'actions',
      label: `${words}.actions`,
      sortable: false,
      value: () => '',
      render: (one) => <SettleFailed message={message(one)} />,
    },
  ];
}

function useFilters(): readonly ListFilter[] {
  const topicWord = useTopicWord();
  const { data: topics = [] } = useQuery({ queryKey: ['outbox-topics'], queryFn: outboxApi.topics });
  return [
    {
      source: 'status',
      label: 'kassenwerk.field.status',
      kind: 'choice',
      values: outboxStates,
      messages: `${words}.status`,
    },
    {
      source: 'topic',
      label: `${words}.fields.topic`,
      kind: 'choice',
      values: topics,
      names: Object.fromEntries(topics.map((topic) => [topic, topicWord(topic)])),
    },
  ];
}

/** The reference is what somebody looks for in a log or at the partner. */
function What({ name, reference }: { name: string; reference: string }) {
  return (
    <Box sx={{ minWidth: 150 }}>
      <Box sx={{ fontWeight: 600 }}>{name}</Box>
      <Box component="code" sx={{ color: 'text.secondary', overflowWrap: 'anywhere', whiteSpace: 'normal' }}>
        {reference}
      </Box>
    </Box>
  );
}

const State = ({ status, when }: { status: string; when: string }) => (
  <Box sx={{ minWidth: 150 }}>
    <StatusChip status={status} resource="outbox-messages" />
    <Box sx={{ mt: 0.5 }}>{when}</Box>
  </Box>
);
