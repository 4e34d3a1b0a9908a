import type { BilingualText } from '@kassenwerk/kernel';
import type { RuleId } from './rule-ids';

/** What a caseworker should do about a finding. Titles and what follows stand in the decision table. */
export const ruleAdvice: Readonly<Record<RuleId, BilingualText>> = {
  'KW-D-002': {
    de: 'Bitte berichtigen Sie den Namen oder die Anschrift; die Kasse sollte den Zeichensatz ihrer Lieferung prüfen.',
    en: 'Please correct name or address; the fund should check the character set of its delivery.',
  },
  'KW-D-003': {
    de: 'Es gilt die erste Zeile. Bitte klären Sie mit der Kasse, warum das Mitglied zweimal geliefert wurde.',
    en: 'The first line counts. Please ask the fund why the member was delivered twice.',
  },
  'KW-P-011': {
    de: 'Bitte gleichen Sie die Krankenversichertennummer mit dem Bestand der Kasse ab.',
    en: 'Please compare the health insurance number with the records of the fund.',
  },
  'KW-P-012': {
    de: 'Bitte klären Sie das Geburtsdatum mit dem Mitglied oder der Kasse.',
    en: 'Please clarify the birth date with the member or the fund.',
  },
  'KW-P-013': {
    de: 'Bitte ergänzen oder kürzen Sie den Namen; Vor- und Nachname sind nötig, zusammen höchstens 70 Zeichen.',
    en: 'Please complete or shorten the name; first and last name are needed, at most 70 characters together.',
  },
  'KW-P-014': {
    de: 'Das Mitglied schuldet für diesen Zeitraum nichts. Fehlt ein Datum, klären Sie es bitte mit der Kasse.',
    en: 'The member owes nothing for this period. When a date is missing, please clarify it with the fund.',
  },
  'KW-P-015': {
    de: 'Bitte klären Sie mit der Kasse, wie die Person versichert ist.',
    en: 'Please clarify with the fund how the person is insured.',
  },
  'KW-P-016': {
    de: 'Familienversicherte zahlen keinen Zusatzbeitrag. Sie müssen nichts tun.',
    en: 'Family-insured people pay no additional contribution. Nothing to do.',
  },
  'KW-P-017': {
    de: 'Der Bescheid geht an die gesetzliche Vertretung. Sie müssen nichts tun.',
    en: 'The notice goes to the legal representative. Nothing to do.',
  },
  'KW-P-018': {
    de: 'Bitte senden Sie keine Briefe an das Mitglied und klären Sie den Nachlass.',
    en: 'Please send no letters to the member and settle matters with the estate.',
  },
  'KW-P-019': {
    de: 'Befreite Mitglieder zahlen nichts. Ist die Angabe nicht lesbar, klären Sie sie bitte mit der Kasse.',
    en: 'Exempt members pay nothing. When the entry cannot be read, please clarify it with the fund.',
  },
  'KW-P-020': {
    de: 'Zu dieser KVNR gibt es mehrere Mitgliedsnummern. Bitte klären Sie, welche gilt.',
    en: 'There are several member numbers for this KVNR. Please clarify which one counts.',
  },
  'KW-P-021': {
    de: 'Das Mitglied hat nach § 175 Abs. 4 SGB V gekündigt und schuldet nichts. Sie müssen nichts tun.',
    en: 'The member has terminated under § 175 (4) SGB V and owes nothing. Nothing to do.',
  },
  'KW-P-022': {
    de: 'Bitte ermitteln Sie, wer das minderjährige Mitglied vertritt.',
    en: 'Please find out who represents the minor.',
  },
  'KW-P-023': {
    de: 'Bitte bearbeiten Sie das Mitglied von Hand und geben Sie keine Daten an Partner weiter.',
    en: 'Please handle the member by hand and pass no data on to partners.',
  },
  'KW-P-024': {
    de: 'Die Beitragsgruppe sollte aus vier Ziffern bestehen. Für den Einzug ist das ohne Folgen.',
    en: 'The contribution group should have four digits. The collection is not affected.',
  },
  'KW-A-025': {
    de: 'Die Schreibweise wurde angepasst. Sie müssen nichts tun.',
    en: 'The spelling was adjusted. Nothing to do.',
  },
  'KW-A-026': {
    de: 'Bitte prüfen Sie Postleitzahl und Ort.',
    en: 'Please check postal code and town.',
  },
  'KW-A-027': {
    de: 'Bitte prüfen Sie, ob Ort, Straße und Land vollständig sind.',
    en: 'Please check that town, street and country are complete.',
  },
  'KW-A-032': {
    de: 'Bitte ermitteln Sie die aktuelle Anschrift.',
    en: 'Please find out the current address.',
  },
  'KW-Z-034': {
    de: 'Bitte erfragen Sie die IBAN beim Mitglied.',
    en: 'Please ask the member for the IBAN.',
  },
  'KW-Z-035': {
    de: 'Bitte erfragen Sie beim Mitglied eine Bankverbindung im SEPA-Raum.',
    en: 'Please ask the member for an account within SEPA.',
  },
  'KW-Z-036': {
    de: 'Das Mitglied zahlt per Überweisung, bis ein Mandat vorliegt. Sie müssen nichts tun.',
    en: 'The member pays by transfer until there is a mandate. Nothing to do.',
  },
  'KW-Z-037': {
    de: 'Bitte holen Sie ein neues Mandat ein oder stellen Sie auf Überweisung um.',
    en: 'Please obtain a new mandate or change to payment by transfer.',
  },
  'KW-Z-041': {
    de: 'Bitte prüfen Sie bei Rückfragen, ob der Kontoinhaber das Mandat unterschrieben hat.',
    en: 'If in doubt, please check that the account holder signed the mandate.',
  },
  'KW-Z-042': {
    de: 'Nur zur Auskunft. Sie müssen nichts tun.',
    en: 'For information only. Nothing to do.',
  },
};
