/** What the step of the rulebook is called where processes are changed. */
export const germanProcessWords = {
  parameters: {
    table: 'Entscheidungstabelle',
    inputs: 'Spalten der Tabelle und woher ihr Wert kommt',
    outputs: 'Ergebnisse der Tabelle und wohin sie geschrieben werden',
    listTo: 'Alle Ergebnisse als Liste nach',
    reasonTo: 'Begründung nach',
    day: 'Entscheidet für das Datum',
    onNone: 'Wenn keine Zeile zutrifft',
    onConflict: 'Wenn sich Zeilen widersprechen',
    task: 'Aufgabe für Zurückgehaltenes',
  },
  hints: {
    inputs: 'Name: Kennung der Spalte. Angabe: was geprüft wird; mit „=“ davor ein fester Wert.',
    outputs: 'Name: Kennung des Ergebnisses. Angabe: wohin es kommt.',
    day: 'Ohne Angabe: heute.',
  },
  options: { park: 'In die Klärung' },
  outcomes: { decided: 'entschieden', otherwise: 'Zeile „sonst“', none: 'nichts trifft zu', conflict: 'Widerspruch' },
};
