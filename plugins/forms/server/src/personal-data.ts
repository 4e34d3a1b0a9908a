import { declarePersonalData } from '@kassenwerk/kernel';

const caseClosed = '(select c.closed_at from cases c where c.tenant = r.tenant and c.document_id = r.case_id)';

/** What forms hold of people. Drafts and uploads without a submission go by themselves (see cleanup.ts). */
export function declareFormsData(): void {
  declarePersonalData([
    {
      subject: 'formCoSignature',
      table: 'form_co_signatures',
      title: { de: 'Mitunterschriften', en: 'Co-signatures' },
      dataClass: 'casework',
      member:
        '(select s.member_id from form_submissions s where s.tenant = r.tenant and s.document_id = r.submission_id)',
      anchors: { closed: 'r.decided_at' },
      retention: { how: 'delete' },
      memberField: 'submissionId',
      locked: [],
    },
    {
      subject: 'formFile',
      table: 'form_files',
      title: { de: 'Dateien zu Formularen und Nachrichten', en: 'Files of forms and messages' },
      dataClass: 'casework',
      member: `coalesce(r.member_id,
        (select s.member_id from form_submissions s where s.tenant = r.tenant and s.document_id = r.submission_id))`,
      anchors: {
        // Of a submission when its case is closed; of anything else when it was attached.
        closed: `coalesce(r.attached_at, (select c.closed_at from form_submissions s join cases c on c.tenant = s.tenant and c.document_id = s.case_id
          where s.tenant = r.tenant and s.document_id = r.submission_id))`,
      },
      retention: { how: 'delete' },
      memberField: 'submissionId',
      locked: [],
    },
    {
      subject: 'formSubmission',
      table: 'form_submissions',
      title: { de: 'Eingereichte Formulare', en: 'Submitted forms' },
      dataClass: 'casework',
      member: 'r.member_id',
      anchors: { closed: caseClosed },
      retention: { how: 'delete' },
      locked: [],
    },
    {
      subject: 'formDraft',
      table: 'form_drafts',
      title: { de: 'Begonnene Formulare', en: 'Forms that were begun' },
      dataClass: 'casework',
      member: 'r.member_id',
      anchors: { closed: 'r.expires_at' },
      retention: { how: 'delete' },
      locked: [],
    },
  ]);
}
