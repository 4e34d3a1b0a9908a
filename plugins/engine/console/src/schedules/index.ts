import type { ConsoleResource } from '@kassenwerk/kernel/console';
import { ScheduleList } from './ScheduleList';

export const schedules: ConsoleResource = {
  name: 'schedules',
  path: 'engine/schedules',
  subject: 'schedule',
  search: ['key', 'action'],
  hasSharedRows: true,
  list: ScheduleList,
};
