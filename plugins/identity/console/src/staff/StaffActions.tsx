import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ConfirmButton, FormDialog, useCommand, useMay } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { PersonFields } from './PersonFields';
import { staffApi, type StaffDetail, type StaffWish } from './staff-api';

/** Changing what somebody may do, and switching an account off and on. */
export function StaffActions({ person }: { person: StaffDetail }) {
  const translate = useTranslate();
  const text = (key: string) => translate(`identity.staff.${key}`, { name: person.name });
  const [isOpen, setOpen] = useState(false);
  const { id, isBlocked, isFromProvider, onlyLook } = person;
  const mayChange = useMay('update', 'staffAccount') && !onlyLook;
  const block = useCommand((reason: string) => staffApi.block(id, reason), {
    success: 'identity.staff.blocked',
    stale: ['staff'],
  });
  const unblock = useCommand(() => staffApi.unblock(id), { success: 'identity.staff.unblocked', stale: ['staff'] });
  const invite = useCommand(() => staffApi.invite(id), { success: 'identity.staff.invited', stale: ['staff'] });
  if (!mayChange) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {!isFromProvider && (
        <Button variant="outlined" onClick={() => setOpen(true)}>
          {text('change')}
        </Button>
      )}
      {!isFromProvider && !isBlocked && (
        <ConfirmButton
          variant="outlined"
          label={text('invite')}
          question={text('inviteQuestion')}
          onConfirm={() => invite.mutateAsync(undefined)}
        >
          {text('inviteHint')}
        </ConfirmButton>
      )}
      {isBlocked ? (
        <ConfirmButton
          variant="contained"
          label={text('unblock')}
          question={text('unblockQuestion')}
          onConfirm={() => unblock.mutateAsync(undefined)}
        />
      ) : (
        <ConfirmButton
          variant="outlined"
          color="error"
          label={text('block')}
          question={text('blockQuestion')}
          reason={{ label: text('blockReason'), required: true }}
          onConfirm={(reason) => block.mutateAsync(reason)}
        >
          {text('blockHint')}
        </ConfirmButton>
      )}
      {isOpen && <ChangeDialog person={person} onClose={() => setOpen(false)} />}
    </Box>
  );
}

function ChangeDialog({ person, onClose }: { person: StaffDetail; onClose(): void }) {
  const translate = useTranslate();
  const choices = useQuery({ queryKey: ['staff-choices'], queryFn: staffApi.choices });
  const [wish, setWish] = useState<StaffWish>({
    displayName: person.name,
    email: person.email ?? '',
    staffRoles: person.roles,
    tenants: person.tenants,
    team: person.team,
  });
  const change = useCommand(() => staffApi.change(person.id, wish), {
    success: ({ release }) => (release ? 'identity.staff.waits' : 'identity.staff.changed'),
    stale: ['staff', 'releases'],
  });
  return (
    <FormDialog
      open
      title={translate('identity.staff.changeTitle', { name: person.name })}
      submit={translate('ra.action.save')}
      disabled={wish.staffRoles.length === 0 || wish.tenants.length === 0}
      onClose={onClose}
      onSubmit={() => change.mutateAsync(undefined)}
    >
      <PersonFields
        wish={wish}
        choices={choices.data ?? { roles: [], tenants: [] }}
        onChange={(part) => setWish({ ...wish, ...part })}
      />
    </FormDialog>
  );
}
