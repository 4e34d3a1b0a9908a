import type { ConsoleResource } from '@kassenwerk/kernel/console';
import { IncidentList } from './IncidentList';

export const incidents: ConsoleResource = {
  name: 'incidents',
  path: 'engine/incidents',
  subject: 'incident',
  search: ['code', 'stepId'],
  list: IncidentList,
};
