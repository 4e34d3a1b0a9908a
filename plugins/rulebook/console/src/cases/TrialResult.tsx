import Alert from '@mui/material/Alert';
import { useLanguage } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import type { Trial } from './useTrial';

/** Why the table says what it says, or what it still needs to know. */
export function TrialResult({ trial: { decision, explanation, missing } }: { trial: Trial }) {
  const translate = useTranslate();
  const language = useLanguage();
  if (missing.length > 0) {
    const columns = missing.map((one) => one[language]).join(', ');
    return <Alert severity="info">{translate('rules.test.missing', { columns })}</Alert>;
  }
  if (!decision || !explanation) return <Alert severity="warning">{translate('rules.test.unsound')}</Alert>;
  return <Alert severity={decision.status === 'conflict' ? 'error' : 'info'}>{explanation[language]}</Alert>;
}
