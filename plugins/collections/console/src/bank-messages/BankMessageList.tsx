import { RecordList, type Column } from '@kassenwerk/kernel/console';
import { UploadBankMessage } from './UploadBankMessage';

const countOf = (name: string) => (message: Record<string, unknown>) =>
  (message['counts'] as Record<string, number> | null)?.[name];

const columns: readonly Column[] = [
  { source: 'fileName' },
  { source: 'tenant', kind: 'tenant' },
  { source: 'type', kind: 'code' },
  { source: 'status', kind: 'status' },
  { source: 'receivedAt', kind: 'instant' },
  { source: 'events', kind: 'count', sortable: false, value: countOf('events') },
  { source: 'booked', kind: 'count', sortable: false, value: countOf('booked') },
  { source: 'unmatched', kind: 'count', sortable: false, value: countOf('unmatched') },
  { source: 'source', kind: 'choice', wide: true },
];

export function BankMessageList() {
  return (
    <RecordList
      columns={columns}
      sort={{ field: 'receivedAt', order: 'DESC' }}
      linkTo={({ id }) => `/bank-messages/${id}/show`}
      actions={<UploadBankMessage />}
      emptyAction={<UploadBankMessage />}
      filters={[
        {
          source: 'status',
          label: 'kassenwerk.field.status',
          kind: 'choice',
          values: ['received', 'processing', 'done', 'refused'],
          messages: 'resources.bank-messages.status',
        },
        { source: 'receivedAt@$gte', label: 'resources.bank-messages.since', kind: 'date' },
      ]}
    />
  );
}
