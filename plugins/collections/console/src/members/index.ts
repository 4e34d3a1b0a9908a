import type { ConsoleResource } from '@kassenwerk/kernel/console';
import { MemberList } from './MemberList';
import { MemberPage } from './MemberPage';

export const members: ConsoleResource = {
  name: 'members',
  path: 'members',
  subject: 'member',
  search: 'server',
  list: MemberList,
  show: MemberPage,
};
