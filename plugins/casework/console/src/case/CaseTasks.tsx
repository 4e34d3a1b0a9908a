import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { FormDialog, Panel, StatusChip, useFormats } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { caseworkApi } from '../casework-api';
import { useCaseChange, type CaseDialogProps } from './case-dialog';

/** What somebody has to do before the case can be answered. */
export function CaseTasks({ shown, mayAdd }: Pick<CaseDialogProps, 'shown'> & { mayAdd: boolean }) {
  const translate = useTranslate();
  const { date } = useFormats();
  const [isOpen, setOpen] = useState(false);
  if (!mayAdd && shown.tasks.length === 0) return null;
  return (
    <Panel
      title={translate('casework.tasks.title')}
      actions={
        mayAdd && (
          <Button size="small" onClick={() => setOpen(true)}>
            {translate('casework.tasks.add')}
          </Button>
        )
      }
    >
      {shown.tasks.length === 0 ? (
        <Typography variant="body2" color="textSecondary">
          {translate('casework.tasks.none')}
        </Typography>
      ) : (
        <ul style={{ margin: 0, paddingLeft: 18 }}>
          {shown.tasks.map(({ id, title, status, dueOn }) => (
            <li key={id}>
              <Link component={RouterLink} to={`/tasks/${id}/show`}>
                {title}
              </Link>{' '}
              <StatusChip status={status} resource="tasks" /> {dueOn && date(dueOn)}
            </li>
          ))}
        </ul>
      )}
      {isOpen && <AddTask shown={shown} onClose={() => setOpen(false)} />}
    </Panel>
  );
}

function AddTask({ shown, onClose }: CaseDialogProps) {
  const translate = useTranslate();
  const [title, setTitle] = useState('');
  const [dueOn, setDueOn] = useState('');
  const { mutateAsync } = useCaseChange(() =>
    caseworkApi.addTask(shown.id, { title: title.trim(), ...(dueOn ? { dueOn } : {}) }),
  );
  return (
    <FormDialog
      open
      title={translate('casework.tasks.add')}
      submit={translate('casework.tasks.add')}
      disabled={title.trim() === ''}
      onClose={onClose}
      onSubmit={() => mutateAsync(undefined)}
    >
      <TextField
        required
        label={translate('casework.tasks.what')}
        value={title}
        onChange={({ target }) => setTitle(target.value)}
        slotProps={{ htmlInput: { maxLength: 150 } }}
      />
      <TextField
        type="date"
        label={translate('casework.tasks.dueOn')}
        value={dueOn}
        onChange={({ target }) => setDueOn(target.value)}
        slotProps={{ inputLabel: { shrink: true } }}
      />
    </FormDialog>
  );
}
