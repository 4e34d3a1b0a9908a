import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import { useCommand, useMay, useTenant } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { peopleApi, type PresenceStatus } from './people-api';

const everyFiveMinutes = 5 * 60_000;

/** Whether I take cases in the chosen fund. It stands above every page, so the server knows that I am there while I work anywhere. */
export function PresenceSwitch() {
  const { tenant } = useTenant();
  const may = useMay('update', 'presence');
  return tenant && may ? <OwnSwitch key={tenant.key} tenant={tenant.key} /> : null;
}

function OwnSwitch({ tenant }: { tenant: string }) {
  const translate = useTranslate();
  const { data } = useQuery({
    queryKey: ['own-presence', tenant],
    queryFn: () => peopleApi.sayPresence(tenant),
    refetchInterval: everyFiveMinutes,
    refetchIntervalInBackground: true,
  });
  const { mutate, isPending } = useCommand((status: PresenceStatus) => peopleApi.sayPresence(tenant, status), {
    stale: ['own-presence'],
  });
  if (!data?.takesCases) return null;
  const { status, isAbsent, load, capacity } = data;
  const hint = isAbsent
    ? translate('casework.presence.absent')
    : translate('casework.presence.load', { load, capacity });
  return (
    <FormControlLabel
      title={hint}
      sx={{ mr: 0 }}
      control={
        <Switch
          size="small"
          checked={status === 'available' && !isAbsent}
          disabled={isPending || isAbsent}
          onChange={(_event, checked) => mutate(checked ? 'available' : 'pause')}
        />
      }
      label={
        <>
          <Typography variant="body2">{translate('casework.presence.label')}</Typography>
          <Typography variant="caption" component="p" color="textSecondary" sx={{ lineHeight: 1.2 }}>
            {hint}
          </Typography>
        </>
      }
    />
  );
}
