/** What the audit trail calls what this plugin writes into it. */
export const germanAuditWords = {
  subjectType: { decisionTable: 'Entscheidungstabelle', codeList: 'Codeliste' },
  purpose: {
    'publish shipped decision tables': 'Ausgelieferte Entscheidungstabellen',
    'publish shipped code lists': 'Ausgelieferte Codelisten',
    'delete old decisions': 'Alte Entscheidungen löschen',
    schedule: { rulebook: { cleanup: 'Nachtlauf Regelwerk' } },
  },
};
