import { englishAuditWords } from './audit-words.en';
import { englishPeopleWords } from './people/messages.en';
import { englishCaseWords } from './words/messages.en';

export const english = {
  resources: {
    'audit-records': englishAuditWords,
    tasks: { kind: { caseEscalation: 'Case without an answer' } },
    people: { status: { present: 'takes cases', notPresent: 'not there', absent: 'away' } },
    cases: { status: { open: 'open', waiting: 'waiting', closed: 'done', merged: 'merged' } },
  },
  casework: { ...englishCaseWords, ...englishPeopleWords },
};
