import { RecordList, type Column } from '@kassenwerk/kernel/console';
import { FeedbackDownload } from './FeedbackDownload';

const columns: readonly Column[] = [
  { source: 'fileName' },
  { source: 'tenant', kind: 'tenant' },
  { source: 'kind', kind: 'choice' },
  { source: 'rows', kind: 'count' },
  { source: 'bytes', kind: 'bytes' },
  { source: 'createdAt', kind: 'instant' },
  {
    source: 'download',
    label: 'resources.feedback-files.download',
    sortable: false,
    value: () => '',
    render: (file) => <FeedbackDownload id={String(file.id)} fileName={file['fileName'] as string} />,
  },
];

/** Files that go back to the fund. */
export const FeedbackList = () => (
  <RecordList
    columns={columns}
    sort={{ field: 'createdAt', order: 'DESC' }}
    filters={[
      {
        source: 'kind',
        label: 'resources.feedback-files.fields.kind',
        kind: 'choice',
        values: ['members', 'status', 'closing', 'rejections'],
        messages: 'resources.feedback-files.kind',
      },
      { source: 'createdAt@$gte', label: 'resources.feedback-files.since', kind: 'date' },
    ]}
  />
);
