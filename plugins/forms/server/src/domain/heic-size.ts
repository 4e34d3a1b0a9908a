/** Boxes that hold the boxes in which sizes stand (ISO/IEC 14496-12 and 23008-12). */
const containers = new Set(['meta', 'iprp', 'ipco']);
/** `meta` begins with a version and flags. */
const headOf = (type: string): number => (type === 'meta' ? 12 : 8);

/**
 * The largest picture in the file: phones cut it into tiles and keep a small one beside it, each with its size (`ispe`). Undefined where
 * no size stands or a box leads out of the file.
 */
export function pixelsOfHeic(content: Buffer): number | undefined {
  const sizes: number[] = [];
  const isWhole = visit(content, { from: 0, to: content.length }, sizes);
  return isWhole && sizes.length > 0 ? Math.max(...sizes) : undefined;
}

function visit(content: Buffer, { from, to }: { from: number; to: number }, sizes: number[]): boolean {
  for (let at = from; at < to;) {
    if (at + 8 > to) return false;
    const type = content.toString('latin1', at + 4, at + 8);
    const length = lengthOf(content, at, to);
    if (length < 8 || at + length > to) return false;
    if (type === 'ispe') {
      if (length < 20) return false;
      sizes.push(content.readUInt32BE(at + 12) * content.readUInt32BE(at + 16));
    }
    if (containers.has(type) && !visit(content, { from: at + headOf(type), to: at + length }, sizes)) return false;
    at += length;
  }
  return true;
}

/** 0 goes on to the end, 1 says that a longer number follows. */
function lengthOf(content: Buffer, at: number, to: number): number {
  const length = content.readUInt32BE(at);
  if (length === 0) return to - at;
  if (length > 1) return length;
  return at + 16 > to ? 0 : Number(content.readBigUInt64BE(at + 8));
}
