import { englishAuditWords } from './audit-words.en';

export const english = { resources: { 'audit-records': englishAuditWords } };
