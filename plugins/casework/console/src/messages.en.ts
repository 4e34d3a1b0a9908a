import { englishAuditWords } from './audit-words.en';
import { englishCaseWords } from './case/messages.en';
import { englishInboxWords } from './inbox/messages.en';
import { englishPeopleWords } from './people/messages.en';
import { englishSettingsWords } from './settings/messages.en';
import { englishSharedWords } from './words/messages.en';
import type { german } from './messages.de';

export const english: typeof german = {
  releases: {
    fields: {
      bulkCaseChange: {
        count: 'Cases',
        kind: 'What happens',
        assignee: 'Who gets them',
        team: 'Team',
        priority: 'Priority',
        on: 'Until when',
        subject: 'Answer: subject',
        body: 'Answer: text',
      },
    },
    values: {
      bulkCaseChange: {
        kind: {
          assign: 'assign',
          moveToTeam: 'give to a team',
          prioritise: 'change the priority',
          followUp: 'lay aside',
          close: 'close',
        },
      },
    },
  },
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
