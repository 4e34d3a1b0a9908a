/** What the audit trail calls what this plugin writes into it. */
export const germanAuditWords = {
  subjectType: { portalAccount: 'Zugang zum Portal', branding: 'Aussehen des Portals' },
  action: {
    invite: 'Zum Portal eingeladen',
    activate: 'Zugang zum Portal eingerichtet',
    block: 'Zugang zum Portal gesperrt',
    unblock: 'Zugang zum Portal geöffnet',
  },
  purpose: {
    portal: 'Portal',
    'portal sign-in': 'Anmeldung am Portal',
    'portal password reset': 'Neues Kennwort für das Portal',
    outbox: { portal: { passwordReset: 'Versand eines neuen Kennworts' } },
  },
  detail: { validDays: 'Gültig (Tage)' },
};
