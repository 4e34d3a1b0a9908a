import { germanAuditWords } from './audit-words.de';

export const german = { resources: { 'audit-records': germanAuditWords } };
