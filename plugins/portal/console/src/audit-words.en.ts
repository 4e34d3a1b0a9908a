import type { germanAuditWords } from './audit-words.de';

/** The same in English; the type makes sure that nothing is forgotten. */
export const englishAuditWords: typeof germanAuditWords = {
  subjectType: { portalAccount: 'Access to the portal', branding: 'Look of the portal' },
  action: {
    invite: 'Invited to the portal',
    activate: 'Access to the portal set up',
    block: 'Access to the portal blocked',
    unblock: 'Access to the portal opened',
  },
  purpose: {
    portal: 'Portal',
    'portal sign-in': 'Sign-in at the portal',
    'portal password reset': 'New password for the portal',
    outbox: { portal: { passwordReset: 'Sending a new password' } },
  },
  detail: { validDays: 'Valid (days)' },
};
