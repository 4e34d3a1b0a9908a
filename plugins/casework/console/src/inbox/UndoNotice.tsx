import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useCommand, useProblemText } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import { caseworkApi } from '../casework-api';

/** How many were changed, and the way back. What came of going back stands here too: another notice would wait behind this one. */
export function UndoNotice({ batch, changed }: { batch: string; changed: number }) {
  const translate = useTranslate();
  const problemText = useProblemText();
  const undo = useCommand(() => caseworkApi.undoBulk(batch), {
    stale: ['case', 'inbox', 'inbox-counters'],
    handles: () => true,
  });
  if (undo.data) {
    const { undone, kept } = undo.data;
    return (
      <Alert severity="success" variant="filled">
        {kept === 0
          ? translate('casework.bulk.undone', { smart_count: undone })
          : translate('casework.bulk.partlyUndone', { undone, kept })}
      </Alert>
    );
  }
  if (undo.error)
    return (
      <Alert severity="error" variant="filled">
        {problemText(undo.error)}
      </Alert>
    );
  return (
    <Alert
      severity="success"
      variant="filled"
      action={
        <Button color="inherit" size="small" disabled={undo.isPending} onClick={() => undo.mutate(undefined)}>
          {translate('casework.bulk.undo')}
        </Button>
      }
    >
      {translate('casework.bulk.done', { smart_count: changed })}
    </Alert>
  );
}
