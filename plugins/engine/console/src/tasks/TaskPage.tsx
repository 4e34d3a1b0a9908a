import { useAbility } from '@casl/react';
import { useContext } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import {
  DecisionNote,
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
  ResourceContextOfShell,
} from '@kassenwerk/kernel/console';
import { ResourceContextProvider, RecordContextProvider, useGetOne, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { DueCell } from './DueCell';
import { TaskAssignee } from './TaskAssignee';
import { TaskDecision } from './TaskDecision';
import { isOpen, isRelease, priorityOf, type TaskFinding, type TaskRecord } from './task-record';

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
  const findings = task.payload?.findings ?? [];
  return (
    <Page
      title={textOf(task.payload?.title) || task.title}
      mark={<StatusChip status={task.status} resource="tasks" />}
      parent={{ to: '/tasks', label: translate('resources.tasks.name', { smart_count: 2 }) }}
      description={<TenantTag tenant={task.tenant} />}
      actions={<SubjectLink task={task} />}
    >
      <Box sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: { xs: '1fr', lg: '3fr 2fr' }, alignItems: 'start' }}>
        <Box sx={{ display: 'grid', gap: 2.5 }}>
          {(findings.length > 0 || task.description || task.payload?.decision) && (
            <Panel title={translate('resources.tasks.finding')}>
              {task.description && <p>{task.description}</p>}
              <Findings findings={findings} />
              <DecisionNote decision={task.payload?.decision} />
            </Panel>
          )}
          {isRelease(task) && isOpen(task) ? (
            <ReleaseHint task={task} />
          ) : isOpen(task) ? (
            <TaskDecision task={task} />
          ) : (
            <Resolved task={task} />
          )}
          <Slot name="tasks.show" />
        </Box>
        <Panel title={translate('resources.tasks.facts')}>
          <TaskFacts task={task} />
        </Panel>
      </Box>
    </Page>
  );
}

/** What tasks of several kinds carry beside their findings. */
const shownDetails = ['amountCents', 'sumCents', 'transactions', 'reason'] as const;

function TaskFacts({ task }: { task: TaskRecord }) {
  const translate = useTranslate();
  const { instant, money, count } = useFormats();
  const label = (name: string) => translate(`resources.tasks.fields.${name}`);
  const detail = (name: string, value: unknown) =>
    name.endsWith('Cents') ? money(Number(value)) : typeof value === 'number' ? count(value) : String(value);
  const facts: Fact[] = [
    { label: label('kind'), value: translate(`resources.tasks.kind.${task.kind}`, { _: task.kind ?? '–' }) },
    { label: label('dueOn'), value: <DueCell dueOn={task.dueOn} status={task.status} /> },
    {
      label: label('priority'),
      value: translate(`resources.tasks.priority.${priorityOf(task.priority)}`),
    },
    { label: label('team'), value: task.team },
    { label: label('assigneeName'), value: <TaskAssignee task={task} /> },
    { label: label('stepId'), value: task.stepId && <code>{task.stepId}</code> },
    { label: label('createdAt'), value: instant(task.createdAt) },
    ...shownDetails
      .filter((name) => task.payload?.[name] != null)
      .map((name) => ({
        label: translate(`resources.tasks.detail.${name}`),
        value: detail(name, task.payload?.[name]),
      })),
    ...(task.payload?.facts ?? []).map(({ path, value }) => ({
      label: translate(`resources.processes.data.${path.replaceAll('.', '_')}`, { _: path }),
      value: value === null ? '–' : typeof value === 'object' ? JSON.stringify(value) : detail(path, value),
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
          { label: translate('resources.tasks.note'), value: task.resolution?.note },
          { label: translate('resources.tasks.by'), value: task.resolution?.byName ?? task.resolvedBy },
          { label: translate('resources.tasks.at'), value: instant(task.resolvedAt) },
        ]}
      />
    </Panel>
  );
}

function Findings({ findings }: { findings: readonly TaskFinding[] }) {
  const textOf = useText();
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
      {findings.map(({ rule, field, message, details }) => (
        <li key={`${rule}-${field}`}>
          {textOf(message)}{' '}
          <Box component="code" sx={{ color: 'text.secondary' }}>
            {rule}
          </Box>
          <DecisionNote decision={details?.decision} />
        </li>
      ))}
    </Box>
  );
}

/** A release is given where the figures stand, not here. */
function ReleaseHint({ task }: { task: TaskRecord }) {
  const translate = useTranslate();
  return (
    <Panel title={translate('resources.tasks.decide')}>
      <Box sx={{ display: 'grid', gap: 2, justifyItems: 'start' }}>
        {translate('resources.tasks.releaseHint')}
        <SubjectLink task={task} isMain />
      </Box>
    </Panel>
  );
}

/** To the page of what the task is about, whichever plugin shows it. */
function SubjectLink({ task: { subjectType, subjectId }, isMain = false }: { task: TaskRecord; isMain?: boolean }) {
  const translate = useTranslate();
  const resources = useContext(ResourceContextOfShell);
  const ability = useAbility();
  const page = [...resources.values()].find(({ subject, show }) => subject === subjectType && show);
  if (!page || !subjectId || !ability.can('read', page.subject)) return null;
  return (
    <Button
      component={Link}
      to={`/${page.name}/${subjectId}/show`}
      variant={isMain ? 'contained' : 'outlined'}
      color={isMain ? 'primary' : 'inherit'}
    >
      {translate(`resources.tasks.toSubject.${subjectType}`, { _: translate('ra.action.show') })}
    </Button>
  );
}
