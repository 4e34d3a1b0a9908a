/** What the audit trail calls what this plugin writes into it. */
export const germanAuditWords = {
  subjectType: {
    run: 'Lauf',
    incident: 'Störung',
    taskBatch: 'Entscheidung über viele Aufgaben',
    schedule: 'Zeitplan',
    process: 'Prozess',
    variant: 'Produktvariante',
  },
  action: {
    startRun: 'Lauf gestartet',
    pauseRun: 'Lauf angehalten',
    resumeRun: 'Lauf fortgesetzt',
    cancelRun: 'Lauf abgebrochen',
    askForBulkDecision: 'Entscheidung über viele Aufgaben verlangt',
    resolveTask: 'Aufgabe entschieden',
    assignTask: 'Aufgabe zugeteilt',
    changeSchedule: 'Zeitplan geändert',
    incident: {
      retried: 'Störung wiederholt',
      skipped: 'Störung übersprungen',
    },
  },
  purpose: {
    'take up interrupted runs': 'Wiederaufnahme von Läufen',
    'check published processes': 'Prüfung der Prozesse',
    'delete runs whose time is over': 'Löschen abgelaufener Läufe',
    schedule: { engine: { forgetRuns: 'Löschen abgelaufener Läufe' } },
    outbox: {
      engine: {
        wake: 'Fortsetzung eines Laufs',
        bulkDecision: 'Entscheidung über viele Aufgaben',
        runEnded: 'Ende eines Laufs',
      },
    },
  },
  detail: {
    process: 'Prozess',
    variant: 'Variante',
    withdrawn: 'Zurückgenommene Mitglieder',
    decision: 'Entscheidung',
    to: 'Zugeteilt an',
    expression: 'Wann (cron)',
    enabled: 'Eingeschaltet',
  },
};
