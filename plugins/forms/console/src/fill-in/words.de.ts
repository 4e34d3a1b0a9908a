/** Words of filling in together with a member. */
export const germanFillIn = {
  title: 'Formular ausfüllen',
  description: 'Füllen Sie ein Formular zusammen mit dem Mitglied aus, am Telefon oder am Schalter.',
  choose: 'Welches Formular?',
  note: 'Sie füllen das Formular für das Mitglied aus. Was nur das Mitglied selbst angeben darf, etwa eine Unterschrift, geben Sie ihm mit einem Link weiter.',
  handOver: 'Dem Mitglied zum Abschließen geben',
  submitted: 'Eingereicht',
  reference: 'Die Angaben sind gespeichert. Vorgangsnummer: %{reference}',
  toSubmission: 'Zum eingereichten Formular',
  handedOver: 'Das Mitglied macht weiter',
  handedOverNote:
    'Geben Sie dem Mitglied diesen Link. Er wird nur jetzt gezeigt und gilt bis %{until}. Dateien und Angaben sind schon darin.',
  link: 'Link für das Mitglied',
  again: 'Noch einmal von vorn',
};
