import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { FormDialog, useCommand, useSession, useTenant } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { PersonFields } from './PersonFields';
import { staffApi, type StaffWish } from './staff-api';

/** Somebody new gets an account and chooses the password by a link that comes by mail. */
export function NewPerson() {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        {translate('identity.staff.create')}
      </Button>
      {isOpen && <NewPersonDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function NewPersonDialog({ onClose }: { onClose(): void }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [locale] = useLocaleState();
  const { tenant, tenants } = useTenant();
  const own = useSession()?.username.split('/')[0] ?? '';
  const prefix = tenant?.key ?? (tenants.length === 1 ? tenants[0]!.key : own);
  const choices = useQuery({ queryKey: ['staff-choices'], queryFn: staffApi.choices });
  const [short, setShort] = useState('');
  const [wish, setWish] = useState<StaffWish>({
    displayName: '',
    email: '',
    staffRoles: [],
    tenants: tenant ? [tenant.key] : [],
    team: null,
  });
  const create = useCommand(() => staffApi.create({ ...wish, username: `${prefix}/${short}`, locale }), {
    success: ({ release }) => (release ? 'identity.staff.waits' : 'identity.staff.created'),
    stale: ['staff', 'releases'],
    onDone: ({ id, release }) => void navigate(release ? `/releases/${release}` : `/staff/${id}`),
  });
  return (
    <FormDialog
      open
      title={translate('identity.staff.create')}
      submit={translate('identity.staff.create')}
      disabled={wish.staffRoles.length === 0 || wish.tenants.length === 0}
      onClose={onClose}
      onSubmit={() => create.mutateAsync(undefined)}
    >
      <Alert severity="info">{translate('identity.staff.createHint')}</Alert>
      <TextField
        required
        autoFocus
        label={translate('identity.staff.username')}
        helperText={translate('identity.staff.usernameHelp', { username: `${prefix}/${short || '…'}` })}
        value={short}
        autoComplete="off"
        onChange={({ target }) => setShort(target.value.toLowerCase())}
        slotProps={{ htmlInput: { pattern: '[a-z0-9][a-z0-9._\\-]*', maxLength: 60, spellCheck: false } }}
      />
      <PersonFields
        wish={wish}
        choices={choices.data ?? { roles: [], tenants: [] }}
        onChange={(part) => setWish({ ...wish, ...part })}
      />
    </FormDialog>
  );
}
