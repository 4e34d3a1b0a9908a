import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { DiscardQuestion, useAskBeforeLeaving } from '../session/leaving';

interface FormDialogProps {
  open: boolean;
  title: string;
  submit: string;
  danger?: boolean;
  disabled?: boolean;
  wide?: boolean;
  /** Something was typed that would be lost: whoever leaves by a click beside the dialog, by Escape or by going back is asked first. */
  isChanged?: boolean;
  children: ReactNode;
  onClose(): void;
  /** Closes the dialog when it resolves; stays open when it rejects, so that nothing typed is lost. */
  onSubmit(): Promise<unknown>;
}

/** A dialog that is a real form: Enter sends, Escape leaves, the button shows that work is going on. */
export function FormDialog({
  open,
  title,
  submit,
  danger,
  disabled,
  wide,
  isChanged = false,
  children,
  onClose,
  onSubmit,
}: FormDialogProps) {
  const translate = useTranslate();
  const heading = useId();
  const [isBusy, setBusy] = useState(false);
  const [isAsking, setAsking] = useState(false);
  useAskBeforeLeaving(open && isChanged);
  const send = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setBusy(true);
    onSubmit()
      .then(onClose, () => undefined)
      .finally(() => setBusy(false));
  };
  return (
    <Dialog
      open={open}
      onClose={isBusy ? undefined : isChanged ? () => setAsking(true) : onClose}
      fullWidth
      maxWidth={wide ? 'md' : 'sm'}
      aria-labelledby={heading}
    >
      <form onSubmit={send}>
        <DialogTitle id={heading}>{title}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2, '&&': { pt: 1 } }}>{children}</DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={isBusy} color="inherit">
            {translate('ra.action.cancel')}
          </Button>
          <Button
            type="submit"
            variant="contained"
            color={danger ? 'error' : 'primary'}
            loading={isBusy}
            disabled={disabled}
          >
            {submit}
          </Button>
        </DialogActions>
      </form>
      <DiscardQuestion
        isOpen={isAsking}
        onStay={() => setAsking(false)}
        onDiscard={() => {
          setAsking(false);
          onClose();
        }}
      />
    </Dialog>
  );
}
