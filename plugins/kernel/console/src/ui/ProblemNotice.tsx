import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useProblemText } from './useProblemText';
import { useTranslate } from 'react-admin';

/** What went wrong in the words of the server, with the code that support asks for. */
export function ProblemNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const translate = useTranslate();
  const textOf = useProblemText();
  return (
    <Alert
      severity="error"
      action={
        onRetry && (
          <Button color="inherit" size="small" onClick={onRetry}>
            {translate('kassenwerk.action.tryAgain')}
          </Button>
        )
      }
    >
      {textOf(error)}
    </Alert>
  );
}
