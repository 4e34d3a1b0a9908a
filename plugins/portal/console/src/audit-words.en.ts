import type { germanAuditWords } from './audit-words.de';

/** The same in English; the type makes sure that nothing is forgotten. */
export const englishAuditWords: typeof germanAuditWords = {
  subjectType: {
    portalAccount: 'Access to the portal',
    branding: 'Look of the portal',
    portalConversation: 'Message in the portal',
  },
  action: {
    invite: 'Invited to the portal',
    activate: 'Access to the portal set up',
    block: 'Access to the portal blocked',
    unblock: 'Access to the portal opened',
    write: 'Wrote in the portal',
    answer: 'Answered in the portal',
    close: 'Done',
    reopen: 'Taken up again',
  },
  purpose: {
    portal: 'Portal',
    'portal sign-in': 'Sign-in at the portal',
    'portal password reset': 'New password for the portal',
    'portal message': 'Notice of a message',
    outbox: {
      portal: {
        passwordReset: 'New password for a member',
        messageForMember: 'Notice of a message',
        requestNews: 'Telling of news about a request',
        messageReceived: 'Sorting of a message',
      },
    },
  },
  detail: { validDays: 'Valid (days)' },
};
