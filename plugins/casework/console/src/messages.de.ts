import { germanAuditWords } from './audit-words.de';
import { germanCaseWords } from './case/messages.de';
import { germanInboxWords } from './inbox/messages.de';
import { germanPeopleWords } from './people/messages.de';
import { germanSettingsWords } from './settings/messages.de';
import { germanSharedWords } from './words/messages.de';

export const german = {
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
