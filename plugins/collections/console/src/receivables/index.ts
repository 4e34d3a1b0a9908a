import type { ConsoleResource } from '@kassenwerk/kernel/console';
import { ReceivableList } from './ReceivableList';

export const receivables: ConsoleResource = {
  name: 'receivables',
  path: 'collections/receivables',
  subject: 'receivable',
  search: ['memberNumber'],
  list: ReceivableList,
};
