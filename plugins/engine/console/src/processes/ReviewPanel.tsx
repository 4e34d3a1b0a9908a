import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useText, Warnings } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import type { Review } from './process-api';

/** What keeps the process from being published, and what would keep a run of it from starting. Nothing, when all is well. */
export function ReviewPanel({ review }: { review: Review }) {
  const translate = useTranslate();
  const textOf = useText();
  const { problems, warnings } = review;
  if (problems.length === 0 && warnings.length === 0) return null;
  return (
    <Box aria-live="polite" sx={{ display: 'grid', gap: 1 }}>
      {problems.length > 0 && (
        <Alert severity="error">
          <AlertTitle>{translate('resources.processes.problems', { smart_count: problems.length })}</AlertTitle>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {problems.map(({ step, message }) => (
              <li key={`${step} ${message.de}`}>
                {step === undefined ? (
                  textOf(message)
                ) : (
                  <Link
                    component="button"
                    type="button"
                    color="inherit"
                    sx={{ textAlign: 'left' }}
                    onClick={() => show(step)}
                  >
                    {textOf(message)}
                  </Link>
                )}
              </li>
            ))}
          </Box>
        </Alert>
      )}
      <Warnings warnings={warnings} />
    </Box>
  );
}

function show(step: string): void {
  const card = document.getElementById(`step-${step}`);
  card?.scrollIntoView({ block: 'center' });
  card?.querySelector('button')?.focus();
}
