/** What the audit trail calls what this plugin writes into it. */
export const germanAuditWords = { subjectType: {}, action: {}, purpose: {}, detail: {} };
