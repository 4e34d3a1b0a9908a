import type { germanAuditWords } from './audit-words.de';

/** What the audit trail calls what this plugin writes into it. */
export const englishAuditWords: typeof germanAuditWords = {
  subjectType: { intakeItem: 'Request that came in', intakeFault: 'Entry that was not taken in' },
  action: { receive: 'Received', retry: 'Tried again', settle: 'Settled' },
  purpose: {
    mailbox: 'Fetching a mailbox',
    'scan folder': 'Picking up scanned letters',
    'scan folders of all funds': 'Picking up scanned letters',
    'publish shipped processes': 'Shipped processes',
    outbox: { intake: { received: 'Sorting of requests' } },
    schedule: { intake: { takeScans: 'Picking up scanned letters', fetchMail: 'Fetching the mailboxes' } },
  },
  detail: { channel: 'Channel' },
};
