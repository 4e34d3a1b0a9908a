import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useCommand, useMay, useSession, useVerbs } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import type { EngineVerbs } from '../verbs';
import { isOpen, type TaskRecord } from './task-record';

/** Who works on a task: take it, give it back, or, as team lead, give it to somebody. */
export function TaskAssignee({ task }: { task: TaskRecord }) {
  const translate = useTranslate();
  const verbs = useVerbs<EngineVerbs>();
  const me = useSession();
  const mayResolve = useMay('resolve', 'task');
  const mayAssign = useMay('assign', 'task');
  const id = String(task.id);
  const { mutate, isPending } = useCommand((to: string | null) => verbs.assignTask(id, to), {
    success: 'resources.tasks.done.assigned',
    stale: ['tasks'],
  });
  if (!isOpen(task) || !mayResolve || !me) return <>{task.assigneeName ?? '–'}</>;
  if (mayAssign) return <PersonChoice task={task} disabled={isPending} onChoose={mutate} />;
  const isMine = task.assignee === me.id;
  return (
    <>
      {task.assigneeName}{' '}
      {(isMine || task.assignee === null) && (
        <Button size="small" variant="outlined" loading={isPending} onClick={() => mutate(isMine ? null : me.id)}>
          {translate(isMine ? 'resources.tasks.action.giveBack' : 'resources.tasks.action.take')}
        </Button>
      )}
    </>
  );
}

interface PersonChoiceProps {
  task: TaskRecord;
  disabled: boolean;
  onChoose(to: string | null): void;
}

function PersonChoice({ task, disabled, onChoose }: PersonChoiceProps) {
  const translate = useTranslate();
  const verbs = useVerbs<EngineVerbs>();
  const id = String(task.id);
  const { data: people } = useQuery({ queryKey: ['people', id], queryFn: () => verbs.peopleForTask(id) });
  const label = translate('resources.tasks.fields.assigneeName');
  // Somebody may have the task who has left the fund since.
  const known = people?.some((person) => person.id === task.assignee);
  return (
    <TextField
      select
      size="small"
      fullWidth
      value={people && known ? task.assignee : ''}
      disabled={disabled || !people}
      onChange={({ target }) => onChoose(target.value || null)}
      slotProps={{ htmlInput: { 'aria-label': label }, select: { displayEmpty: true } }}
    >
      <MenuItem value="">{translate('resources.tasks.nobody')}</MenuItem>
      {people?.map((person) => (
        <MenuItem key={person.id} value={person.id}>
          {person.name}
        </MenuItem>
      ))}
    </TextField>
  );
}
