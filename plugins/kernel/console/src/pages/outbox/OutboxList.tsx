import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useTranslate, type RaRecord } from 'react-admin';
import { useFormats } from '../../formats/useFormats';
import type { Column } from '../../list/columns';
import type { ListFilter } from '../../list/filters';
import { RecordList } from '../../list/RecordList';
import { useMay } from '../../session/useMay';
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
    return translate(`${words}.when.${word}`, { at: instant(at), _: instant(at) });
  };
  const reasonOf = ({ giveUpReason }: OutboxMessage) =>
    giveUpReason ? translate(`${words}.givenUpBecause`, { reason: giveUpReason }) : '';
  const why = (one: OutboxMessage) => [one.lastError, reasonOf(one)].filter(Boolean).join(' · ');
  return [
    { source: 'topic', value: (one) => topicWord(message(one).topic) },
    { source: 'tenant', kind: 'tenant' },
    { source: 'key', value: (one) => referenceOf(message(one)), render: (one) => <Reference of={message(one)} /> },
    { source: 'status', kind: 'status' },
    { source: 'attempts', kind: 'count' },
    { source: 'updatedAt', value: (one) => when(message(one)) },
    {
      source: 'lastError',
      value: (one) => why(message(one)),
      render: (one) => <Box sx={{ overflowWrap: 'anywhere', minWidth: 160 }}>{why(message(one)) || '–'}</Box>,
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

const Reference = ({ of }: { of: OutboxMessage }) => (
  <Box component="code" sx={{ overflowWrap: 'anywhere' }}>
    {referenceOf(of)}
  </Box>
);
