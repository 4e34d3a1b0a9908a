import { fail, type KassenwerkError } from '@kassenwerk/kernel';

const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);

/** Why a file is not taken, and what helps. */
export const refusals = {
  large: (maxBytes: number): KassenwerkError =>
    fail('tooLarge', 'KW_FILE_LARGE', {
      de: `Die Datei ist größer als ${megabytes(maxBytes)} MB. Bitte verkleinern oder teilen Sie sie.`,
      en: `The file is larger than ${megabytes(maxBytes)} MB. Please make it smaller or split it.`,
    }),
  empty: (): KassenwerkError =>
    fail('invalid', 'KW_FILE_EMPTY', {
      de: 'Die Datei ist leer. Bitte wählen Sie eine andere.',
      en: 'The file is empty. Please choose another one.',
    }),
  kind: (kinds: readonly string[]): KassenwerkError =>
    fail('invalid', 'KW_FILE_KIND', {
      de: `Diese Art von Datei nehmen wir hier nicht an; es zählt der Inhalt, nicht der Name. Möglich sind: ${kinds.join(', ')}.`,
      en: `This kind of file is not taken here; the content counts, not the name. Possible are: ${kinds.join(', ')}.`,
    }),
  encrypted: (): KassenwerkError =>
    fail('invalid', 'KW_FILE_ENCRYPTED', {
      de: 'Die Datei ist mit einem Kennwort geschützt. Bitte speichern Sie sie ohne Kennwort und laden Sie sie noch einmal hoch.',
      en: 'The file is protected by a password. Please save it without one and upload it again.',
    }),
  malformed: (): KassenwerkError =>
    fail('invalid', 'KW_FILE_MALFORMED', {
      de: 'Die Datei ist beschädigt oder unvollständig. Bitte öffnen und speichern Sie sie neu, oder fotografieren Sie das Papier.',
      en: 'The file is damaged or incomplete. Please open and save it again, or take a picture of the paper.',
    }),
  active: (): KassenwerkError =>
    fail('invalid', 'KW_FILE_ACTIVE', {
      de: 'Das PDF enthält Programme oder weitere Dateien. Bitte drucken Sie es als neues PDF („Drucken“, „Als PDF speichern“) und laden Sie das hoch.',
      en: 'The PDF contains programs or further files. Please print it as a new PDF ("Print", "Save as PDF") and upload that.',
    }),
  pixels: (): KassenwerkError =>
    fail('invalid', 'KW_FILE_PIXELS', {
      de: 'Das Bild ist viel zu groß aufgelöst. Bitte fotografieren Sie das Papier mit der normalen Einstellung Ihrer Kamera.',
      en: 'The resolution of the picture is far too high. Please take a picture of the paper with the usual setting of your camera.',
    }),
  pages: (pages: number, max: number): KassenwerkError =>
    fail('invalid', 'KW_FILE_PAGES', {
      de: `Die Datei hat ${pages} Seiten; möglich sind ${max}. Bitte teilen Sie sie.`,
      en: `The file has ${pages} pages; ${max} are possible. Please split it.`,
    }),
  unknownUpload: (): KassenwerkError =>
    fail('notFound', 'KW_UPLOAD_UNKNOWN', {
      de: 'Dieser Upload ist abgelaufen oder wurde abgebrochen. Bitte laden Sie die Datei noch einmal hoch.',
      en: 'This upload has expired or was cancelled. Please upload the file again.',
    }),
  offset: (offset: number): KassenwerkError =>
    fail(
      'conflict',
      'KW_UPLOAD_OFFSET',
      {
        de: `Von dieser Datei sind ${offset} Bytes angekommen. Bitte senden Sie ab dieser Stelle weiter.`,
        en: `${offset} bytes of this file have arrived. Please go on from there.`,
      },
      { details: { offset } },
    ),
  longer: (): KassenwerkError =>
    fail('tooLarge', 'KW_UPLOAD_LONGER', {
      de: 'Es wurde mehr gesendet, als für diese Datei angekündigt war. Bitte laden Sie die Datei noch einmal hoch.',
      en: 'More was sent than was announced for this file. Please upload the file again.',
    }),
  virus: (): KassenwerkError =>
    fail('invalid', 'KW_FILE_VIRUS', {
      de: 'In dieser Datei wurde Schadsoftware gefunden. Sie wurde nicht gespeichert. Bitte prüfen Sie Ihr Gerät.',
      en: 'Malware was found in this file. It was not stored. Please check your device.',
    }),
};
