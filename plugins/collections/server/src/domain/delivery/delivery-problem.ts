import { fail, type KassenwerkError } from '@kassenwerk/kernel';

interface ProblemText {
  de: string;
  en: string;
}

/** Reasons to refuse a delivery as a whole. Support searches by code, so a code never changes its meaning. */
const problems = {
  KW_DELIVERY_EMPTY: {
    de: 'Die Datei ist leer. Bitte fordern Sie die Lieferung bei der Kasse neu an.',
    en: 'The file is empty. Please ask the fund to deliver again.',
  },
  KW_DELIVERY_NO_CONTROL_RECORD: {
    de: 'Zeile {line}: Der Steuersatz (KW1;IK;Datum;Nummer;Zeichensatz;Anzahl;Prüfsumme) fehlt oder ist unvollständig. Bitte lassen Sie die Datei mit Steuersatz neu erzeugen.',
    en: 'Line {line}: the control record (KW1;ik;date;sequence;charset;count;checksum) is missing or incomplete. Please have the file created again with it.',
  },
  KW_DELIVERY_CHARSET: {
    de: 'Zeile {line}: Der Zeichensatz „{charset}“ wird nicht unterstützt. Bitte liefern Sie in UTF-8, ISO-8859-15 oder WINDOWS-1252.',
    en: 'Line {line}: the character set "{charset}" is not supported. Please deliver UTF-8, ISO-8859-15 or WINDOWS-1252.',
  },
  KW_DELIVERY_NO_HEADER: {
    de: 'Zeile {line}: Die Kopfzeile mit den Spaltennamen fehlt. Bitte ergänzen Sie sie hinter dem Steuersatz.',
    en: 'Line {line}: the header with the column names is missing. Please add it after the control record.',
  },
  KW_DELIVERY_COLUMNS_MISSING: {
    de: 'Zeile {line}: In der Kopfzeile fehlen die Spalten {columns}. Bitte ergänzen Sie sie oder ordnen Sie sie in der Zuordnung der Kasse zu.',
    en: 'Line {line}: the header lacks the columns {columns}. Please add them, or map them in the mapping of the fund.',
  },
  KW_DELIVERY_COLUMNS_DOUBLE: {
    de: 'Zeile {line}: Die Spalten {columns} kommen in der Kopfzeile mehrfach vor. Bitte prüfen Sie Kopfzeile und Zuordnung.',
    en: 'Line {line}: the header names the columns {columns} more than once. Please check the header and the mapping.',
  },
  KW_DELIVERY_COUNT: {
    de: 'Der Steuersatz nennt {expected} Mitglieder, die Datei enthält {found} (letzte Zeile {line}). Vermutlich ist sie abgeschnitten; bitte fordern Sie sie neu an.',
    en: 'The control record announces {expected} members, the file holds {found} (last line {line}). It is probably cut off; please ask for it again.',
  },
  KW_DELIVERY_CHECKSUM: {
    de: 'Die Prüfsumme stimmt nicht: Der Inhalt ab Zeile {line} wurde nach dem Erzeugen verändert. Bitte fordern Sie die Datei neu an.',
    en: 'The checksum does not match: the content from line {line} on was changed after it was created. Please ask for the file again.',
  },
  KW_DELIVERY_FILE_NAME: {
    de: 'Der Dateiname folgt nicht dem Muster KW_<IK>_<JJJJMMTT>_<Nummer>.csv. Bitte benennen Sie die Datei um.',
    en: 'The file name does not follow KW_<IK>_<YYYYMMDD>_<sequence>.csv. Please rename the file.',
  },
  KW_DELIVERY_IDENTITY: {
    de: 'Zeile {line}: {field} im Steuersatz passt nicht zu Kasse oder Dateinamen. Bitte prüfen Sie, ob die richtige Datei im richtigen Ordner liegt.',
    en: 'Line {line}: {field} in the control record does not fit the fund or the file name. Please check that the right file lies in the right folder.',
  },
} satisfies Record<string, ProblemText>;

export type DeliveryProblemCode = keyof typeof problems;
export type DeliveryProblemDetails = Record<string, string | number>;

/** A refusal of the whole delivery, as a sentence that names the line and what to do. Details carry no personal data. */
export function deliveryProblem(code: DeliveryProblemCode, details: DeliveryProblemDetails = {}): KassenwerkError {
  const { de, en } = problems[code];
  return fail('invalid', code, { de: fill(de, details), en: fill(en, details) }, { details });
}

function fill(text: string, details: DeliveryProblemDetails): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? '?'));
}
