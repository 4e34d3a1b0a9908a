import { RecordList, type Column } from '@kassenwerk/kernel/console';

const columns: readonly Column[] = [
  { source: 'memberNumber', kind: 'code' },
  { source: 'tenant', kind: 'tenant' },
  { source: 'period', kind: 'period' },
  { source: 'type', kind: 'choice' },
  { source: 'dueOn', kind: 'date' },
  { source: 'amountCents', kind: 'money' },
  { source: 'openCents', kind: 'money' },
  { source: 'dunningLevel', kind: 'count', wide: true },
  { source: 'status', kind: 'status' },
];

const statuses = ['open', 'debited', 'paid', 'returned', 'dunned', 'deferred', 'enforcement', 'withdrawn'];
const types = ['additionalContribution', 'latePaymentSurcharge', 'returnFee'];

/** What members owe, one line a member and period. */
export function ReceivableList() {
  return (
    <RecordList
      columns={columns}
      sort={{ field: 'dueOn', order: 'DESC' }}
      linkTo={({ memberId }) => `/members/${memberId as string}/show`}
      filters={[
        {
          source: 'status',
          label: 'kassenwerk.field.status',
          kind: 'choice',
          values: statuses,
          messages: 'resources.receivables.status',
        },
        {
          source: 'type',
          label: 'resources.receivables.fields.type',
          kind: 'choice',
          values: types,
          messages: 'resources.receivables.type',
        },
        { source: 'period', label: 'kassenwerk.field.period', kind: 'month' },
        { source: 'dueOn@$lte', label: 'resources.receivables.dueUntil', kind: 'date' },
      ]}
    />
  );
}
