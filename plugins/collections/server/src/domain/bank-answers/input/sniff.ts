import { refusals } from '../refusals';

export type FileFormat = 'zip' | 'xml';

interface Signature {
  pattern: RegExp;
  de: string;
  en: string;
}

/** What people upload by mistake, so that the refusal can say what it is. */
const FOREIGN: readonly Signature[] = [
  { pattern: /^%PDF/, de: 'ein PDF-Dokument', en: 'a PDF document' },
  { pattern: /^<(!doctype\s+html|html)/i, de: 'eine HTML-Seite', en: 'an HTML page' },
  {
    pattern: /^(\{1:|:20:|\r?\n:20:)/,
    de: 'ein Kontoauszug im Format MT940/MT942',
    en: 'a statement in format MT940/MT942',
  },
  // eslint-disable-next-line no-control-regex -- control characters are what tells text from binary here
  { pattern: /^\x1f\x8b/, de: 'eine gzip-Datei', en: 'a gzip file' },
  { pattern: /^7z\xbc\xaf/, de: 'eine 7z-Datei', en: 'a 7z file' },
  { pattern: /^Rar!/, de: 'eine RAR-Datei', en: 'a RAR file' },
];

const OTHER: Omit<Signature, 'pattern'> = { de: 'eine Datei in unbekanntem Format', en: 'a file of unknown format' };

/** Tells by the first bytes whether a file is XML or ZIP, and refuses everything else by name. */
export function sniffFormat(file: string, start: Buffer): FileFormat {
  if (start.length === 0) throw refusals.empty(file);
  if (isZip(start)) return 'zip';
  const head = start.subarray(0, 256).toString('latin1');
  const text = head
    .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replace(/\0/g, '')
    .trimStart();
  const foreign = FOREIGN.find(({ pattern }) => pattern.test(text));
  if (foreign) throw refusals.notXml(file, foreign);
  if (text === '' && start.length < 256) throw refusals.empty(file);
  if (text !== '' && !text.startsWith('<')) throw refusals.notXml(file, OTHER);
  return 'xml';
}

export function isZip(start: Buffer): boolean {
  return start.length >= 4 && start.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'));
}
