import DownloadOutlined from '@mui/icons-material/DownloadOutlined';
import Button from '@mui/material/Button';
import { RecordList, useCommand, useVerbs, type Column } from '@kassenwerk/kernel/console';
import { useTranslate, type RaRecord } from 'react-admin';
import type { CollectionsVerbs } from '../verbs';

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
    render: (file) => <Download file={file} />,
  },
];

/** Files that go back to the fund. */
export const FeedbackList = () => <RecordList columns={columns} sort={{ field: 'createdAt', order: 'DESC' }} />;

function Download({ file }: { file: RaRecord }) {
  const translate = useTranslate();
  const verbs = useVerbs<CollectionsVerbs>();
  const { mutate, isPending } = useCommand(() => verbs.downloadFeedback(String(file.id), file['fileName'] as string));
  return (
    <Button size="small" startIcon={<DownloadOutlined />} loading={isPending} onClick={() => mutate(undefined)}>
      {translate('resources.feedback-files.download')}
    </Button>
  );
}
