import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useText } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useQuery } from '@tanstack/react-query';
import { identityApi } from '../identity-api';

interface Credentials {
  username: string;
  password: string;
}

interface CredentialsStepProps {
  credentials: Credentials;
  problem: string | undefined;
  isBusy: boolean;
  onChange(credentials: Credentials): void;
  onSend(): void;
}

export function CredentialsStep({ credentials, problem, isBusy, onChange, onSend }: CredentialsStepProps) {
  const translate = useTranslate();
  const textOf = useText();
  const options = useQuery({ queryKey: ['signInOptions'], queryFn: identityApi.options, staleTime: Infinity }).data;
  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
      sx={{ display: 'grid', gap: 2.25 }}
    >
      <Typography variant="h1">{translate('kassenwerk.signIn.title')}</Typography>
      {options?.secondFactor === 'optional' && <Alert severity="info">{translate('identity.signIn.demo')}</Alert>}
      {problem && <Alert severity="error">{problem}</Alert>}
      <TextField
        label={translate('ra.auth.username')}
        name="username"
        autoComplete="username"
        autoFocus
        required
        value={credentials.username}
        onChange={({ target }) => onChange({ ...credentials, username: target.value })}
      />
      <TextField
        label={translate('ra.auth.password')}
        name="password"
        type="password"
        autoComplete="current-password"
        required
        value={credentials.password}
        onChange={({ target }) => onChange({ ...credentials, password: target.value })}
      />
      <Button type="submit" variant="contained" size="large" loading={isBusy}>
        {translate('ra.auth.sign_in')}
      </Button>
      {options?.openId && (
        <Button component="a" href="/api/identity/open-id/begin" variant="outlined" size="large">
          {textOf(options.openId.label)}
        </Button>
      )}
      <Link component={RouterLink} to="/forgot-password" variant="body2">
        {translate('identity.reset.forgotten')}
      </Link>
    </Box>
  );
}
