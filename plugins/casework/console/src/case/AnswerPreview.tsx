import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { Loadable } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { caseworkApi } from '../casework-api';

interface Props {
  id: string;
  subject: string;
  body: string;
}

/** The answer as the member will read it, with the values of its variables. */
export function AnswerPreview(props: Props) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button color="inherit" disabled={!props.body.trim()} onClick={() => setOpen(true)}>
        {translate('casework.answer.preview')}
      </Button>
      {isOpen && <Preview {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function Preview({ id, subject, body, onClose }: Props & { onClose(): void }) {
  const translate = useTranslate();
  const query = useQuery({
    queryKey: ['answer-preview', id, subject, body],
    queryFn: () => caseworkApi.previewAnswer(id, { subject, body }),
    gcTime: 0,
  });
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="answer-preview">
      <DialogTitle id="answer-preview">{translate('casework.answer.preview')}</DialogTitle>
      <DialogContent>
        <Loadable query={query}>
          {(shown) => (
            <>
              {shown.missing.length > 0 && (
                <Alert severity="warning" sx={{ mb: 2 }}>
                  {translate('casework.answer.missing', { names: shown.missing.join(', ') })}
                </Alert>
              )}
              <Typography sx={{ fontWeight: 600, mb: 1 }}>{shown.subject}</Typography>
              <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{shown.body}</Typography>
            </>
          )}
        </Loadable>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
