import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { FactList } from '@kassenwerk/kernel/console';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import type { IssuedCredential } from '../identity-api';

/** Stays until it is closed on purpose: nobody can show the secret again. */
export function SecretOnce({ issued, onClose }: { issued: IssuedCredential; onClose(): void }) {
  const translate = useTranslate();
  const heading = useId();
  const text = (key: string) => translate(`identity.credentials.${key}`);
  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby={heading}>
      <DialogTitle id={heading}>{text('title')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Alert severity="warning">{text('secretOnce')}</Alert>
        <FactList
          facts={[
            { label: text('clientId'), value: <code>{issued.clientId}</code> },
            { label: text('clientSecret'), value: <code>{issued.clientSecret}</code> },
          ]}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={() => void navigator.clipboard.writeText(issued.clientSecret)}>
          {translate('identity.recovery.copy')}
        </Button>
        <Button variant="contained" onClick={onClose}>
          {translate('ra.action.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
