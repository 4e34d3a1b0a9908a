import SkipNextOutlined from '@mui/icons-material/SkipNextOutlined';
import Button from '@mui/material/Button';
import { useCommand, useMay } from '@kassenwerk/kernel/console';
import { useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { caseworkApi } from '../casework-api';

/** Gives me what is most urgent, so that nobody has to choose and nothing difficult is left lying. */
export function NextCaseButton({ tenant }: { tenant: string }) {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const mayWork = useMay('update', 'case');
  const next = useCommand(() => caseworkApi.next(tenant), {
    stale: ['inbox', 'inbox-counters'],
    onDone: (found) =>
      found ? navigate(`/cases/${found.id}`) : notify('casework.inbox.nothingNext', { type: 'info' }),
  });
  if (!mayWork) return null;
  return (
    <Button
      variant="contained"
      startIcon={<SkipNextOutlined />}
      loading={next.isPending}
      onClick={() => next.mutate(undefined)}
    >
      {translate('casework.inbox.next')}
    </Button>
  );
}
