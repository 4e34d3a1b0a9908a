/** What the audit trail calls what this plugin writes into it. */
export const englishAuditWords = { subjectType: {}, action: {}, purpose: {}, detail: {} };
