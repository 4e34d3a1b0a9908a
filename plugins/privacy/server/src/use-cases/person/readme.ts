import { dataClasses, type CivilDate, type PersonalData } from '@kassenwerk/kernel';

/** For the person who gets the files: what is in them, in plain German. */
export function readmeOf(kinds: readonly PersonalData[], today: CivilDate): string {
  const [year, month, day] = today.split('-');
  return [
    `Auskunft über gespeicherte Daten vom ${day}.${month}.${year}`,
    '(Artikel 15 DSGVO, § 83 SGB X)',
    '',
    'Im Ordner „Daten“ liegt für jede Art von Datensätzen eine Datei. Sie lässt sich mit jedem Texteditor öffnen:',
    ...kinds.map(({ subject, title, dataClass }) => `  ${subject}.json: ${title.de} (${dataClasses[dataClass].de})`),
    '',
    'Im Ordner „Dokumente“ liegen Schreiben, wie sie an Sie gegangen sind. Öffnen Sie sie mit einem Browser.',
    'In „Empfaenger.json“ steht, welche Auftragsverarbeiter die Kasse einsetzt und an wen Ihre Daten gegeben wurden.',
    '',
    'Beträge sind in Cent angegeben, Daten als Jahr-Monat-Tag. Wenn etwas nicht stimmt, können Sie die Berichtigung verlangen',
    '(Artikel 16 DSGVO, § 84 SGB X). Bitte wenden Sie sich dafür an Ihre Krankenkasse.',
    '',
  ].join('\r\n');
}
