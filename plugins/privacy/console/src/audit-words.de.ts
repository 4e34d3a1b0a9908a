/** What the audit trail calls what this plugin writes into it. */
export const germanAuditWords = {
  subjectType: {
    processor: 'Auftragsverarbeiter',
    retention: 'Aufbewahrungsfrist',
    retentionRun: 'Löschlauf',
  },
  action: {
    lock: 'Daten gesperrt',
    unlock: 'Sperre aufgehoben',
    export: 'Auskunft erstellt',
    startRetention: 'Löschung gestartet',
    finishRetention: 'Löschung beendet',
    removeFiles: 'Dateien gelöscht',
  },
  purpose: {
    'publish shipped retention rules': 'Ausgelieferte Fristen',
    schedule: {
      privacy: {
        retention: 'Nachtlauf Löschung',
      },
    },
    outbox: {
      privacy: {
        retention: 'Nachtlauf Löschung',
        removeFiles: 'Nachtlauf Löschung',
      },
    },
  },
  detail: {
    kinds: 'Datensätze',
    rules: 'Fristen',
    of: 'Festgelegt von',
    dataClass: 'Datenart',
    figures: 'Ergebnis',
    removedFiles: 'Gelöschte Dateien',
    removed: 'Gelöscht',
    held: 'Zurückgehalten',
    reasons: 'Gründe',
    dataLock: 'Sperrvermerk',
    otherRecords: 'Andere Daten werden noch gebraucht',
    openCase: 'Offener Vorgang',
    openTask: 'Offene Aufgabe',
    openRun: 'Offener Lauf',
    openReceivable: 'Offene Forderung',
  },
  value: {
    dataClass: {
      masterData: 'Stammdaten',
      contributions: 'Beiträge und Forderungen',
      payments: 'Zahlungen und Bankverbindung',
      bookkeeping: 'Buchführung',
      correspondence: 'Schriftverkehr',
      casework: 'Vorgänge und Aufgaben',
      processing: 'Arbeitsdaten der Läufe',
      transport: 'Nachrichten zwischen Systemen',
    },
    of: {
      '*': 'Ausgeliefert',
    },
  },
};
