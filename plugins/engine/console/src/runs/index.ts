import type { ConsoleResource } from '@kassenwerk/kernel/console';
import { RunList } from './RunList';
import { RunPage } from './RunPage';

export const runs: ConsoleResource = {
  name: 'runs',
  path: 'engine/runs',
  subject: 'run',
  search: ['title', 'period'],
  listFields: [
    'tenant',
    'title',
    'process',
    'variant',
    'period',
    'status',
    'currentStage',
    'stageCount',
    'itemCount',
    'startedAt',
    'finishedAt',
    'startedBy',
  ],
  list: RunList,
  show: RunPage,
};
