import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { SettleBooking } from './SettleBooking';

/** The same decision from the list of what the bank said. */
export function SettleButton({ eventId, tenant }: { eventId: string; tenant: string }) {
  const translate = useTranslate();
  const heading = useId();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button size="small" variant="outlined" onClick={() => setOpen(true)}>
        {translate('resources.bookings.action')}
      </Button>
      <Dialog open={isOpen} onClose={close} fullWidth maxWidth="sm" aria-labelledby={heading}>
        <DialogTitle id={heading}>{translate('resources.bookings.title')}</DialogTitle>
        <DialogContent>
          <SettleBooking eventId={eventId} tenant={tenant} onDone={close} />
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={close}>
            {translate('ra.action.close')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
