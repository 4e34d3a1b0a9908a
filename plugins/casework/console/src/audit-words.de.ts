/** What the audit trail calls what this plugin writes into it. */
export const germanAuditWords = {
  subjectType: {
    absence: 'Abwesenheit',
    presence: 'Anwesenheit',
    caseload: 'Betreuung von Mitgliedern',
    workProfile: 'Arbeitsprofil',
    serviceLevel: 'Servicezeiten',
  },
  action: { takeOver: 'Vom anderen übernommen' },
  purpose: {
    'publish shipped service levels': 'Ausgelieferte Servicezeiten',
    casework: { tend: 'Vorgänge verteilen und überwachen' },
    schedule: { casework: { tend: 'Vorgänge verteilen und überwachen' } },
    outbox: { casework: { distribute: 'Vorgänge verteilen' } },
  },
  detail: { staffId: 'Person', teams: 'Teams', capacity: 'Gleichzeitig', count: 'Anzahl', from: 'Vorher bei' },
};
