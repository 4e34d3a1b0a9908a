import { RecordList, type Column } from '@kassenwerk/kernel/console';
import { bankFileStatuses } from './bank-file-detail';

const columns: readonly Column[] = [
  { source: 'fileName' },
  { source: 'tenant', kind: 'tenant' },
  { source: 'status', kind: 'status' },
  { source: 'transactions', kind: 'count' },
  { source: 'sumCents', kind: 'money' },
  { source: 'bytes', kind: 'bytes', wide: true },
  { source: 'createdAt', kind: 'instant' },
  { source: 'transmittedAt', kind: 'instant', wide: true },
];

export function BankFileList() {
  return (
    <RecordList
      columns={columns}
      sort={{ field: 'createdAt', order: 'DESC' }}
      linkTo={({ id }) => `/bank-files/${id}/show`}
      presets={[
        { key: 'all', label: 'kassenwerk.text.all', filter: {} },
        {
          key: 'toRelease',
          label: 'resources.bank-files.presets.toRelease',
          filter: { status: ['built', 'checked', 'firstSignature'] },
        },
        {
          key: 'withBank',
          label: 'resources.bank-files.presets.withBank',
          filter: { status: ['transmitted', 'accepted', 'partlyAccepted'] },
        },
      ]}
      filters={[
        {
          source: 'status',
          label: 'kassenwerk.field.status',
          kind: 'choice',
          values: bankFileStatuses,
          messages: 'resources.bank-files.status',
        },
      ]}
    />
  );
}
