/** What Outlook packs into `winmail.dat`; only files and the plain text are unpacked. */
export interface Unpacked {
  text: string;
  files: { name: string; content: Buffer }[];
}

const signature = 0x223e9f78;
const body = 0x0002800c;
const fileBegins = 0x00069002;
const fileTitle = 0x00018010;
const fileData = 0x0006800f;

const textOf = (bytes: Buffer): string => new TextDecoder('windows-1252').decode(bytes).replace(/\0.*$/s, '');

/** @returns undefined when it is not what it says; of a damaged one, what stands before the damage */
export function unpackTnef(packed: Buffer): Unpacked | undefined {
  if (packed.length < 6 || packed.readUInt32LE(0) !== signature) return undefined;
  const found: Unpacked = { text: '', files: [] };
  // A signature and a key, then attributes: level, kind, length, bytes, checksum.
  for (let at = 6; at + 11 <= packed.length;) {
    const kind = packed.readUInt32LE(at + 1);
    const length = packed.readUInt32LE(at + 5);
    const bytes = packed.subarray(at + 9, at + 9 + length);
    if (bytes.length < length) break;
    const file = found.files.at(-1);
    if (kind === body) found.text = textOf(bytes);
    else if (kind === fileBegins) found.files.push({ name: 'Anlage', content: Buffer.alloc(0) });
    else if (kind === fileTitle && file) file.name = textOf(bytes) || file.name;
    else if (kind === fileData && file) file.content = bytes;
    at += 11 + length;
  }
  return { ...found, files: found.files.filter(({ content }) => content.length > 0) };
}
