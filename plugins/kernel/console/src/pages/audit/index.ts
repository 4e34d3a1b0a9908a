import type { ConsoleResource } from '../../manifest';
import { AuditList } from './AuditList';

export const auditRecords: ConsoleResource = {
  name: 'audit-records',
  path: 'kernel/audit-records',
  subject: 'auditRecord',
  search: ['actorName', 'action', 'subjectId'],
  hasSharedRows: true,
  list: AuditList,
};
