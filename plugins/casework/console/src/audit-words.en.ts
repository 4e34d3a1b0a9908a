/** What the audit trail calls what this plugin writes into it. */
export const englishAuditWords = {
  subjectType: {},
  action: { takeOver: 'Taken over from another' },
  purpose: {},
  detail: { from: 'Before with' },
};
