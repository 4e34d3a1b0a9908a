import type { ConsoleResource } from '@kassenwerk/kernel/console';
import { DeliveryList } from './DeliveryList';
import { DeliveryPage } from './DeliveryPage';

export const deliveries: ConsoleResource = {
  name: 'deliveries',
  path: 'collections/deliveries',
  subject: 'delivery',
  search: ['fileName'],
  list: DeliveryList,
  show: DeliveryPage,
};
