import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { CodeField } from '../second-factor/CodeField';

interface CodeStepProps {
  problem: string | undefined;
  isBusy: boolean;
  onSend(code: string): void;
  onBack(): void;
}

/** The second thing somebody has to show. */
export function CodeStep({ problem, isBusy, onSend, onBack }: CodeStepProps) {
  const translate = useTranslate();
  const [code, setCode] = useState('');
  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        onSend(code.trim());
      }}
      sx={{ display: 'grid', gap: 2.25 }}
    >
      <Typography variant="h1">{translate('identity.code.title')}</Typography>
      {problem && <Alert severity="error">{problem}</Alert>}
      <CodeField value={code} onChange={setCode} takesRecoveryCode />
      <Button type="submit" variant="contained" size="large" loading={isBusy}>
        {translate('ra.auth.sign_in')}
      </Button>
      <Button color="inherit" onClick={onBack}>
        {translate('identity.code.back')}
      </Button>
    </Box>
  );
}
