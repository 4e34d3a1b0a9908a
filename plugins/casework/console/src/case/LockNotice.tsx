import Alert from '@mui/material/Alert';
import { ConfirmButton, useMay } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import type { CaseLock } from './use-case-lock';

/** Somebody else works on it. Taking over is possible, and the other person sees by whom. */
export function LockNotice({ lock }: { lock: CaseLock }) {
  const translate = useTranslate();
  const mayChange = useMay('update', 'case');
  if (!lock.holder) return null;
  return (
    <Alert
      severity="warning"
      action={
        mayChange && (
          <ConfirmButton
            label={translate('casework.lock.takeOver')}
            question={translate('casework.lock.question', { name: lock.holder })}
            color="inherit"
            onConfirm={() => lock.takeOver()}
          >
            {translate('casework.lock.text')}
          </ConfirmButton>
        )
      }
    >
      {translate('casework.lock.held', { name: lock.holder })}
    </Alert>
  );
}
