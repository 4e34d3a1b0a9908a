import { RecordList, type Column } from '@kassenwerk/kernel/console';
import { UploadDelivery } from './UploadDelivery';

const columns: readonly Column[] = [
  { source: 'fileName' },
  { source: 'tenant', kind: 'tenant' },
  { source: 'status', kind: 'status' },
  { source: 'receivedAt', kind: 'instant' },
  { source: 'memberCount', kind: 'count' },
  { source: 'newCount', kind: 'count' },
  { source: 'changedCount', kind: 'count', wide: true },
  { source: 'leftCount', kind: 'count', wide: true },
  { source: 'rejectedCount', kind: 'count' },
  { source: 'bytes', kind: 'bytes', wide: true },
];

export function DeliveryList() {
  return (
    <RecordList
      columns={columns}
      sort={{ field: 'receivedAt', order: 'DESC' }}
      linkTo={({ id }) => `/deliveries/${id}/show`}
      actions={<UploadDelivery />}
      emptyAction={<UploadDelivery />}
      filters={[
        {
          source: 'status',
          label: 'kassenwerk.field.status',
          kind: 'choice',
          values: ['received', 'inRun', 'imported', 'refused'],
          messages: 'resources.deliveries.status',
        },
        { source: 'receivedAt@$gte', label: 'resources.deliveries.since', kind: 'date' },
      ]}
    />
  );
}
