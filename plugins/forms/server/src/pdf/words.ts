const timeIn = (locale: string) =>
  new Intl.DateTimeFormat(locale, { timeZone: 'Europe/Berlin', hour: '2-digit', minute: '2-digit', second: '2-digit' });
const [german, english] = [timeIn('de-DE'), timeIn('en-GB')];

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);
const kilobytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1024))} KB`;

/** What a PDF says beside the form's own texts. */
export interface PdfWords {
  page: string;
  of: string;
  question: string;
  answer: string;
  files: string;
  file: string;
  about: string;
  reference: string;
  received: string;
  by: string;
  edition: string;
  answersHash: string;
  coSignature: string;
  note: string;
  channels: Readonly<Record<string, string>>;
  coSignatureStates: Readonly<Record<string, string>>;
  at(day: string, instant: Date): string;
  size(bytes: number): string;
  pages(count: number): string;
}

export const pdfWords: Record<'de' | 'en', PdfWords> = {
  de: {
    page: 'Seite',
    of: 'von',
    question: 'Frage',
    answer: 'Antwort',
    files: 'Anlagen',
    file: 'Datei',
    about: 'Art und Umfang',
    reference: 'Vorgangsnummer',
    received: 'Eingegangen am',
    by: 'Eingereicht',
    edition: 'Formularversion',
    answersHash: 'Prüfsumme der Angaben (SHA-256)',
    coSignature: 'Mitunterschrift',
    note: 'Dieses Dokument gibt die Angaben so wieder, wie sie eingegangen sind. Punkte (••••) stehen für Angaben, die hier nicht gezeigt werden; ‹U+…› steht für ein Zeichen, das die Schrift nicht kennt.',
    channels: {
      portal: 'über das Online-Portal',
      console: 'mit Hilfe der Krankenkasse',
      partner: 'über einen Partner der Krankenkasse',
    },
    coSignatureStates: {
      open: 'noch offen',
      signed: 'unterschrieben',
      refused: 'abgelehnt',
      expired: 'Frist abgelaufen',
    },
    at: (day, instant) => `${day}, ${german.format(instant)} Uhr`,
    size: (bytes) => (bytes < 1024 * 1024 ? kilobytes(bytes) : `${megabytes(bytes).replace('.', ',')} MB`),
    pages: (count) => (count === 1 ? '1 Seite' : `${count} Seiten`),
  },
  en: {
    page: 'Page',
    of: 'of',
    question: 'Question',
    answer: 'Answer',
    files: 'Attachments',
    file: 'File',
    about: 'Kind and size',
    reference: 'Reference number',
    received: 'Received on',
    by: 'Submitted',
    edition: 'Version of the form',
    answersHash: 'Checksum of the answers (SHA-256)',
    coSignature: 'Co-signature',
    note: 'This document shows the answers as they were received. Dots (••••) stand for answers that are not shown here; ‹U+…› stands for a letter that the font does not have.',
    channels: {
      portal: 'in the online portal',
      console: 'with help of the health fund',
      partner: 'by a partner of the health fund',
    },
    coSignatureStates: { open: 'still open', signed: 'signed', refused: 'refused', expired: 'not signed in time' },
    at: (day, instant) => `${day}, ${english.format(instant)}`,
    size: (bytes) => (bytes < 1024 * 1024 ? kilobytes(bytes) : `${megabytes(bytes)} MB`),
    pages: (count) => (count === 1 ? '1 page' : `${count} pages`),
  },
};
