import Alert from '@mui/material/Alert';
import {
  EmptyState,
  Figures,
  Loadable,
  Page,
  Panel,
  StatusChip,
  TenantTag,
  useFormats,
  useText,
  useVerbs,
  type FigureProps,
  type Tone,
} from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import type { CollectionsVerbs } from '../verbs';
import type { BankMessageDetail } from './bank-message-detail';
import { EventTable } from './EventTable';

/** One file of the bank: what was in it and where each event went. */
export function BankMessagePage() {
  const { id = '' } = useParams();
  const verbs = useVerbs<CollectionsVerbs>();
  const key = decodeURIComponent(id);
  const query = useQuery({ queryKey: ['bank-messages', 'detail', key], queryFn: () => verbs.bankMessageDetail(key) });
  return <Loadable query={query}>{(detail) => <BankMessageView detail={detail} />}</Loadable>;
}

function BankMessageView({ detail }: { detail: BankMessageDetail }) {
  const translate = useTranslate();
  const textOf = useText();
  const { instant } = useFormats();
  const { message, events = [] } = detail;
  return (
    <Page
      title={message.fileName}
      mark={<StatusChip status={message.status} resource="bank-messages" />}
      parent={{ to: '/bank-messages', label: translate('resources.bank-messages.name', { smart_count: 2 }) }}
      description={
        <>
          <TenantTag tenant={message.tenant} /> · {message.type && <code>{message.type}</code>} ·{' '}
          {instant(message.receivedAt)}
        </>
      }
    >
      {message.problem && (
        <Alert severity="error">
          {textOf(message.problem)} {message.problem.code && `(${message.problem.code})`}
        </Alert>
      )}
      {(message.warnings ?? []).map((warning, index) => (
        <Alert key={index} severity="warning">
          {textOf(warning)}
        </Alert>
      ))}
      <Totals detail={detail} />
      <Panel
        flush
        title={translate('resources.bank-messages.events')}
        note={translate('resources.bank-messages.eventsNote')}
      >
        {events.length === 0 ? (
          <EmptyState title={translate('resources.bank-messages.noEvents')} />
        ) : (
          <EventTable events={events} tenant={message.tenant} />
        )}
      </Panel>
    </Page>
  );
}

const tones: Record<string, Tone> = { booked: 'good', unmatched: 'wait', duplicates: 'idle' };

/** What came in and where it went: the statement must be matched, open and fees together. */
const shownTotals = [
  'events',
  'booked',
  'unmatched',
  'duplicates',
  'statementCents',
  'matchedCents',
  'unmatchedCents',
  'feeCents',
];

function Totals({ detail: { message, totals } }: { detail: BankMessageDetail }) {
  const translate = useTranslate();
  const { count, money } = useFormats();
  const all = totals ?? message.counts ?? {};
  const figures = shownTotals
    .filter((name) => typeof all[name] === 'number')
    .map((name): FigureProps => ({
      label: translate(`resources.bank-messages.totals.${name}`),
      value: name.endsWith('Cents') ? money(Number(all[name])) : count(Number(all[name])),
      tone: tones[name],
    }));
  return figures.length > 0 ? <Figures items={figures} /> : null;
}
