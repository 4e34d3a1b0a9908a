import DownloadOutlined from '@mui/icons-material/DownloadOutlined';
import Button from '@mui/material/Button';
import { useCommand, useVerbs } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import type { CollectionsVerbs } from '../verbs';

/** Saves one file for the fund. */
export function FeedbackDownload({ id, fileName }: { id: string; fileName: string }) {
  const translate = useTranslate();
  const verbs = useVerbs<CollectionsVerbs>();
  const { mutate, isPending } = useCommand(() => verbs.downloadFeedback(id, fileName));
  return (
    <Button size="small" startIcon={<DownloadOutlined />} loading={isPending} onClick={() => mutate(undefined)}>
      {translate('resources.feedback-files.download')}
    </Button>
  );
}
