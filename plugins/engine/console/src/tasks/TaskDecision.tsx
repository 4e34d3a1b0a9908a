import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { Panel, useCommand, useMay, useVerbs } from '@kassenwerk/kernel/console';
import { useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import type { EngineVerbs } from '../verbs';
import { CorrectionFields, type Correction } from './CorrectionFields';
import { decisionsOf, fieldsOf, type TaskRecord } from './task-record';

/** What the engine means by these holds for what is held back alone. */
const ownDecisions: ReadonlySet<string> = new Set(['correct', 'accept', 'reject']);

/** Correct the data, go on as it is, or take the item out: whatever the task offers. */
export function TaskDecision({ task }: { task: TaskRecord }) {
  const translate = useTranslate();
  const { changes, setChanges, note, setNote, decide, isPending, deciding } = useDecision(task);
  const mayResolve = useMay('resolve', 'task', task);
  const isCorrectable = task.subjectType === 'member' && fieldsOf(task).length > 0;
  // What is held back is corrected, accepted or excluded; elsewhere these are outcomes like others.
  const isHeldBack = task.itemId !== null;
  const offered = decisionsOf(task).filter((decision) => decision !== 'correct' || isCorrectable || !isHeldBack);
  const wordOf = (decision: string) => {
    const outcome = translate(`resources.processes.outcomes.${decision}`, { _: decision });
    return ownDecisions.has(decision) && !isHeldBack
      ? outcome
      : translate(`resources.tasks.decision.${decision}`, { _: outcome });
  };
  // What is decided elsewhere on the page offers nothing here.
  if (offered.length === 0) return null;
  if (!mayResolve)
    return <Panel title={translate('resources.tasks.decide')}>{translate('resources.tasks.mayNot')}</Panel>;
  return (
    <Panel
      title={translate('resources.tasks.decide')}
      note={task.itemId ? translate('resources.tasks.decideNote') : undefined}
    >
      <Box sx={{ display: 'grid', gap: 2 }}>
        {isCorrectable && <CorrectionFields task={task} changes={changes} onChange={setChanges} />}
        <TextField
          label={translate('resources.tasks.note')}
          value={note}
          onChange={({ target }) => setNote(target.value)}
          multiline
          minRows={2}
        />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {offered.map((decision) => (
            <Button
              key={decision}
              variant={decision === 'correct' ? 'contained' : 'outlined'}
              color={decision === 'reject' && isHeldBack ? 'error' : 'primary'}
              loading={isPending && deciding === decision}
              disabled={isPending || (decision === 'correct' && isHeldBack && Object.keys(changes).length === 0)}
              onClick={() => decide(decision)}
            >
              {wordOf(decision)}
            </Button>
          ))}
        </Box>
        {isHeldBack && offered.includes('accept') && (
          <Typography variant="body2" color="textSecondary">
            {translate('resources.tasks.explain')}
          </Typography>
        )}
      </Box>
    </Panel>
  );
}

/** A correction is first written to the member, where every later run finds it, and then reported with the decision. */
function useDecision(task: TaskRecord) {
  const verbs = useVerbs<EngineVerbs>();
  const dataProvider = useDataProvider();
  const [changes, setChanges] = useState<Correction>({});
  const [note, setNote] = useState('');
  const command = useCommand(
    async (decision: string) => {
      const isCorrected = decision === 'correct' && task.itemId !== null;
      if (isCorrected)
        await dataProvider.update('members', { id: task.subjectId!, data: changes, previousData: {} as TaskRecord });
      await verbs.resolveTask(String(task.id), {
        decision,
        ...(note.trim() ? { note: note.trim() } : {}),
        ...(isCorrected ? { data: changes } : {}),
      });
    },
    { success: 'resources.tasks.done.resolved', stale: ['tasks', 'runs', 'members', 'dashboard'] },
  );
  const { mutate: decide, isPending, variables: deciding } = command;
  return { changes, setChanges, note, setNote, decide, isPending, deciding };
}
