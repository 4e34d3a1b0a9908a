import type { germanAuditWords } from './audit-words.de';

/** What the audit trail calls what this plugin writes into it. */
export const englishAuditWords: typeof germanAuditWords = {
  subjectType: { decisionTable: 'Decision table', codeList: 'Code list' },
  purpose: {
    'publish shipped decision tables': 'Shipped decision tables',
    'publish shipped code lists': 'Shipped code lists',
    'delete old decisions': 'Delete old decisions',
    schedule: { rulebook: { cleanup: 'Nightly run of the rulebook' } },
  },
};
