import { germanAuditWords } from './audit-words.de';
import { germanCaseWords } from './words/messages.de';

export const german = {
  resources: {
    'audit-records': germanAuditWords,
    cases: { status: { open: 'offen', waiting: 'wartet', closed: 'erledigt', merged: 'zusammengelegt' } },
  },
  casework: germanCaseWords,
};
