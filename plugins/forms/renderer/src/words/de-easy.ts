import { de } from './de';
import type { Words } from './words';

/** Easy German (Leichte Sprache): short sentences, and the plain text where that is easy already. */
export const deEasy: Words = {
  ...de,
  toSummary: 'Weiter zum Prüfen',
  submit: 'Jetzt absenden',
  summaryTitle: 'Ist alles richtig?',
  summaryIntro: 'Bitte lesen Sie alles noch einmal. Ist etwas falsch? Dann drücken Sie auf „Ändern“.',
  errorTitle: (count) => (count === 1 ? 'Hier fehlt noch etwas' : `Hier fehlen noch ${count} Sachen`),
  warningTitle: 'Stimmt das so?',
  optional: '(Das müssen Sie nicht ausfüllen)',
  fixed: 'Das wissen wir schon. Sie können es hier nicht ändern.',
  supplement: 'Zum Beispiel: Etage (Das müssen Sie nicht ausfüllen)',
  accountHolder: 'Wem gehört das Konto?',
  consentYes: 'Ja, ich bin einverstanden',
  consentNo: 'Nein, ich bin nicht einverstanden',
  nameSigns: 'Schreiben Sie Ihren Namen. Das ist Ihre Unterschrift.',
  draw: 'Unterschrift malen (Das müssen Sie nicht)',
  uploadFailed: 'Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
  incomplete: 'Hier fehlt noch etwas',
};
