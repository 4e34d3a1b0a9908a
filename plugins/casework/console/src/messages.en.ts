import { englishAuditWords } from './audit-words.en';
import { englishCaseWords } from './words/messages.en';

export const english = {
  resources: {
    'audit-records': englishAuditWords,
    cases: { status: { open: 'open', waiting: 'waiting', closed: 'done', merged: 'merged' } },
  },
  casework: englishCaseWords,
};
