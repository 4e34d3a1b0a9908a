import type { ConsoleResource } from '@kassenwerk/kernel/console';
import { ProcessorCreate, ProcessorEdit } from './ProcessorForm';
import { ProcessorList } from './ProcessorList';

export const processors: ConsoleResource = {
  name: 'processors',
  path: 'privacy/processors',
  subject: 'processor',
  search: ['name', 'partnerKey'],
  list: ProcessorList,
  edit: ProcessorEdit,
  create: ProcessorCreate,
};
