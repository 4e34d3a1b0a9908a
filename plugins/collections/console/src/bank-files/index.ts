import type { ConsoleResource } from '@kassenwerk/kernel/console';
import { BankFileList } from './BankFileList';
import { BankFilePage } from './BankFilePage';

export const bankFiles: ConsoleResource = {
  name: 'bank-files',
  path: 'collections/bank-files',
  subject: 'bankFile',
  search: ['fileName', 'messageId'],
  list: BankFileList,
  show: BankFilePage,
};
