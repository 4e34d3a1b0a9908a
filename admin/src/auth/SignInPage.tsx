import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { Title, useProblemText } from '@kassenwerk/kernel/console';
import { useState, type FormEvent } from 'react';
import { useLogin, useTranslate } from 'react-admin';
import { useLocation } from 'react-router-dom';
import { BrandMark } from '../layout/BrandMark';
import { LanguageButton } from '../layout/LanguageButton';
import { StationLine } from './StationLine';

/** The door: what this is, two fields, one button. */
export function SignInPage() {
  const translate = useTranslate();
  return (
    <Box
      sx={{
        minHeight: '100dvh',
        display: 'grid',
        gridTemplateColumns: { md: '1.1fr 1fr' },
        bgcolor: 'background.default',
      }}
    >
      <Title text={translate('kassenwerk.signIn.title')} />
      <Box
        sx={({ palette }) => ({
          bgcolor: palette.kassenwerk.nav.ground,
          color: palette.kassenwerk.nav.ink,
          p: { xs: 3, md: 6 },
          display: 'flex',
          flexDirection: 'column',
          justifyContent: 'space-between',
          gap: 4,
        })}
      >
        <BrandMark />
        <Box sx={{ display: { xs: 'none', md: 'block' } }}>
          <StationLine />
          <Typography
            sx={{ fontSize: 34, fontWeight: 600, lineHeight: 1.2, letterSpacing: '-0.02em', maxWidth: 520, mt: 5 }}
          >
            {translate('kassenwerk.signIn.promise')}
          </Typography>
        </Box>
        <Typography variant="body2" sx={{ opacity: 0.8, display: { xs: 'none', md: 'block' } }}>
          {translate('kassenwerk.signIn.notice')}
        </Typography>
      </Box>
      <Box
        component="main"
        sx={{
          p: { xs: 3, md: 6 },
          display: 'grid',
          alignContent: { xs: 'start', md: 'center' },
          justifyItems: 'center',
        }}
      >
        <SignInForm />
      </Box>
    </Box>
  );
}

function SignInForm() {
  const translate = useTranslate();
  const login = useLogin();
  const textOf = useProblemText();
  const { state } = useLocation() as { state: { nextPathname?: string } | null };
  const [credentials, setCredentials] = useState({ username: '', password: '' });
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(undefined);
    login(credentials, state?.nextPathname ?? '/')
      .catch((error: unknown) => setProblem(textOf(error)))
      .finally(() => setBusy(false));
  };
  return (
    <Box component="form" onSubmit={send} sx={{ width: '100%', maxWidth: 380, display: 'grid', gap: 2.25 }}>
      <Typography variant="h1">{translate('kassenwerk.signIn.title')}</Typography>
      {problem && <Alert severity="error">{problem}</Alert>}
      <TextField
        label={translate('ra.auth.username')}
        name="username"
        autoComplete="username"
        autoFocus
        required
        value={credentials.username}
        onChange={({ target }) => setCredentials({ ...credentials, username: target.value })}
      />
      <TextField
        label={translate('ra.auth.password')}
        name="password"
        type="password"
        autoComplete="current-password"
        required
        value={credentials.password}
        onChange={({ target }) => setCredentials({ ...credentials, password: target.value })}
      />
      <Button type="submit" variant="contained" size="large" loading={isBusy}>
        {translate('ra.auth.sign_in')}
      </Button>
      <Box sx={{ display: 'flex', justifyContent: 'flex-end' }}>
        <LanguageButton />
      </Box>
    </Box>
  );
}
