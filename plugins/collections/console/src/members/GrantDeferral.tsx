import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { FormDialog, useCommand, useMay, useVerbs } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { CollectionsVerbs } from '../verbs';

/** Gives a member time to pay; debts wait until the day chosen. */
export function GrantDeferral({ memberId }: { memberId: string }) {
  const translate = useTranslate();
  const verbs = useVerbs<CollectionsVerbs>();
  const [isOpen, setOpen] = useState(false);
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const { mutateAsync } = useCommand(() => verbs.grantDeferral(memberId, { until, reason: reason.trim() }), {
    success: 'resources.members.deferral.done',
    stale: ['members', 'receivables', 'tasks'],
  });
  const label = (name: string) => translate(`resources.members.deferral.${name}`);
  if (!useMay('defer', 'receivable')) return null;
  return (
    <>
      <Button size="small" variant="outlined" onClick={() => setOpen(true)}>
        {label('action')}
      </Button>
      <FormDialog
        open={isOpen}
        title={label('title')}
        submit={label('submit')}
        disabled={until === '' || reason.trim().length < 3}
        onClose={() => setOpen(false)}
        onSubmit={() => mutateAsync(undefined)}
      >
        <Typography color="textSecondary">{label('note')}</Typography>
        <TextField
          type="date"
          required
          label={label('until')}
          value={until}
          onChange={({ target }) => setUntil(target.value)}
          slotProps={{ inputLabel: { shrink: true } }}
        />
        <TextField
          required
          label={label('reason')}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          multiline
          minRows={2}
        />
      </FormDialog>
    </>
  );
}
