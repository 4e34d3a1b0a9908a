import type { ConsoleResource } from '../../manifest';
import { PartnerCreate, PartnerEdit } from './PartnerForm';
import { PartnerList } from './PartnerList';

export const partners: ConsoleResource = {
  name: 'partners',
  path: 'partners',
  subject: 'partner',
  search: ['name', 'key', 'contactName'],
  listFields: ['tenant', 'key', 'name', 'kind', 'contactName', 'status', 'processorNoticeOn'],
  list: PartnerList,
  edit: PartnerEdit,
  create: PartnerCreate,
};
