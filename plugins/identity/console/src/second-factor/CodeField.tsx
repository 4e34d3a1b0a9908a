import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';

interface CodeFieldProps {
  value: string;
  onChange(value: string): void;
  /** Recovery codes are taken too, except where the app itself is tried out. */
  takesRecoveryCode?: boolean;
}

/** Six digits of the app. Phones offer them by themselves (one-time-code). */
export function CodeField({ value, onChange, takesRecoveryCode }: CodeFieldProps) {
  const translate = useTranslate();
  return (
    <TextField
      label={translate('identity.code.label')}
      name="code"
      value={value}
      required
      autoFocus
      autoComplete="one-time-code"
      helperText={translate(takesRecoveryCode ? 'identity.code.helpRecovery' : 'identity.code.help')}
      onChange={({ target }) => onChange(target.value)}
      slotProps={{
        htmlInput: { inputMode: takesRecoveryCode ? 'text' : 'numeric', maxLength: 20, spellCheck: false },
      }}
    />
  );
}
