import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { ConfirmButton, useCommand, useVerbs } from '@kassenwerk/kernel/console';
import { useListContext, useTranslate } from 'react-admin';
import type { EngineVerbs } from '../verbs';
import { commonDecisions, type TaskRecord } from './task-record';

/** One decision for several equal cases; different rules are not mixed. */
export function BulkDecision() {
  const translate = useTranslate();
  const verbs = useVerbs<EngineVerbs>();
  const { data = [], selectedIds, onUnselectItems } = useListContext<TaskRecord>();
  const decisions = commonDecisions(data.filter(({ id }) => selectedIds.includes(id)));
  const { mutateAsync } = useCommand(
    (wish: { decision: string; note: string }) => verbs.decideTasks({ tasks: selectedIds.map(String), ...wish }),
    {
      success: ({ release, left }) =>
        `resources.tasks.done.${release ? 'bulkWaits' : left.length > 0 ? 'bulkLeft' : 'bulk'}`,
      stale: ['tasks', 'runs', 'dashboard', 'releases'],
      onDone: () => onUnselectItems(),
    },
  );
  if (decisions.length === 0) return <Typography variant="body2">{translate('resources.tasks.notEqual')}</Typography>;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {decisions.map((decision) => (
        <ConfirmButton
          key={decision}
          size="small"
          variant="outlined"
          color={decision === 'reject' ? 'error' : 'primary'}
          label={translate(`resources.tasks.decision.${decision}`, { _: decision })}
          question={translate('resources.tasks.ask.bulk', {
            decision: translate(`resources.tasks.decision.${decision}`, { _: decision }),
          })}
          reason={{ label: translate('resources.tasks.note'), required: true }}
          onConfirm={(note) => mutateAsync({ decision, note })}
        >
          <Typography>{translate('resources.tasks.ask.bulkEffect', { smart_count: selectedIds.length })}</Typography>
        </ConfirmButton>
      ))}
    </Box>
  );
}
