import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { ConfirmButton, useCommand, useVerbs } from '@kassenwerk/kernel/console';
import { useListContext, useTranslate } from 'react-admin';
import type { Decision, EngineVerbs } from '../verbs';

/** One decision for several equal cases; different rules are not mixed. */
export function BulkDecision() {
  const translate = useTranslate();
  const verbs = useVerbs<EngineVerbs>();
  const { data = [], selectedIds, onUnselectItems } = useListContext();
  const chosen = data.filter(({ id }) => selectedIds.includes(id));
  const rules = new Set(chosen.map((task) => task['findingRule'] as string));
  const { mutateAsync } = useCommand(
    async ({ decision, comment }: { decision: Decision; comment: string }) => {
      for (const id of selectedIds) await verbs.resolveTask(String(id), { decision, comment: comment || undefined });
    },
    { success: 'resources.tasks.done.bulk', stale: ['tasks', 'runs', 'dashboard'], onDone: () => onUnselectItems() },
  );
  if (rules.size > 1) return <Typography variant="body2">{translate('resources.tasks.notEqual')}</Typography>;
  return (
    <Box sx={{ display: 'flex', gap: 1 }}>
      {(['proceed', 'exclude'] as const).map((decision) => (
        <ConfirmButton
          key={decision}
          size="small"
          variant="outlined"
          color={decision === 'exclude' ? 'error' : 'primary'}
          label={translate(`resources.tasks.decision.${decision}`)}
          question={translate(`resources.tasks.ask.${decision}`)}
          reason={{ label: translate('resources.tasks.comment'), required: true }}
          onConfirm={(comment) => mutateAsync({ decision, comment })}
        >
          <Typography>{translate('resources.tasks.ask.bulkEffect', { smart_count: selectedIds.length })}</Typography>
        </ConfirmButton>
      ))}
    </Box>
  );
}
