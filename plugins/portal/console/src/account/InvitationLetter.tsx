import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import GlobalStyles from '@mui/material/GlobalStyles';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import type { InvitationView } from '../verbs';

/** On paper stands the letter alone, without the page behind it and the buttons. */
const onPaper = (
  <GlobalStyles
    styles={{ '@media print': { '#root': { display: 'none' }, '.no-print': { display: 'none !important' } } }}
  />
);

/** The letter with the code, to be printed; the code is shown this one time. */
export function InvitationLetter({ code, validDays, member, onClose }: InvitationView & { onClose(): void }) {
  const translate = useTranslate();
  const heading = useId();
  const text = (name: string, values?: object) => translate(`portal.letter.${name}`, { ...values });
  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby={heading} onClose={onClose}>
      {onPaper}
      <DialogTitle id={heading} className="no-print">
        {text('title')}
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Typography component="address" sx={{ fontStyle: 'normal', whiteSpace: 'pre-line' }}>
          {[member.name, ...member.addressLines].join('\n')}
        </Typography>
        <Typography component="p" variant="h3">
          {text('subject')}
        </Typography>
        <Typography>{text('intro', { number: member.memberNumber })}</Typography>
        <Typography sx={{ fontFamily: 'monospace', fontSize: '1.5rem', letterSpacing: '0.08em', textAlign: 'center' }}>
          {code}
        </Typography>
        <Typography>{text('valid', { days: validDays })}</Typography>
        <Typography variant="body2" color="textSecondary" className="no-print">
          {text('once')}
        </Typography>
      </DialogContent>
      <DialogActions className="no-print">
        <Button color="inherit" onClick={onClose}>
          {translate('ra.action.close')}
        </Button>
        <Button variant="contained" onClick={() => window.print()}>
          {text('print')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
