import type { ConsoleResource } from '@kassenwerk/kernel/console';
import { BankMessageList } from './BankMessageList';
import { BankMessagePage } from './BankMessagePage';

export const bankMessages: ConsoleResource = {
  name: 'bank-messages',
  path: 'collections/bank-messages',
  subject: 'bankMessage',
  search: ['fileName'],
  list: BankMessageList,
  show: BankMessagePage,
};
