/** What the audit trail calls what this plugin writes into it. */
export const germanAuditWords = {
  subjectType: {},
  action: { takeOver: 'Vom anderen übernommen' },
  purpose: {},
  detail: { from: 'Vorher bei' },
};
