import type { ConsoleResource } from '@kassenwerk/kernel/console';
import { TaskList } from './TaskList';
import { TaskPage } from './TaskPage';

export const tasks: ConsoleResource = {
  name: 'tasks',
  path: 'tasks',
  subject: 'task',
  search: ['title', 'findingRule', 'subjectId'],
  list: TaskList,
  show: TaskPage,
};
