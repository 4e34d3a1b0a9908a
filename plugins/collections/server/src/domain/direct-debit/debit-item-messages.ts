import type { BilingualText } from '@kassenwerk/kernel';

/** What a caseworker reads about an item the bank would refuse. */
export const debitItemMessages = {
  KW_DEBIT_REFERENCE: {
    de: 'Eine Referenz enthält Zeichen, die Banken nicht annehmen, oder ist leer oder länger als 35 Zeichen.',
    en: 'A reference holds characters that banks refuse, or is empty or longer than 35 characters.',
  },
  KW_DEBIT_AMOUNT: {
    de: 'Der Betrag ist keine einziehbare Summe zwischen 0,01 und 999.999.999,99 Euro.',
    en: 'The amount cannot be collected: it must lie between 0.01 and 999,999,999.99 euro.',
  },
  KW_DEBIT_SEQUENCE_TYPE: {
    de: 'Die Art der Lastschriftfolge ist unbekannt.',
    en: 'The sequence type is unknown.',
  },
  KW_DEBIT_DATE: {
    de: 'Das Einzugsdatum ist kein gültiges Datum.',
    en: 'The collection date is not a valid date.',
  },
  KW_DEBIT_MANDATE_DATE: {
    de: 'Das Unterschriftsdatum des Mandats fehlt, ist ungültig oder liegt nach dem Einzug.',
    en: 'The date of signature of the mandate is missing, invalid or later than the collection.',
  },
  KW_DEBIT_ORIGINAL_CREDITOR: {
    de: 'Die frühere Gläubiger-Identifikationsnummer des Mandats ist ungültig.',
    en: 'The former creditor identifier of the mandate is invalid.',
  },
  KW_DEBIT_NAME: {
    de: 'Der Name des Kontoinhabers fehlt oder lässt sich im Zeichensatz der Banken nicht schreiben.',
    en: 'The name of the account holder is missing or cannot be spelled in the character set of banks.',
  },
  KW_DEBIT_IBAN: {
    de: 'Die IBAN ist ungültig.',
    en: 'The IBAN is invalid.',
  },
  KW_DEBIT_IBAN_OUTSIDE_SEPA: {
    de: 'Das Konto liegt außerhalb des SEPA-Raums und kann nicht per Lastschrift belastet werden.',
    en: 'The account lies outside SEPA and cannot be debited.',
  },
  KW_DEBIT_BIC: {
    de: 'Der BIC ist ungültig.',
    en: 'The BIC is invalid.',
  },
  KW_DEBIT_ADDRESS_NEEDED: {
    de: 'Das Konto liegt außerhalb des Europäischen Wirtschaftsraums; die Bank verlangt dafür die Anschrift.',
    en: 'The account lies outside the European Economic Area; the bank demands the address for it.',
  },
  KW_DEBIT_ADDRESS_INCOMPLETE: {
    de: 'Die Anschrift braucht mindestens Ort und Land (zwei Buchstaben).',
    en: 'The address needs at least town and country (two letters).',
  },
} satisfies Record<string, BilingualText>;
