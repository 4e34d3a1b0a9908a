/** What the audit trail calls what this plugin writes into it. */
export const englishAuditWords = {
  subjectType: {
    absence: 'Absence',
    presence: 'Presence',
    caseload: 'Members somebody is responsible for',
    workProfile: 'Work profile',
    serviceLevel: 'Service levels',
  },
  action: { takeOver: 'Taken over from another' },
  purpose: {
    'publish shipped service levels': 'Shipped service levels',
    casework: { tend: 'Giving out and watching cases' },
    schedule: { casework: { tend: 'Giving out and watching cases' } },
    outbox: { casework: { distribute: 'Giving out cases' } },
  },
  detail: { staffId: 'Person', teams: 'Teams', capacity: 'At once', count: 'Count', from: 'Before with' },
};
