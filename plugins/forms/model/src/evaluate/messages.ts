import { formatCivilDate, formatEuro } from '@kassenwerk/kernel/domain';
import type { Texts } from '../definition/texts';

/** A number or word as it is, a day, or an amount in cents: written as each language does. */
export type Shown = string | number | { date: string } | { cents: number };

/** What is wrong with an answer. */
export interface AnswerProblem {
  code: AnswerCode;
  values?: Readonly<Record<string, Shown | undefined>>;
}

/** Says what is wrong and what to do; `{name}` is filled in. Easy German only where the plain text is not easy already. */
const messages = {
  KW_ANSWER_REQUIRED: {
    de: 'Bitte füllen Sie dieses Feld aus.',
    'de-easy': 'Hier fehlt noch etwas. Bitte füllen Sie das Feld aus.',
    en: 'Please fill in this field.',
  },
  KW_ANSWER_MEMBER_ONLY: {
    de: 'Das kann nur das Mitglied selbst ausfüllen. Bitte geben Sie ihm den Entwurf mit einem Link weiter.',
    en: 'Only the member can fill this in. Please hand the draft over by a link.',
  },
  KW_ANSWER_TYPE: {
    de: 'Diese Angabe hat eine Form, die hier nicht möglich ist. Bitte geben Sie sie neu ein.',
    en: 'This answer has a form that is not possible here. Please enter it again.',
  },
  KW_ANSWER_UNKNOWN: {
    de: 'Das Formular kennt die Angabe „{name}“ nicht. Bitte laden Sie die Seite neu.',
    en: 'The form does not know the answer "{name}". Please reload the page.',
  },
  KW_ANSWER_UNKNOWN_PART: {
    de: 'Diese Angabe enthält den unbekannten Teil „{part}“. Bitte laden Sie die Seite neu.',
    en: 'This answer has the unknown part "{part}". Please reload the page.',
  },
  KW_ANSWER_NOT_IN_LIST: {
    de: 'Bitte wählen Sie eine der angebotenen Antworten.',
    en: 'Please choose one of the given answers.',
  },
  KW_ANSWER_TOO_LONG: {
    de: 'Bitte kürzen Sie auf höchstens {max} Zeichen; es sind {length}.',
    'de-easy': 'Der Text ist zu lang. Bitte schreiben Sie höchstens {max} Zeichen.',
    en: 'Please use at most {max} characters; there are {length}.',
  },
  KW_ANSWER_TOO_SHORT: {
    de: 'Bitte schreiben Sie mindestens {min} Zeichen.',
    en: 'Please write at least {min} characters.',
  },
  KW_ANSWER_CHARACTERS: {
    de: 'Hier sind Zeichen enthalten, die nicht vorkommen dürfen. Bitte prüfen Sie die Eingabe.',
    en: 'Some of these characters are not allowed here. Please check what you entered.',
  },
  KW_ANSWER_NUMBER: {
    de: 'Bitte geben Sie eine Zahl ein, zum Beispiel 12 oder 3,5.',
    en: 'Please enter a number such as 12 or 3.5.',
  },
  KW_ANSWER_DECIMALS: {
    de: 'Bitte geben Sie höchstens {decimals} Stellen nach dem Komma ein.',
    en: 'Please enter at most {decimals} decimal places.',
  },
  KW_ANSWER_TOO_SMALL: {
    de: 'Bitte geben Sie mindestens {min} ein.',
    en: 'Please enter at least {min}.',
  },
  KW_ANSWER_TOO_LARGE: {
    de: 'Bitte geben Sie höchstens {max} ein.',
    en: 'Please enter at most {max}.',
  },
  KW_ANSWER_MONEY: {
    de: 'Bitte geben Sie einen Betrag ein, zum Beispiel 12,50.',
    en: 'Please enter an amount such as 12.50.',
  },
  KW_ANSWER_AMOUNT_SMALL: {
    de: 'Bitte geben Sie mindestens {min} ein.',
    en: 'Please enter at least {min}.',
  },
  KW_ANSWER_AMOUNT_LARGE: {
    de: 'Bitte geben Sie höchstens {max} ein.',
    en: 'Please enter at most {max}.',
  },
  KW_ANSWER_DATE: {
    de: 'Bitte geben Sie ein Datum ein, zum Beispiel 24.12.2026.',
    en: 'Please enter a date such as 24.12.2026 (day, month, year).',
  },
  KW_ANSWER_TOO_EARLY: {
    de: 'Bitte geben Sie ein Datum ab dem {date} ein.',
    en: 'Please enter a date from {date} on.',
  },
  KW_ANSWER_TOO_LATE: {
    de: 'Bitte geben Sie ein Datum bis zum {date} ein.',
    en: 'Please enter a date up to {date}.',
  },
  KW_ANSWER_PERIOD_START: {
    de: 'Bitte geben Sie an, wann der Zeitraum beginnt.',
    en: 'Please say when the period begins.',
  },
  KW_ANSWER_PERIOD_END: {
    de: 'Bitte geben Sie an, wann der Zeitraum endet.',
    en: 'Please say when the period ends.',
  },
  KW_ANSWER_PERIOD_ORDER: {
    de: 'Das Ende liegt vor dem Beginn. Bitte prüfen Sie beide Tage.',
    en: 'The end is before the beginning. Please check both days.',
  },
  KW_ANSWER_TOO_FEW: {
    de: 'Bitte wählen Sie mindestens {min} Antworten.',
    en: 'Please choose at least {min} answers.',
  },
  KW_ANSWER_TOO_MANY: {
    de: 'Bitte wählen Sie höchstens {max} Antworten.',
    en: 'Please choose at most {max} answers.',
  },
  KW_ANSWER_EXCLUSIVE: {
    de: 'Eine Ihrer Antworten schließt die anderen aus. Bitte wählen Sie neu.',
    'de-easy': 'Diese Antworten passen nicht zusammen. Bitte wählen Sie neu.',
    en: 'One of your answers excludes the others. Please choose again.',
  },
  KW_ANSWER_ADDRESS_PARTS: {
    de: 'Bitte geben Sie Straße, Postleitzahl und Ort an.',
    en: 'Please enter street, postal code and town.',
  },
  KW_ANSWER_HOUSE_NUMBER: {
    de: 'Bitte geben Sie die Hausnummer an.',
    en: 'Please enter the house number.',
  },
  KW_ANSWER_POSTAL_CODE: {
    de: 'Die Postleitzahl hat in Deutschland fünf Ziffern.',
    en: 'A German postal code has five digits.',
  },
  KW_ANSWER_COUNTRY: {
    de: 'Bitte wählen Sie das Land aus der Liste.',
    en: 'Please choose the country from the list.',
  },
  KW_ANSWER_ADDRESS_ABROAD: {
    de: 'Hier ist eine Anschrift in Deutschland nötig.',
    en: 'An address in Germany is needed here.',
  },
  KW_ANSWER_IBAN_MISSING: {
    de: 'Bitte geben Sie die IBAN an.',
    en: 'Please enter the IBAN.',
  },
  KW_ANSWER_IBAN: {
    de: 'Diese IBAN stimmt nicht. Bitte vergleichen Sie sie mit Ihrer Bankkarte.',
    en: 'This IBAN is not right. Please compare it with your bank card.',
  },
  KW_ANSWER_IBAN_NOT_SEPA: {
    de: 'Dieses Konto liegt außerhalb des SEPA-Raums. Bitte geben Sie ein anderes Konto an.',
    'de-easy': 'Auf dieses Konto können wir nicht überweisen. Bitte nennen Sie ein anderes Konto.',
    en: 'This account is outside of the SEPA area. Please enter another one.',
  },
  KW_ANSWER_ACCOUNT_HOLDER: {
    de: 'Bitte geben Sie an, wem das Konto gehört.',
    en: 'Please say whose account it is.',
  },
  KW_ANSWER_KVNR: {
    de: 'Diese Versichertennummer stimmt nicht. Sie steht auf Ihrer Gesundheitskarte: ein Buchstabe und neun Ziffern.',
    en: 'This health insurance number is not right. It stands on your health card: a letter and nine digits.',
  },
  KW_ANSWER_PHONE: {
    de: 'Bitte geben Sie eine Telefonnummer mit Vorwahl ein.',
    en: 'Please enter a telephone number with its area code.',
  },
  KW_ANSWER_EMAIL: {
    de: 'Bitte geben Sie eine E-Mail-Adresse ein, zum Beispiel name@beispiel.de.',
    en: 'Please enter an e-mail address such as name@example.com.',
  },
  KW_ANSWER_TOO_FEW_FILES: {
    de: 'Bitte fügen Sie mindestens {min} Dateien hinzu.',
    en: 'Please add at least {min} files.',
  },
  KW_ANSWER_TOO_MANY_FILES: {
    de: 'Bitte fügen Sie höchstens {max} Dateien hinzu.',
    en: 'Please add at most {max} files.',
  },
  KW_ANSWER_FILE_KIND: {
    de: 'Diese Art von Datei nehmen wir hier nicht an. Möglich sind: {kinds}.',
    en: 'This kind of file is not taken here. Possible are: {kinds}.',
  },
  KW_ANSWER_FILE_LARGE: {
    de: 'Eine Datei ist größer als {megabytes} MB. Bitte verkleinern oder teilen Sie sie.',
    en: 'A file is larger than {megabytes} MB. Please make it smaller or split it.',
  },
  KW_ANSWER_FILE_PAGES: {
    de: 'Eine Datei hat mehr als {max} Seiten. Bitte teilen Sie sie.',
    en: 'A file has more than {max} pages. Please split it.',
  },
  KW_ANSWER_FILE_UNKNOWN: {
    de: 'Eine der Dateien ist nicht mehr da. Bitte laden Sie sie noch einmal hoch.',
    en: 'One of the files is no longer there. Please upload it again.',
  },
  KW_ANSWER_SIGNATURE_NAME: {
    de: 'Bitte geben Sie zur Unterschrift Ihren Namen an.',
    en: 'Please enter your name with the signature.',
  },
  KW_ANSWER_SIGNATURE_LARGE: {
    de: 'Die Unterschrift ist zu aufwendig. Bitte unterschreiben Sie noch einmal.',
    en: 'The signature is too elaborate. Please sign again.',
  },
  KW_ANSWER_CONSENT_VERSION: {
    de: 'Der Text der Einwilligung hat sich geändert. Bitte lesen Sie ihn und entscheiden Sie neu.',
    en: 'The text of the consent has changed. Please read it and decide again.',
  },
  KW_ANSWER_ROWS_MANY: {
    de: 'Hier sind höchstens {max} Einträge möglich.',
    en: 'At most {max} entries are possible here.',
  },
  KW_ANSWER_RULE: { de: '{message}', en: '{message}' },
  KW_ANSWER_CONTRADICTION: { de: '{message}', en: '{message}' },
} as const satisfies Record<string, Texts>;

export type AnswerCode = keyof typeof messages;

/** Every code with its sentences, for documentation and for whoever adds a language. */
export const answerMessages: Readonly<Record<AnswerCode, Texts>> = messages;

/** The sentences of a problem in all languages that there are. */
export function messageOf({ code, values }: AnswerProblem): Texts {
  if (!values) return messages[code];
  const filled = Object.entries(messages[code]).map(([language, text]) => [
    language,
    text.replace(/\{(\w+)\}/g, (_, name: string) => shown(values[name], language)),
  ]);
  return Object.fromEntries(filled) as Texts;
}

function shown(value: Shown | undefined, language: string): string {
  const dialect = language === 'en' ? 'en' : 'de';
  if (value === undefined) return '';
  if (typeof value === 'object')
    return 'date' in value ? formatCivilDate(value.date, dialect) : formatEuro(value.cents, dialect);
  return typeof value === 'number' && dialect === 'de' ? String(value).replace('.', ',') : String(value);
}
