/** What people write, by area; the numbers make each its own. */
export const letters = [
  {
    area: 'insurance',
    subject: 'Umzug',
    text: 'ich bin umgezogen und möchte Ihnen meine neue Anschrift mitteilen: Marktweg {n}, 20095 Hamburg.',
  },
  {
    area: 'benefits',
    subject: 'Rechnung',
    text: 'anbei sende ich Ihnen die Rechnung Nummer {n} der Zahnarztpraxis über {n},50 Euro mit der Bitte um Erstattung.',
  },
  {
    area: 'receivables',
    subject: 'Ratenzahlung',
    text: 'ich kann den Beitrag zurzeit nicht zahlen und bitte um Ratenzahlung mit {n} Euro im Monat.',
  },
  {
    area: 'insurance',
    subject: 'Mitgliedsbescheinigung',
    text: 'bitte senden Sie mir eine Mitgliedsbescheinigung für das Jahr, mein Zeichen {n}.',
  },
  {
    area: 'benefits',
    subject: 'Frage',
    text: 'wann erhalte ich das Krankengeld für die {n}. Woche? Der Auszahlschein liegt Ihnen vor.',
  },
  {
    area: 'employers',
    subject: 'Neuer Arbeitgeber',
    text: 'ab nächstem Monat habe ich einen neuen Arbeitgeber, Personalnummer {n}.',
  },
  {
    area: 'benefits',
    subject: 'Widerspruch',
    text: 'gegen den Bescheid {n} lege ich Widerspruch ein und bitte um eine Begründung.',
  },
  {
    area: 'clearing',
    subject: 'Guten Tag',
    text: 'bitte rufen Sie mich wegen der Sache mit der Nummer {n} einmal zurück, ich bin tagsüber zu erreichen.',
  },
];

/** @param {string | undefined} kvnr without it the fund does not know who wrote */
export const letterText = (sentence, number, kvnr) =>
  [
    'Sehr geehrte Damen und Herren,',
    sentence.replaceAll('{n}', String(number)),
    ...(kvnr ? [`Meine Versichertennummer ist ${kvnr}.`] : []),
    'Mit freundlichen Grüßen',
  ].join('\n\n');
