import type { ConsoleResource } from '@kassenwerk/kernel/console';
import { ReturnList } from './ReturnList';

export const returns: ConsoleResource = {
  name: 'returns',
  path: 'collections/bank-events',
  subject: 'bankEvent',
  search: ['endToEndId', 'mandateReference', 'reason'],
  list: ReturnList,
};
