/** What the audit trail calls what this plugin writes into it. */
export const germanAuditWords = {
  subjectType: { formSubmission: 'Eingereichtes Formular' },
  action: {
    view: 'Angesehen',
    submitForm: 'Formular eingereicht',
    coSignForm: 'Formular mitgezeichnet',
    refuseCoSignature: 'Mitzeichnung abgelehnt',
  },
  purpose: {
    'publish shipped forms': 'Ausgelieferte Formulare',
    'form without sign-in': 'Formular ohne Anmeldung',
    schedule: { forms: { cleanup: 'Nachtlauf Entwürfe' } },
    outbox: { forms: { submitted: 'Eingang eines Formulars', coSignatureAsked: 'Bitte um Mitzeichnung' } },
  },
  detail: {
    reference: 'Vorgangsnummer',
    file: 'Datei',
    formKey: 'Formular',
    formVersion: 'Fassung des Formulars',
    caseId: 'Vorgang',
  },
};
