import { englishAuditWords } from './audit-words.en';
import { englishCaseWords } from './case/messages.en';
import { englishInboxWords } from './inbox/messages.en';
import { englishPeopleWords } from './people/messages.en';
import { englishSettingsWords } from './settings/messages.en';
import { englishSharedWords } from './words/messages.en';
import type { german } from './messages.de';

export const english: typeof german = {
  resources: {
    'audit-records': englishAuditWords,
    tasks: { kind: { caseEscalation: 'Case without an answer' } },
    people: { status: { present: 'takes cases', notPresent: 'not there', absent: 'away' } },
    settings: {
      status: {
        offered: 'Offered',
        ended: 'No longer offered',
        current: 'Holds',
        waits: 'Waits for release',
        planned: 'Holds later',
        replaced: 'Replaced',
        refused: 'Refused',
        withdrawn: 'Withdrawn',
      },
    },
    cases: { status: { open: 'open', waiting: 'waiting', closed: 'done', merged: 'merged' } },
  },
  casework: {
    ...englishSharedWords,
    ...englishInboxWords,
    ...englishCaseWords,
    ...englishPeopleWords,
    ...englishSettingsWords,
  },
};
