import type { ConsoleResource } from '@kassenwerk/kernel/console';
import { MandateList } from './MandateList';

export const mandates: ConsoleResource = {
  name: 'mandates',
  path: 'collections/mandates',
  subject: 'mandate',
  search: ['reference'],
  sensitiveSearch: { bankData: ['accountHolder', 'iban'] },
  list: MandateList,
};
