import { germanAuditWords } from './audit-words.de';
import { germanCaseWords } from './case/messages.de';
import { germanInboxWords } from './inbox/messages.de';
import { germanPeopleWords } from './people/messages.de';
import { germanSettingsWords } from './settings/messages.de';
import { germanSharedWords } from './words/messages.de';

export const german = {
  releases: {
    fields: {
      bulkCaseChange: {
        count: 'Vorgänge',
        kind: 'Was geschieht',
        assignee: 'Wer sie bekommt',
        team: 'Team',
        priority: 'Dringlichkeit',
        on: 'Bis wann',
        subject: 'Antwort: Betreff',
        body: 'Antwort: Text',
      },
    },
    values: {
      bulkCaseChange: {
        kind: {
          assign: 'zuweisen',
          moveToTeam: 'an ein Team geben',
          prioritise: 'Dringlichkeit ändern',
          followUp: 'auf Wiedervorlage',
          close: 'abschließen',
        },
      },
    },
  },
  resources: {
    'audit-records': germanAuditWords,
    tasks: { kind: { caseEscalation: 'Vorgang ohne Antwort' } },
    people: { status: { present: 'nimmt an', notPresent: 'nicht da', absent: 'abwesend' } },
    settings: {
      status: {
        offered: 'Angeboten',
        ended: 'Nicht mehr angeboten',
        current: 'Gilt',
        waits: 'Wartet auf Freigabe',
        planned: 'Gilt später',
        replaced: 'Ersetzt',
        refused: 'Abgelehnt',
        withdrawn: 'Zurückgezogen',
      },
    },
    cases: { status: { open: 'offen', waiting: 'wartet', closed: 'erledigt', merged: 'zusammengelegt' } },
  },
  casework: {
    ...germanSharedWords,
    ...germanInboxWords,
    ...germanCaseWords,
    ...germanPeopleWords,
    ...germanSettingsWords,
  },
};
