import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';

const passwordMinLength = 12;

/** The rules stand beside the field before they are broken; the server decides. */
export function NewPasswordField({ value, onChange }: { value: string; onChange(value: string): void }) {
  const translate = useTranslate();
  return (
    <TextField
      label={translate('identity.password.next')}
      name="new-password"
      type="password"
      autoComplete="new-password"
      required
      fullWidth
      value={value}
      helperText={translate('identity.password.help')}
      onChange={({ target }) => onChange(target.value)}
      slotProps={{ htmlInput: { minLength: passwordMinLength } }}
    />
  );
}
