import type { BilingualText } from '@kassenwerk/kernel';

/** Every rule a finished file is checked against; the code names the rule in logs and in the console. */
export const ruleMessages = {
  KW_BANK_RULE_XML: {
    de: 'Die Datei ist kein gültiges XML oder bricht vorzeitig ab.',
    en: 'The file is not well-formed XML or ends too early.',
  },
  KW_BANK_RULE_MESSAGE: {
    de: 'Die Datei ist keine Lastschriftdatei der Version pain.008.001.08.',
    en: 'The file is not a direct-debit file of version pain.008.001.08.',
  },
  KW_BANK_RULE_BOM: {
    de: 'Die Datei beginnt mit einer Bytereihenfolge-Marke; Banken nehmen das nicht an.',
    en: 'The file begins with a byte order mark, which banks refuse.',
  },
  KW_BANK_RULE_HASH: {
    de: 'Die Datei ist nicht die, die erzeugt wurde: Die Prüfsumme (SHA-256) weicht ab.',
    en: 'The file is not the one that was created: its checksum (SHA-256) differs.',
  },
  KW_BANK_RULE_SIZE: {
    de: 'Die Datei ist größer, als die Bank annimmt.',
    en: 'The file is larger than the bank accepts.',
  },
  KW_BANK_RULE_TRANSACTIONS: {
    de: 'Die Datei enthält mehr Lastschriften, als die Bank in einer Datei annimmt.',
    en: 'The file holds more debits than the bank accepts in one file.',
  },
  KW_BANK_RULE_PAYMENT_INFOS: {
    de: 'Die Datei enthält mehr Zahlungsblöcke, als die Bank in einer Datei annimmt.',
    en: 'The file holds more payment blocks than the bank accepts in one file.',
  },
  KW_BANK_RULE_EXPECTED: {
    de: 'Anzahl, Summe oder Kennung der Datei stimmt nicht mit dem Auftrag überein.',
    en: 'Count, sum or id of the file differs from the order.',
  },
  KW_BANK_RULE_COUNT: {
    de: 'Eine Anzahl im Kopf der Datei oder eines Zahlungsblocks stimmt nicht mit den Lastschriften überein.',
    en: 'A count in the header of the file or of a payment block differs from the debits.',
  },
  KW_BANK_RULE_SUM: {
    de: 'Eine Kontrollsumme stimmt nicht mit den Lastschriften überein.',
    en: 'A control sum differs from the debits.',
  },
  KW_BANK_RULE_IDENTIFIER: {
    de: 'Eine Referenz verletzt die Regeln der Banken (1 bis 35 Zeichen, erlaubter Zeichensatz, kein doppelter Schrägstrich).',
    en: 'A reference breaks the rules of banks (1 to 35 characters, allowed characters, no double slash).',
  },
  KW_BANK_RULE_DUPLICATE: {
    de: 'Eine Ende-zu-Ende-Referenz kommt in der Datei mehrfach vor.',
    en: 'An end-to-end reference occurs more than once in the file.',
  },
  KW_BANK_RULE_AMOUNT: {
    de: 'Ein Betrag ist nicht in Euro, hat nicht zwei Nachkommastellen oder liegt außerhalb der Grenzen.',
    en: 'An amount is not in euro, has not two decimals or lies outside the limits.',
  },
  KW_BANK_RULE_CHARSET: {
    de: 'Ein Name oder Text enthält Zeichen, die die Bank nicht annimmt.',
    en: 'A name or text holds characters the bank refuses.',
  },
  KW_BANK_RULE_LENGTH: {
    de: 'Ein Name oder Text fehlt oder ist zu lang.',
    en: 'A name or text is missing or too long.',
  },
  KW_BANK_RULE_DATE: {
    de: 'Ein Einzugsdatum ist kein TARGET-Geschäftstag oder liegt außerhalb der erlaubten Frist.',
    en: 'A collection date is no TARGET day or lies outside the allowed period.',
  },
  KW_BANK_RULE_MANDATE_DATE: {
    de: 'Das Unterschriftsdatum eines Mandats liegt nach dem Einzug.',
    en: 'The date of signature of a mandate is later than the collection.',
  },
  KW_BANK_RULE_SCHEME: {
    de: 'Verfahren, Folgeart, Gläubiger oder Entgeltregel eines Zahlungsblocks ist falsch.',
    en: 'Scheme, sequence type, creditor or charge bearer of a payment block is wrong.',
  },
  KW_BANK_RULE_ACCOUNT: {
    de: 'Eine IBAN in der Datei ist ungültig.',
    en: 'An IBAN in the file is invalid.',
  },
  KW_BANK_RULE_ADDRESS: {
    de: 'Eine Anschrift ist unvollständig (Ort und Land) oder fehlt, wo die Bank sie verlangt.',
    en: 'An address is incomplete (town and country) or missing where the bank demands one.',
  },
  KW_BANK_RULE_FORBIDDEN: {
    de: 'Die Datei enthält ein Feld, das deutsche Banken nicht annehmen (UETR, Bankleitzahl oder unstrukturierte Anschrift).',
    en: 'The file holds a field German banks refuse (UETR, clearing code or address lines).',
  },
} satisfies Record<string, BilingualText>;

export type RuleCode = keyof typeof ruleMessages;
