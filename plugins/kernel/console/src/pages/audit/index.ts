import type { ConsoleResource } from '../../manifest';
import { AuditList } from './AuditList';
import { AuditPage } from './AuditPage';

export const auditRecords: ConsoleResource = {
  name: 'audit-records',
  path: 'kernel/audit-records',
  subject: 'auditRecord',
  search: ['actorName', 'action', 'subjectId'],
  hasSharedRows: true,
  list: AuditList,
  show: AuditPage,
};
