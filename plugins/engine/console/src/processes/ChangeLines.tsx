import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { Step } from './process-api';
import { hasChanges, type ProcessChanges } from './process-changes';
import type { ProcessWords } from './useProcessWords';

/** In words what an author did. */
export function ChangeLines({ changes, words }: { changes: ProcessChanges; words: ProcessWords }) {
  const translate = useTranslate();
  const { settings, ...lists } = changes;
  const told = (Object.entries(lists) as [string, Step[]][])
    .filter(([, steps]) => steps.length > 0)
    .map(([kind, steps]) =>
      translate(`resources.processes.changes.${kind}`, {
        steps: steps.map((step) => `„${words.title(step)}“`).join(', '),
      }),
    );
  const lines = [...told, ...(settings ? [translate('resources.processes.changes.settings')] : [])];
  return (hasChanges(changes) ? lines : [translate('resources.processes.changes.none')]).map((line) => (
    <Typography key={line} variant="body2" sx={{ overflowWrap: 'anywhere' }}>
      {line}
    </Typography>
  ));
}
