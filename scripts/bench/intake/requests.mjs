const channels = ['email', 'phone', 'partner', 'scan', 'portal'];

/** What people write, by area; the numbers make each its own. */
const letters = [
  ['Umzug', 'ich bin umgezogen und möchte Ihnen meine neue Anschrift mitteilen: Marktweg {n}, 20095 Hamburg.'],
  [
    'Rechnung',
    'anbei sende ich Ihnen die Rechnung Nummer {n} der Zahnarztpraxis über {n},50 Euro mit der Bitte um Erstattung.',
  ],
  ['Ratenzahlung', 'ich kann den Beitrag zurzeit nicht zahlen und bitte um Ratenzahlung mit {n} Euro im Monat.'],
  ['Mitgliedsbescheinigung', 'bitte senden Sie mir eine Mitgliedsbescheinigung für das Jahr, mein Zeichen {n}.'],
  ['Frage', 'wann erhalte ich das Krankengeld für die {n}. Woche? Der Auszahlschein liegt Ihnen vor.'],
  ['Neuer Arbeitgeber', 'ab nächstem Monat habe ich einen neuen Arbeitgeber, Personalnummer {n}.'],
  ['Widerspruch', 'gegen den Bescheid {n} lege ich Widerspruch ein und bitte um eine Begründung.'],
  [
    'Guten Tag',
    'bitte rufen Sie mich wegen der Sache mit der Nummer {n} einmal zurück, ich bin tagsüber zu erreichen.',
  ],
];

/** Requests of different members, channels and topics; every eighth needs clearing. */
export const requestsOfMembers = ({ tenant, count, makeKvnr }) =>
  Array.from({ length: count }, (_, index) => {
    const [subject, sentence] = letters[index % letters.length];
    return {
      tenant,
      channel: channels[index % channels.length],
      externalId: `bench ${index}`,
      sender: { kind: 'unknown' },
      subject,
      text: `Sehr geehrte Damen und Herren,\n\n${sentence.replaceAll('{n}', String(index + 10))}\n\nMeine Versichertennummer ist ${makeKvnr('B', index + 1)}.\n\nMit freundlichen Grüßen`,
      remarks: [],
    };
  });
