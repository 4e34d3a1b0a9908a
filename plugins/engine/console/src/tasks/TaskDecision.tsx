import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { Panel, useCommand, useMay, useVerbs } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Decision, EngineVerbs } from '../verbs';
import { correctableFields, type TaskRecord } from './task-record';

/** Correct the data, go on as it is, or take the item out. */
export function TaskDecision({ task }: { task: TaskRecord }) {
  const translate = useTranslate();
  const verbs = useVerbs<EngineVerbs>();
  const mayResolve = useMay('resolve', 'task');
  const fields = correctableFields(task);
  const [changes, setChanges] = useState<Record<string, string>>({});
  const [comment, setComment] = useState('');
  const { mutate, isPending, variables } = useCommand(
    (decision: Decision) =>
      verbs.resolveTask(String(task.id), {
        decision,
        comment: comment || undefined,
        data: decision === 'corrected' ? changes : undefined,
      }),
    { success: 'resources.tasks.done.resolved', stale: ['tasks', 'runs', 'members', 'dashboard'] },
  );
  if (!mayResolve)
    return <Panel title={translate('resources.tasks.decide')}>{translate('resources.tasks.mayNot')}</Panel>;
  const button = (decision: Decision) => ({
    loading: isPending && variables === decision,
    disabled: isPending,
    onClick: () => mutate(decision),
  });
  return (
    <Panel title={translate('resources.tasks.decide')} note={translate('resources.tasks.decideNote')}>
      <Box sx={{ display: 'grid', gap: 2 }}>
        {fields.length > 0 && (
          <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
            {fields.map(({ name, value }) => (
              <TextField
                key={name}
                label={translate(`resources.members.fields.${name}`, { _: name })}
                value={changes[name] ?? String(value ?? '')}
                onChange={({ target }) => setChanges({ ...changes, [name]: target.value })}
              />
            ))}
          </Box>
        )}
        <TextField
          label={translate('resources.tasks.comment')}
          value={comment}
          onChange={({ target }) => setComment(target.value)}
          multiline
          minRows={2}
        />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {fields.length > 0 && (
            <Button
              variant="contained"
              {...button('corrected')}
              disabled={isPending || Object.keys(changes).length === 0}
            >
              {translate('resources.tasks.decision.corrected')}
            </Button>
          )}
          <Button variant="outlined" {...button('proceed')}>
            {translate('resources.tasks.decision.proceed')}
          </Button>
          <Button variant="outlined" color="error" {...button('exclude')}>
            {translate('resources.tasks.decision.exclude')}
          </Button>
        </Box>
        <Typography variant="body2" color="text.secondary">
          {translate('resources.tasks.explain')}
        </Typography>
      </Box>
    </Panel>
  );
}
