import type { germanAuditWords } from './audit-words.de';

/** What the audit trail calls what this plugin writes into it. */
export const englishAuditWords: typeof germanAuditWords = {
  subjectType: { formSubmission: 'Submitted form' },
  action: {
    view: 'Looked at',
    submitForm: 'Form submitted',
    coSignForm: 'Form co-signed',
    refuseCoSignature: 'Co-signature refused',
  },
  purpose: {
    'publish shipped forms': 'Shipped forms',
    'form without sign-in': 'Form without signing in',
    schedule: { forms: { cleanup: 'Nightly removal of drafts' } },
    outbox: { forms: { submitted: 'Receipt of a form', coSignatureAsked: 'Request for a co-signature' } },
  },
  detail: {
    reference: 'Reference number',
    file: 'File',
    formKey: 'Form',
    formVersion: 'Version of the form',
    caseId: 'Case',
  },
};
