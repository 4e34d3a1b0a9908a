import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import {
  FactList,
  Loadable,
  Page,
  Panel,
  Slot,
  StatusChip,
  TenantTag,
  useFormats,
  useText,
  type Fact,
} from '@kassenwerk/kernel/console';
import { ResourceContextProvider, RecordContextProvider, useGetOne, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { DueCell } from './DueCell';
import { TaskDecision } from './TaskDecision';
import { isOpen, type TaskRecord } from './task-record';

/** One task: what was found, what is known, what can be decided. */
export function TaskPage() {
  const { id = '' } = useParams();
  const query = useGetOne<TaskRecord>('tasks', { id: decodeURIComponent(id) });
  return (
    <ResourceContextProvider value="tasks">
      <Loadable query={query}>
        {(task) => (
          <RecordContextProvider value={task}>
            <TaskView task={task} />
          </RecordContextProvider>
        )}
      </Loadable>
    </ResourceContextProvider>
  );
}

function TaskView({ task }: { task: TaskRecord }) {
  const translate = useTranslate();
  const textOf = useText();
  const message = textOf(task.payload?.message) || task.description;
  return (
    <Page
      title={task.title}
      mark={<StatusChip status={task.status} resource="tasks" />}
      parent={{ to: '/tasks', label: translate('resources.tasks.name', { smart_count: 2 }) }}
      description={<TenantTag tenant={task.tenant} />}
      actions={<SubjectLink task={task} />}
    >
      <Box sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: { xs: '1fr', lg: '3fr 2fr' }, alignItems: 'start' }}>
        <Box sx={{ display: 'grid', gap: 2.5 }}>
          {message && (
            <Panel title={translate('resources.tasks.finding')}>
              {message}
              {task.findingRule && (
                <Box sx={{ mt: 1, color: 'text.secondary' }}>
                  {translate('resources.runs.rule')} <code>{task.findingRule}</code>
                </Box>
              )}
            </Panel>
          )}
          {isOpen(task) ? <TaskDecision task={task} /> : <Resolved task={task} />}
          <Slot name="tasks.show" />
        </Box>
        <Panel title={translate('resources.tasks.facts')}>
          <TaskFacts task={task} />
        </Panel>
      </Box>
    </Page>
  );
}

function TaskFacts({ task }: { task: TaskRecord }) {
  const translate = useTranslate();
  const { instant } = useFormats();
  const label = (name: string) => translate(`resources.tasks.fields.${name}`);
  const details = Object.entries(task.payload?.details ?? {});
  const facts: Fact[] = [
    { label: label('kind'), value: translate(`resources.tasks.kind.${task.kind}`, { _: task.kind ?? '–' }) },
    { label: label('dueOn'), value: <DueCell dueOn={task.dueOn} status={task.status} /> },
    {
      label: label('priority'),
      value: translate(`resources.tasks.priority.${task.priority}`, { _: String(task.priority ?? '–') }),
    },
    { label: label('team'), value: task.team },
    { label: label('assignee'), value: task.assignee },
    { label: label('stepId'), value: task.stepId && <code>{task.stepId}</code> },
    { label: label('createdAt'), value: instant(task.createdAt) },
    ...details.map(([name, value]) => ({
      label: translate(`resources.tasks.detail.${name}`, {
        _: translate(`resources.members.fields.${name}`, { _: name }),
      }),
      value: typeof value === 'object' ? JSON.stringify(value) : String(value),
    })),
  ];
  return <FactList facts={facts} />;
}

function Resolved({ task }: { task: TaskRecord }) {
  const translate = useTranslate();
  const { instant } = useFormats();
  const decision = task.resolution?.decision;
  return (
    <Panel title={translate('resources.tasks.resolved')}>
      <FactList
        facts={[
          {
            label: translate('resources.tasks.decided'),
            value: decision ? translate(`resources.tasks.decision.${decision}`, { _: decision }) : '–',
          },
          { label: translate('resources.tasks.comment'), value: task.resolution?.comment },
          { label: translate('resources.tasks.by'), value: task.resolvedBy },
          { label: translate('resources.tasks.at'), value: instant(task.resolvedAt) },
        ]}
      />
    </Panel>
  );
}

function SubjectLink({ task }: { task: TaskRecord }) {
  const translate = useTranslate();
  if (task.subjectType !== 'member' || !task.subjectId) return null;
  return (
    <Button component={Link} to={`/members/${task.subjectId}/show`} variant="outlined" color="inherit">
      {translate('resources.tasks.toMember')}
    </Button>
  );
}
