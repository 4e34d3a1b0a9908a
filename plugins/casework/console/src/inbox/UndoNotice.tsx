import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useCommand } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import { caseworkApi } from '../casework-api';

/** How many were changed, and the way back. */
export function UndoNotice({ batch, changed }: { batch: string; changed: number }) {
  const translate = useTranslate();
  const undo = useCommand(() => caseworkApi.undoBulk(batch), {
    stale: ['inbox', 'inbox-counters'],
    success: ({ undone, kept }) =>
      kept === 0
        ? translate('casework.bulk.undone', { smart_count: undone })
        : translate('casework.bulk.partlyUndone', { undone, kept }),
  });
  return (
    <Alert
      severity="success"
      variant="filled"
      action={
        <Button
          color="inherit"
          size="small"
          disabled={undo.isPending || undo.isSuccess}
          onClick={() => undo.mutate(undefined)}
        >
          {translate('casework.bulk.undo')}
        </Button>
      }
    >
      {translate('casework.bulk.done', { smart_count: changed })}
    </Alert>
  );
}
