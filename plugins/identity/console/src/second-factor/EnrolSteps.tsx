import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useProblemText } from '@kassenwerk/kernel/console';
import { useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { identityApi, type Enrolment } from '../identity-api';
import { CodeField } from './CodeField';
import { RecoveryCodes } from './RecoveryCodes';

interface EnrolStepsProps {
  enrolment: Enrolment;
  /** The factor holds and the codes were seen. */
  onDone(): void;
}

/** Scan the picture, type the first code, keep the recovery codes. */
export function EnrolSteps({ enrolment, onDone }: EnrolStepsProps) {
  const translate = useTranslate();
  const textOf = useProblemText();
  const [code, setCode] = useState('');
  const [codes, setCodes] = useState<string[]>();
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setBusy(true);
    setProblem(undefined);
    identityApi
      .confirmEnrolment(code.trim())
      .then(({ recoveryCodes }) => setCodes(recoveryCodes))
      .catch((error: unknown) => setProblem(textOf(error)))
      .finally(() => setBusy(false));
  };
  if (codes) {
    return (
      <>
        <Typography variant="h2">{translate('identity.recovery.title')}</Typography>
        <RecoveryCodes codes={codes} />
        <Button variant="contained" size="large" onClick={onDone}>
          {translate('identity.recovery.kept')}
        </Button>
      </>
    );
  }
  return (
    <Box component="form" onSubmit={send} sx={{ display: 'grid', gap: 2 }}>
      <Typography>{translate('identity.enrol.scan')}</Typography>
      <Picture enrolment={enrolment} />
      {problem && <Alert severity="error">{problem}</Alert>}
      <CodeField value={code} onChange={setCode} />
      <Button type="submit" variant="contained" size="large" loading={isBusy}>
        {translate('identity.enrol.confirm')}
      </Button>
    </Box>
  );
}

/** White in both themes: cameras need the contrast. */
function Picture({ enrolment: { svg, secret } }: { enrolment: Enrolment }) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'grid', gap: 1, justifyItems: 'start' }}>
      <Box
        component="img"
        src={`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`}
        alt={translate('identity.enrol.picture')}
        width={180}
        height={180}
        sx={{ bgcolor: '#ffffff', borderRadius: 1, border: 1, borderColor: 'divider' }}
      />
      <Typography variant="body2" color="textSecondary">
        {translate('identity.enrol.byHand')}
      </Typography>
      <Box component="code" sx={{ overflowWrap: 'anywhere', fontSize: 14 }}>
        {secret.replace(/(.{4})/g, '$1 ').trim()}
      </Box>
    </Box>
  );
}
