/** What the audit trail calls what this plugin writes into it. */
export const germanAuditWords = {
  subjectType: { intakeItem: 'Eingegangenes Anliegen', intakeFault: 'Nicht angenommener Eingang' },
  action: { receive: 'Angenommen', retry: 'Wiederholt', settle: 'Erledigt' },
  purpose: {
    mailbox: 'Abholen eines Postfachs',
    'scan folder': 'Abholen gescannter Post',
    'scan folders of all funds': 'Abholen gescannter Post',
    'publish shipped processes': 'Ausgelieferte Prozesse',
    outbox: { intake: { received: 'Zuordnen von Anliegen' } },
    schedule: { intake: { takeScans: 'Abholen gescannter Post', fetchMail: 'Abholen der Postfächer' } },
  },
  detail: { channel: 'Kanal' },
};
