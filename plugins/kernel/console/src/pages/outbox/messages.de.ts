export const germanOutbox = {
  name: 'Zustellung |||| Zustellungen',
  description:
    'Was Kassenwerk nach außen gibt oder im Hintergrund weiterreicht: Mails, Dateien, Anfragen an Partner, Fortsetzungen von Läufen. Was trotz aller Versuche gescheitert ist, wartet hier auf Sie.',
  search: 'Kennung, Gegenstand oder Fehler',
  empty: 'Alles ist zugestellt',
  emptyHint:
    'Keine Zustellung ist gescheitert. Was noch unterwegs oder schon angekommen ist, zeigt der Filter „Status“.',
  fields: {
    topic: 'Was',
    key: 'Kennung',
    subject: 'Gegenstand',
    attempts: 'Versuche',
    dueAt: 'Nächster Versuch',
    updatedAt: 'Stand',
    lastError: 'Fehler',
    giveUpReason: 'Grund des Aufgebens',
  },
  status: { failed: 'Gescheitert', pending: 'Unterwegs', delivered: 'Zugestellt', givenUp: 'Aufgegeben' },
  when: {
    failed: '%{smart_count} Versuch, zuletzt %{at} |||| %{smart_count} Versuche, zuletzt %{at}',
    pending: '%{smart_count} Versuch, nächster %{at} |||| %{smart_count} Versuche, nächster %{at}',
    delivered: '%{smart_count} Versuch, zugestellt %{at} |||| %{smart_count} Versuche, zugestellt %{at}',
    givenUp: '%{smart_count} Versuch, aufgegeben %{at} |||| %{smart_count} Versuche, aufgegeben %{at}',
  },
  givenUpBecause: 'Aufgegeben, weil: %{reason}',
  actions: 'Aktionen',
  action: { retry: 'Erneut versuchen', giveUp: 'Aufgeben …', confirm: 'Aufgeben' },
  ask: {
    giveUp: 'Diese Zustellung aufgeben?',
    giveUpEffect:
      '„%{what}“ wird nie mehr zugestellt. Das lässt sich nicht zurücknehmen. Der Eintrag bleibt mit Ihrem Grund in der Liste, bis seine Aufbewahrungsfrist endet.',
    reason: 'Grund (bitte ohne Namen und Daten von Mitgliedern)',
  },
  done: {
    retry: 'Wird erneut versucht.',
    retryMany: 'Alle ausgewählten Zustellungen werden erneut versucht.',
    some: 'Die gescheiterten Zustellungen werden erneut versucht. Die übrigen waren nicht gescheitert oder schon erledigt.',
    none: 'Von den ausgewählten Zustellungen war keine gescheitert.',
    giveUp: 'Die Zustellung ist aufgegeben.',
  },
  failed: '%{smart_count} Zustellung ist gescheitert. |||| %{smart_count} Zustellungen sind gescheitert.',
  toList: 'Ansehen',
};
