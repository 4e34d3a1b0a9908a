import Link from '@mui/material/Link';
import { EmptyState, Panel, PlainTable, StatusChip, useFormats } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { MemberOverview } from './member-overview';

/** What people have to do or did about this member. */
export function MemberTasks({ tasks }: { tasks: NonNullable<MemberOverview['tasks']> }) {
  const translate = useTranslate();
  const { date } = useFormats();
  const title = translate('resources.tasks.name', { smart_count: 2 });
  return (
    <Panel flush title={title}>
      {tasks.length === 0 ? (
        <EmptyState title={translate('resources.members.noTasks')} />
      ) : (
        <PlainTable
          caption={title}
          rows={tasks}
          keyOf={({ documentId }) => documentId}
          columns={[
            {
              label: translate('resources.tasks.fields.title'),
              cell: (task) => (
                <Link component={RouterLink} to={`/tasks/${task.documentId}/show`}>
                  {task.title}
                </Link>
              ),
            },
            { label: translate('resources.tasks.fields.dueOn'), cell: ({ dueOn }) => date(dueOn) },
            {
              label: translate('resources.tasks.fields.status'),
              cell: ({ status }) => <StatusChip status={status} resource="tasks" />,
            },
          ]}
        />
      )}
    </Panel>
  );
}
