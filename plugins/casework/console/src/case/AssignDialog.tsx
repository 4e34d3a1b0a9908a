import { FormDialog, PlainSelect } from '@kassenwerk/kernel/console';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { caseworkApi } from '../casework-api';
import { useColleagues } from '../words/useColleagues';
import { useTeams } from '../words/useTeams';
import { useCaseChange, type CaseDialogProps } from './case-dialog';

/** Gives a case to a colleague, or back to a team, which gives it out by its rules. */
export function AssignDialog({ shown, onClose }: CaseDialogProps) {
  const translate = useTranslate();
  const colleagues = useColleagues(shown.tenant);
  const teams = useTeams(shown.tenant);
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const { mutateAsync } = useCaseChange(
    () => {
      const [kind, key] = to.split(' ') as [string, string];
      const target = kind === 'team' ? { team: key } : { assignee: key };
      return caseworkApi.assign(shown.id, shown.revision, {
        ...target,
        ...(reason.trim() ? { reason: reason.trim() } : {}),
      });
    },
    { success: 'casework.done.assigned' },
  );
  const people = translate('casework.assign.people');
  return (
    <FormDialog
      open
      title={translate('casework.action.assign')}
      submit={translate('casework.assign.give')}
      disabled={to === ''}
      onClose={onClose}
      onSubmit={() => mutateAsync(undefined)}
    >
      <PlainSelect
        label={translate('casework.assign.to')}
        value={to}
        onChange={setTo}
        options={[
          { value: '', label: translate('casework.choose') },
          ...colleagues.map(({ id, name, isPresent }) => ({
            value: `person ${id}`,
            label: isPresent ? name : translate('casework.assign.absent', { name }),
            section: people,
          })),
          ...teams.options.map((team) => ({ ...team, value: `team ${team.value}` })),
        ]}
      />
      <TextField
        label={translate('casework.fields.reason')}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        slotProps={{ htmlInput: { maxLength: 400 } }}
      />
    </FormDialog>
  );
}
