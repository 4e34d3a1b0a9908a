import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { ConfirmButton, useCommand, useMay } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import { staffApi, type StaffDetail } from './staff-api';

/** For somebody who is locked out, or has lost phone and recovery codes. */
export function StaffHelp({ person: { id, name, hasSecondFactor, lockedUntil } }: { person: StaffDetail }) {
  const translate = useTranslate();
  const mayUnlock = useMay('unlock', 'staffAccount') && lockedUntil !== null;
  const mayReset = useMay('resetSecondFactor', 'staffAccount') && hasSecondFactor;
  const unlock = useCommand(() => staffApi.unlock(id), { success: 'identity.staff.unlocked', stale: ['staff'] });
  const reset = useCommand((reason: string) => staffApi.resetSecondFactor(id, reason), {
    success: 'identity.staff.factorReset',
    stale: ['staff'],
  });
  if (!mayUnlock && !mayReset) return <Typography>{translate('identity.staff.nothingToDo')}</Typography>;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {mayUnlock && (
        <ConfirmButton
          variant="contained"
          label={translate('identity.staff.unlock')}
          question={translate('identity.staff.unlockQuestion', { name })}
          onConfirm={() => unlock.mutateAsync(undefined)}
        >
          {translate('identity.staff.unlockHint')}
        </ConfirmButton>
      )}
      {mayReset && (
        <ConfirmButton
          variant="outlined"
          color="error"
          label={translate('identity.staff.reset')}
          question={translate('identity.staff.resetQuestion', { name })}
          reason={{ label: translate('identity.staff.resetReason'), required: true }}
          onConfirm={(reason) => reset.mutateAsync(reason)}
        >
          {translate('identity.staff.resetHint')}
        </ConfirmButton>
      )}
    </Box>
  );
}
