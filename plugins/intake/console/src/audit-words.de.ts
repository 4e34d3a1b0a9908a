/** What the audit trail calls what this plugin writes into it. */
export const germanAuditWords = {
  subjectType: { intakeItem: 'Eingegangenes Anliegen', intakeFault: 'Nicht angenommener Eingang' },
  action: { receive: 'Angenommen', retry: 'Wiederholt', settle: 'Erledigt' },
  purpose: {},
  detail: { channel: 'Kanal' },
};
