const textOid = 25;
const headBytes = 20;

/**
 * A parameter for `$n::text[]` in PostgreSQL's binary format: nothing is escaped here and nothing parsed there, which for long
 * texts is most of the cost of an insert. A buffer stands for a text in UTF-8.
 */
export function textArray(values: readonly (string | Buffer | null)[]): Buffer {
  if (values.length === 0) return head(Buffer.alloc(12), 0);
  const sizes = values.map((value) => (value === null ? 0 : Buffer.byteLength(value)));
  const bytes = sizes.reduce((sum, size) => sum + size + 4, headBytes);
  const buffer = head(Buffer.allocUnsafe(bytes), 1);
  buffer.writeInt32BE(values.length, 12);
  buffer.writeInt32BE(1, 16);
  let at = headBytes;
  for (const [index, value] of values.entries()) {
    at = buffer.writeInt32BE(value === null ? -1 : sizes[index]!, at);
    if (value !== null) at += typeof value === 'string' ? buffer.write(value, at) : value.copy(buffer, at);
  }
  return buffer;
}

/** Dimensions, whether there may be nulls, type of the elements; then length and lower bound of the one dimension. */
function head(buffer: Buffer, dimensions: number): Buffer {
  buffer.writeInt32BE(dimensions, 0);
  buffer.writeInt32BE(1, 4);
  buffer.writeInt32BE(textOid, 8);
  return buffer;
}
