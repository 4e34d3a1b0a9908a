import { RecordList, useTenant, useVerbs, type Column } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import type { BankEvent } from '../bank-messages/bank-message-detail';
import type { CollectionsVerbs } from '../verbs';
import { ReasonChart } from './ReasonChart';
import { ReasonCell } from './ReasonCell';

const columns: readonly Column[] = [
  {
    source: 'endToEndId',
    kind: 'code',
    value: ({ endToEndId, mandateReference }) => (endToEndId ?? mandateReference) as string,
  },
  { source: 'tenant', kind: 'tenant' },
  { source: 'bookedOn', kind: 'date' },
  { source: 'reason', render: (event) => <ReasonCell event={event as BankEvent} /> },
  { source: 'amountCents', kind: 'money' },
  { source: 'feeCents', kind: 'money' },
  { source: 'kind', kind: 'choice' },
  { source: 'status', kind: 'status' },
  { source: 'matchedBy', kind: 'choice', wide: true },
];

/** Debits that came back, and why. */
export function ReturnList() {
  return (
    <RecordList
      columns={columns}
      sort={{ field: 'bookedOn', order: 'DESC' }}
      filter={{ kind: ['return', 'reject'] }}
      linkTo={({ memberId }) => (memberId ? `/members/${memberId as string}/show` : '/returns')}
      aside={<Reasons />}
      filters={[
        { source: 'reason', label: 'resources.returns.fields.reason', kind: 'text' },
        {
          source: 'status',
          label: 'kassenwerk.field.status',
          kind: 'choice',
          values: ['booked', 'open', 'ignored'],
          messages: 'resources.returns.status',
        },
        { source: 'bookedOn@$gte', label: 'resources.returns.since', kind: 'date' },
      ]}
    />
  );
}

/** The same figures as on the first page, so that the two never differ. */
function Reasons() {
  const verbs = useVerbs<CollectionsVerbs>();
  const { tenant } = useTenant();
  const { data } = useQuery({
    queryKey: ['dashboard', tenant?.key ?? 'all'],
    queryFn: () => verbs.dashboard(tenant?.key),
  });
  return data?.returnsByReason?.length ? <ReasonChart reasons={data.returnsByReason} /> : null;
}
