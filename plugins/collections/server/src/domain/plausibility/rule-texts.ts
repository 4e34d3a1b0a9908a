import type { RuleId } from './rule-ids';

interface Bilingual {
  de: string;
  en: string;
}

export interface RuleText {
  title: Bilingual;
  /** What a caseworker should do about a finding. */
  advice: Bilingual;
}

const text = (titleDe: string, titleEn: string, adviceDe: string, adviceEn: string): RuleText => ({
  title: { de: titleDe, en: titleEn },
  advice: { de: adviceDe, en: adviceEn },
});

/** Rules in the words of the people who work with their findings. */
export const ruleTexts: Readonly<Record<RuleId, RuleText>> = {
  'KW-D-002': text(
    'Zeichen beschädigt',
    'Damaged characters',
    'Bitte berichtigen Sie den Namen oder die Anschrift; die Kasse sollte den Zeichensatz ihrer Lieferung prüfen.',
    'Please correct name or address; the fund should check the character set of its delivery.',
  ),
  'KW-D-003': text(
    'Doppelt in der Lieferung',
    'Twice in the delivery',
    'Es gilt die erste Zeile. Bitte klären Sie mit der Kasse, warum das Mitglied zweimal geliefert wurde.',
    'The first line counts. Please ask the fund why the member was delivered twice.',
  ),
  'KW-P-011': text(
    'KVNR fehlt oder ist falsch',
    'KVNR missing or wrong',
    'Bitte gleichen Sie die Krankenversichertennummer mit dem Bestand der Kasse ab.',
    'Please compare the health insurance number with the records of the fund.',
  ),
  'KW-P-012': text(
    'Geburtsdatum unmöglich',
    'Impossible birth date',
    'Bitte klären Sie das Geburtsdatum mit dem Mitglied oder der Kasse.',
    'Please clarify the birth date with the member or the fund.',
  ),
  'KW-P-013': text(
    'Name unvollständig',
    'Name incomplete',
    'Bitte ergänzen oder kürzen Sie den Namen; Vor- und Nachname sind nötig, zusammen höchstens 70 Zeichen.',
    'Please complete or shorten the name; first and last name are needed, at most 70 characters together.',
  ),
  'KW-P-014': text(
    'Keine Mitgliedschaft im Zeitraum',
    'No membership in the period',
    'Das Mitglied schuldet für diesen Zeitraum nichts. Fehlt ein Datum, klären Sie es bitte mit der Kasse.',
    'The member owes nothing for this period. When a date is missing, please clarify it with the fund.',
  ),
  'KW-P-015': text(
    'Versichertenstatus unbekannt',
    'Insured status unknown',
    'Bitte klären Sie mit der Kasse, wie die Person versichert ist.',
    'Please clarify with the fund how the person is insured.',
  ),
  'KW-P-016': text(
    'Familienversichert',
    'Family-insured',
    'Familienversicherte zahlen keinen Zusatzbeitrag. Sie müssen nichts tun.',
    'Family-insured people pay no additional contribution. Nothing to do.',
  ),
  'KW-P-017': text(
    'Minderjährig',
    'Minor',
    'Der Bescheid geht an die gesetzliche Vertretung. Sie müssen nichts tun.',
    'The notice goes to the legal representative. Nothing to do.',
  ),
  'KW-P-018': text(
    'Verstorben',
    'Deceased',
    'Bitte senden Sie keine Briefe an das Mitglied und klären Sie den Nachlass.',
    'Please send no letters to the member and settle matters with the estate.',
  ),
  'KW-P-019': text(
    'Befreit oder Härtefall',
    'Exempt or hardship',
    'Befreite Mitglieder zahlen nichts. Ist die Angabe nicht lesbar, klären Sie sie bitte mit der Kasse.',
    'Exempt members pay nothing. When the entry cannot be read, please clarify it with the fund.',
  ),
  'KW-P-020': text(
    'Doppelte Mitgliedschaft',
    'Double membership',
    'Zu dieser KVNR gibt es mehrere Mitgliedsnummern. Bitte klären Sie, welche gilt.',
    'There are several member numbers for this KVNR. Please clarify which one counts.',
  ),
  'KW-P-021': text(
    'Sonderkündigung',
    'Special right of termination',
    'Das Mitglied hat nach § 175 Abs. 4 SGB V gekündigt und schuldet nichts. Sie müssen nichts tun.',
    'The member has terminated under § 175 (4) SGB V and owes nothing. Nothing to do.',
  ),
  'KW-P-022': text(
    'Gesetzliche Vertretung fehlt',
    'Legal representative missing',
    'Bitte ermitteln Sie, wer das minderjährige Mitglied vertritt.',
    'Please find out who represents the minor.',
  ),
  'KW-P-023': text(
    'Sperrvermerk',
    'Data lock',
    'Bitte bearbeiten Sie das Mitglied von Hand und geben Sie keine Daten an Partner weiter.',
    'Please handle the member by hand and pass no data on to partners.',
  ),
  'KW-P-024': text(
    'Beitragsgruppe ungewöhnlich',
    'Unusual contribution group',
    'Die Beitragsgruppe sollte aus vier Ziffern bestehen. Für den Einzug ist das ohne Folgen.',
    'The contribution group should have four digits. The collection is not affected.',
  ),
  'KW-A-025': text(
    'Anschrift vereinheitlicht',
    'Address normalised',
    'Die Schreibweise wurde angepasst. Sie müssen nichts tun.',
    'The spelling was adjusted. Nothing to do.',
  ),
  'KW-A-026': text(
    'Postleitzahl unstimmig',
    'Postal code does not fit',
    'Bitte prüfen Sie Postleitzahl und Ort.',
    'Please check postal code and town.',
  ),
  'KW-A-027': text(
    'Anschrift im Ausland',
    'Address abroad',
    'Bitte prüfen Sie, ob Ort, Straße und Land vollständig sind.',
    'Please check that town, street and country are complete.',
  ),
  'KW-A-032': text(
    'Nicht zustellbar',
    'Undeliverable',
    'Bitte ermitteln Sie die aktuelle Anschrift.',
    'Please find out the current address.',
  ),
  'KW-Z-034': text(
    'IBAN fehlt oder ist falsch',
    'IBAN missing or wrong',
    'Bitte erfragen Sie die IBAN beim Mitglied.',
    'Please ask the member for the IBAN.',
  ),
  'KW-Z-035': text(
    'Bank nicht erreichbar',
    'Bank not reachable',
    'Bitte erfragen Sie beim Mitglied eine Bankverbindung im SEPA-Raum.',
    'Please ask the member for an account within SEPA.',
  ),
  'KW-Z-036': text(
    'Kein Mandat',
    'No mandate',
    'Das Mitglied zahlt per Überweisung, bis ein Mandat vorliegt. Sie müssen nichts tun.',
    'The member pays by transfer until there is a mandate. Nothing to do.',
  ),
  'KW-Z-037': text(
    'Mandat ungültig',
    'Mandate not valid',
    'Bitte holen Sie ein neues Mandat ein oder stellen Sie auf Überweisung um.',
    'Please obtain a new mandate or change to payment by transfer.',
  ),
  'KW-Z-041': text(
    'Abweichender Kontoinhaber',
    'Different account holder',
    'Bitte prüfen Sie bei Rückfragen, ob der Kontoinhaber das Mandat unterschrieben hat.',
    'If in doubt, please check that the account holder signed the mandate.',
  ),
  'KW-Z-042': text(
    'Zahlweg gewählt',
    'Payment method chosen',
    'Nur zur Auskunft. Sie müssen nichts tun.',
    'For information only. Nothing to do.',
  ),
};
