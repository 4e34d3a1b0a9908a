/** What the audit trail calls what this plugin writes into it. */
export const germanAuditWords = {
  subjectType: {
    portalAccount: 'Zugang zum Portal',
    branding: 'Aussehen des Portals',
    portalConversation: 'Nachricht im Portal',
  },
  action: {
    invite: 'Zum Portal eingeladen',
    activate: 'Zugang zum Portal eingerichtet',
    block: 'Zugang zum Portal gesperrt',
    unblock: 'Zugang zum Portal geöffnet',
    write: 'Im Portal geschrieben',
    answer: 'Im Portal geantwortet',
    close: 'Erledigt',
    reopen: 'Wieder aufgenommen',
  },
  purpose: {
    portal: 'Portal',
    'portal sign-in': 'Anmeldung am Portal',
    'portal password reset': 'Neues Kennwort für das Portal',
    'portal message': 'Hinweis auf eine Nachricht',
    outbox: {
      portal: {
        passwordReset: 'Neues Kennwort für ein Mitglied',
        messageForMember: 'Hinweis auf eine Nachricht',
        requestNews: 'Hinweis auf Neues zu einem Anliegen',
        messageReceived: 'Zuordnen einer Nachricht',
      },
    },
  },
  detail: { validDays: 'Gültig (Tage)' },
};
