import { fail, type KassenwerkError } from '@kassenwerk/kernel';

export interface XmlPlace {
  file: string;
  line: number;
  column: number;
}

/** Every way in which a bank's file is refused as a whole. Texts name places and codes, never contents of the file. */
export const refusals = {
  empty: (file: string) =>
    fail(
      'invalid',
      'KW_BANK_FILE_EMPTY',
      {
        de: `Die Datei ${file} ist leer. Bitte rufen Sie sie bei der Bank noch einmal ab.`,
        en: `The file ${file} is empty. Please fetch it from the bank again.`,
      },
      { details: { file } },
    ),

  notXml: (file: string, found: { de: string; en: string }) =>
    fail(
      'invalid',
      'KW_BANK_NOT_XML',
      {
        de: `Die Datei ${file} ist keine XML-Datei, sondern ${found.de}. Erwartet wird pain.002 oder camt.052/053/054.`,
        en: `The file ${file} is no XML file but ${found.en}. Expected is pain.002 or camt.052/053/054.`,
      },
      { details: { file } },
    ),

  encoding: (file: string, encoding: string, cause?: unknown) =>
    fail(
      'invalid',
      'KW_BANK_XML_ENCODING',
      {
        de: `Die Datei ${file} enthält Zeichen, die nicht zum angegebenen Zeichensatz ${encoding} passen, oder der Zeichensatz ist unbekannt.`,
        en: `The file ${file} has characters that do not fit its declared encoding ${encoding}, or the encoding is unknown.`,
      },
      { details: { file, encoding }, cause },
    ),

  malformed: (place: XmlPlace, what: string) =>
    xmlRefusal(place, 'KW_BANK_XML_MALFORMED', {
      de: `ist kein gültig aufgebautes XML (${what})`,
      en: `is not well-formed XML (${what})`,
    }),

  doctype: (place: XmlPlace) =>
    xmlRefusal(place, 'KW_BANK_XML_DOCTYPE', {
      de: 'enthält eine DOCTYPE-Angabe oder eigene Entitäten; das ist aus Sicherheitsgründen verboten',
      en: 'has a DOCTYPE or entities of its own, which is forbidden for security reasons',
    }),

  tooDeep: (place: XmlPlace, max: number) =>
    xmlRefusal(place, 'KW_BANK_XML_TOO_DEEP', {
      de: `ist tiefer als ${max} Ebenen verschachtelt`,
      en: `is nested deeper than ${max} levels`,
    }),

  tokenTooLong: (place: XmlPlace, max: number) =>
    xmlRefusal(place, 'KW_BANK_XML_TEXT_TOO_LONG', {
      de: `enthält einen Text von mehr als ${max} Zeichen`,
      en: `has a text of more than ${max} characters`,
    }),

  unknownMessage: (place: XmlPlace, found: string) =>
    xmlRefusal(place, 'KW_BANK_MESSAGE_UNKNOWN', {
      de: `ist keine Bankantwort: gefunden wurde „${found}“, gelesen werden pain.002 und camt.052/053/054`,
      en: `is no answer of a bank: found "${found}", readable are pain.002 and camt.052/053/054`,
    }),

  zip: (file: string, code: ZipRefusal, cause?: unknown) =>
    fail(
      code === 'KW_BANK_ZIP_BROKEN' || code === 'KW_BANK_ZIP_NESTED' || code === 'KW_BANK_ZIP_ENCRYPTED'
        ? 'invalid'
        : 'tooLarge',
      code,
      { de: `Die ZIP-Datei ${file} ${ZIP_TEXTS[code].de}.`, en: `The ZIP file ${file} ${ZIP_TEXTS[code].en}.` },
      { details: { file }, cause },
    ),
};

export type ZipRefusal = keyof typeof ZIP_TEXTS;

const ZIP_TEXTS = {
  KW_BANK_ZIP_BROKEN: { de: 'ist beschädigt oder unvollständig', en: 'is damaged or incomplete' },
  KW_BANK_ZIP_ENCRYPTED: { de: 'ist verschlüsselt', en: 'is encrypted' },
  KW_BANK_ZIP_NESTED: { de: 'enthält eine weitere gepackte Datei', en: 'holds another packed file' },
  KW_BANK_ZIP_TOO_MANY: { de: 'enthält zu viele Dateien', en: 'holds too many files' },
  KW_BANK_ZIP_TOO_LARGE: { de: 'ist entpackt zu groß', en: 'is too large when unpacked' },
  KW_BANK_ZIP_RATIO: {
    de: 'lässt sich auffällig weit entpacken (mögliche ZIP-Bombe)',
    en: 'unpacks suspiciously far (possible ZIP bomb)',
  },
};

function xmlRefusal(place: XmlPlace, code: string, what: { de: string; en: string }): KassenwerkError {
  const { file, line, column } = place;
  return fail(
    'invalid',
    code,
    {
      de: `Die Datei ${file} ${what.de} (Zeile ${line}, Spalte ${column}). Es wurde nichts übernommen.`,
      en: `The file ${file} ${what.en} (line ${line}, column ${column}). Nothing was taken over.`,
    },
    { details: { file, line, column } },
  );
}
