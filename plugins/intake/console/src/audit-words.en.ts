/** What the audit trail calls what this plugin writes into it. */
export const englishAuditWords = {
  subjectType: { intakeItem: 'Request that came in', intakeFault: 'Entry that was not taken in' },
  action: { receive: 'Received', retry: 'Tried again', settle: 'Settled' },
  purpose: {},
  detail: { channel: 'Channel' },
};
