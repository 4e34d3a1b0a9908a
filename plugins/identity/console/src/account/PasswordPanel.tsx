import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { Panel, useCommand } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { identityApi } from '../identity-api';
import { NewPasswordField } from './NewPasswordField';

/** Whoever changes the password knows the old one. */
export function PasswordPanel() {
  const translate = useTranslate();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const change = useCommand(() => identityApi.changePassword(current, next), {
    success: 'identity.password.changed',
    stale: ['sessions'],
    onDone: () => {
      setCurrent('');
      setNext('');
    },
  });
  return (
    <Panel title={translate('identity.password.title')} note={translate('identity.password.note')}>
      <Box
        component="form"
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate(undefined);
        }}
        sx={{ display: 'grid', gap: 2, maxWidth: 480, justifyItems: 'start' }}
      >
        <TextField
          label={translate('identity.password.current')}
          name="current-password"
          type="password"
          autoComplete="current-password"
          required
          fullWidth
          value={current}
          onChange={({ target }) => setCurrent(target.value)}
        />
        <NewPasswordField value={next} onChange={setNext} />
        <Button type="submit" variant="outlined" loading={change.isPending}>
          {translate('identity.password.change')}
        </Button>
      </Box>
    </Panel>
  );
}
