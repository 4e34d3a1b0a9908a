import type { BilingualText } from '@kassenwerk/kernel';
import type { BankWarning, WarningCode } from './events';

/** Equal warnings beyond this many are only counted: a file of 500,000 odd dates must not become 500,000 lines. */
const SHOWN_PER_CODE = 50;

const TEXTS: Record<WarningCode, BilingualText> = {
  KW_BANK_NAMESPACE: {
    de: 'Der Namensraum der Nachricht passt nicht zu ihrem Inhalt; sie wurde nach ihrem Inhalt gelesen.',
    en: 'The namespace of the message does not fit its content; it was read by its content.',
  },
  KW_BANK_VERSION_UNTRIED: {
    de: 'Diese Version der Nachricht ist nicht erprobt; bitte prüfen Sie die Zahlen.',
    en: 'This version of the message has not been tried; please check the figures.',
  },
  KW_BANK_AMOUNT_FRACTION: {
    de: 'Ein Betrag hat mehr als zwei Nachkommastellen und wurde kaufmännisch gerundet.',
    en: 'An amount has more than two decimals and was rounded commercially.',
  },
  KW_BANK_AMOUNT_UNREADABLE: { de: 'Ein Betrag ist nicht lesbar.', en: 'An amount is unreadable.' },
  KW_BANK_AMOUNT_MISSING: {
    de: 'Zu einer Buchung fehlt der Betrag; sie muss von Hand geklärt werden.',
    en: 'A booking has no amount; it must be clarified by hand.',
  },
  KW_BANK_DIRECTION_MISSING: {
    de: 'Eine Buchung sagt nicht, ob sie Gutschrift oder Belastung ist; sie muss von Hand geklärt werden.',
    en: 'A booking does not say whether it is a credit or a debit; it must be clarified by hand.',
  },
  KW_BANK_DATE_UNREADABLE: { de: 'Ein Datum ist nicht lesbar.', en: 'A date is unreadable.' },
  KW_BANK_ENTRY_DIFFERS: {
    de: 'Die Einzelbeträge einer Sammelbuchung ergeben nicht deren Betrag.',
    en: 'The single amounts of a batch booking do not add up to its amount.',
  },
  KW_BANK_BATCH_COUNT: {
    de: 'Eine Sammelbuchung nennt eine andere Anzahl Umsätze, als sie aufführt.',
    en: 'A batch booking announces another number of transactions than it lists.',
  },
  KW_BANK_STATEMENT_UNBALANCED: {
    de: 'Anfangssaldo und Umsätze ergeben nicht den Endsaldo des Auszugs.',
    en: 'Opening balance and entries do not add up to the closing balance of the statement.',
  },
  KW_BANK_ENTRIES_MISSING: {
    de: 'Der Auszug nennt eine andere Anzahl Buchungen, als er enthält.',
    en: 'The statement announces another number of entries than it holds.',
  },
};

/** Counts all warnings and passes on the first of each code. */
export class WarningLog {
  readonly counts: Partial<Record<WarningCode, number>> = {};

  constructor(private readonly emit: (warning: BankWarning) => void) {}

  add(code: WarningCode, place: { file: string; line: number }, details: BankWarning['details'] = {}): void {
    const count = (this.counts[code] ?? 0) + 1;
    this.counts[code] = count;
    if (count <= SHOWN_PER_CODE) this.emit({ kind: 'warning', code, text: TEXTS[code], ...place, details });
  }
}
