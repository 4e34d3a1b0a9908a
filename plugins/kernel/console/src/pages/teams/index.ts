import type { ConsoleResource } from '../../manifest';
import { TeamCreate, TeamEdit } from './TeamForm';
import { TeamList } from './TeamList';

export const teams: ConsoleResource = {
  name: 'teams',
  path: 'teams',
  subject: 'team',
  search: ['name', 'key'],
  list: TeamList,
  edit: TeamEdit,
  create: TeamCreate,
};
