/** What a program calls these is not always what it sends; bytes that are none of them are Windows' western characters. */
const doubtful = /^(?:|us-ascii|ascii|utf-?8|iso-8859-1|latin-?1|windows-1252)$/i;
const known =
  /^(?:iso-8859-\d+|windows-\d+|koi8-[ru]|gb\w+|big5|shift_jis|euc-\w+|iso-2022-\w+|utf-?\d+\w*|macintosh|us-ascii|ascii|latin-?1)$/i;

/** How much of a text was not read as it was meant: signs for what cannot be read, control characters, one letter as two. */
export const misreadIn = (text: string): number => (text.match(/[\uFFFD\u0080-\u009F]|Ã[\u0080-\u00BF]/g) ?? []).length;

const isUtf8 = (bytes: Buffer): boolean => Buffer.compare(Buffer.from(bytes.toString('utf8'), 'utf8'), bytes) === 0;

/**
 * The same mail with the character set that its bytes probably have: where none is named, an unknown one, or one that they are not.
 * Heads in bare bytes become UTF-8.
 */
export function withWesternCharacters(source: Buffer): Buffer {
  const bytes = source.toString('latin1');
  const end = bytes.search(/\r?\n\r?\n/);
  const head = end < 0 ? bytes : bytes.slice(0, end);
  const readable = isUtf8(Buffer.from(head, 'latin1')) ? head : utf8Bytes(head);
  const typed = /^content-type:/im.test(head) ? readable : `${readable}\r\nContent-Type: text/plain`;
  const rest = end < 0 ? '' : bytes.slice(end);
  return Buffer.from(`${typed}${rest}`.replace(textType, withCharset), 'latin1');
}

const textType = /^content-type:[ \t]*text\/(?:plain|html)\b[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*/gim;

function withCharset(header: string): string {
  const named = /charset[ \t]*=[ \t]*"?([\w-]*)"?/i;
  const charset = named.exec(header)?.[1] ?? '';
  if (known.test(charset) && !doubtful.test(charset)) return header;
  return named.test(header) ? header.replace(named, 'charset=windows-1252') : `${header}; charset=windows-1252`;
}

const utf8Bytes = (latin1: string): string =>
  Buffer.from(new TextDecoder('windows-1252').decode(Buffer.from(latin1, 'latin1')), 'utf8').toString('latin1');
