import { SaxesParser } from 'saxes';

/** What a scanning service writes down beside a letter; all of it is optional, and unknown fields are left alone. */
export interface ScanIndex {
  subject?: string;
  text?: string;
  topic?: string;
  kvnr?: string;
  memberNumber?: string;
  firstName?: string;
  lastName?: string;
  birthDate?: string;
  senderName?: string;
  receivedOn?: string;
}

const fields = new Set([
  'subject',
  'text',
  'topic',
  'kvnr',
  'memberNumber',
  'firstName',
  'lastName',
  'birthDate',
  'senderName',
  'receivedOn',
]);

const known = (given: Iterable<readonly [string, unknown]>): ScanIndex =>
  Object.fromEntries(
    [...given]
      .filter(([name, value]) => fields.has(name) && typeof value === 'string' && value.trim() !== '')
      .map(([name, value]) => [name, (value as string).trim().slice(0, 20_000)]),
  );

/** UTF-8 or UTF-16 where it says so, else, where it cannot be UTF-8, the western characters of Windows. */
export function textOfIndex(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const text = new TextDecoder('utf-8').decode(bytes);
  return text.includes('\uFFFD') ? new TextDecoder('windows-1252').decode(bytes) : text;
}

/** @throws when the file is not what its ending says */
export function readIndex(kind: 'json' | 'csv' | 'xml', text: string): ScanIndex {
  if (kind === 'json') return known(Object.entries(JSON.parse(text) as object));
  return kind === 'csv' ? fromCsv(text) : fromXml(text);
}

function fromCsv(text: string): ScanIndex {
  const [head = '', line = ''] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const separator = head.includes(';') ? ';' : ',';
  const cells = (row: string): string[] =>
    [...row.matchAll(new RegExp(`(?:^|${separator})(?:"((?:[^"]|"")*)"|([^${separator}]*))`, 'g'))].map(
      ([, quoted, bare]) => (quoted !== undefined ? quoted.replaceAll('""', '"') : (bare ?? '')),
    );
  const values = cells(line);
  return known(cells(head).map((name, place) => [name.trim(), values[place]] as const));
}

/** `<index><kvnr>…</kvnr></index>`; entities of its own are not resolved. */
function fromXml(text: string): ScanIndex {
  const found: [string, string][] = [];
  let open = '';
  let content = '';
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    open = name;
    content = '';
  });
  parser.on('text', (piece) => (content += piece));
  parser.on('closetag', ({ name }) => {
    if (name === open) found.push([name, content]);
    open = '';
  });
  parser.write(text).close();
  return known(found);
}
