import Button, { type ButtonProps } from '@mui/material/Button';
import { useState, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import TextField from '@mui/material/TextField';
import { FormDialog } from './FormDialog';

interface ConfirmButtonProps extends Pick<
  ButtonProps,
  'color' | 'variant' | 'startIcon' | 'size' | 'disabled' | 'aria-label'
> {
  label: string;
  /** What the question is answered with; `label` unless that says more than the deed. */
  confirm?: string;
  /** Heading of the question. */
  question: string;
  /** What will happen, before it happens. */
  children?: ReactNode;
  /** Label of a text the person gives; `required` makes it a condition. */
  reason?: { label: string; required?: boolean };
  onConfirm(reason: string): Promise<unknown>;
}

/** A button for what cannot be taken back: it asks first and says what follows. */
export function ConfirmButton({
  label,
  confirm = label,
  question,
  children,
  reason,
  onConfirm,
  ...button
}: ConfirmButtonProps) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  return (
    <>
      <Button {...button} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <FormDialog
        open={isOpen}
        title={question}
        submit={confirm}
        danger={button.color === 'error'}
        disabled={reason?.required === true && text.trim() === ''}
        onClose={() => setOpen(false)}
        onSubmit={() => onConfirm(text.trim())}
      >
        {children}
        {reason && (
          <TextField
            label={reason.label}
            value={text}
            onChange={(event) => setText(event.target.value)}
            required={reason.required}
            helperText={translate('kassenwerk.text.reasonIsKept')}
            multiline
            minRows={2}
            fullWidth
          />
        )}
      </FormDialog>
    </>
  );
}
