import { createHash } from 'node:crypto';

/** Characters of a line. No member comes near this; a longer line is rejected. */
export const maxLineLength = 16 * 1024;

/** What is kept of a line at most: whatever the character set, more bytes than this decode to too many characters. */
const maxLineBytes = 4 * maxLineLength;

const newline = 0x0a;
const nothing = Buffer.alloc(0);

/**
 * The bytes of a delivery, cut at line ends and hashed on the way. Holds one chunk and one unfinished line, never the
 * file. Call `firstLine` once, then iterate `blocks` to the end; the hash is final after that.
 */
export class DeliveryBytes {
  #source: AsyncIterator<Uint8Array>;
  #carry: Buffer = nothing;
  #contentHash = createHash('sha256');

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** The first line without its line end; `undefined` when there is no byte at all. */
  async firstLine(): Promise<Buffer | undefined> {
    let bytes: Buffer = nothing;
    for (;;) {
      const end = bytes.indexOf(newline);
      if (end >= 0 || bytes.length > maxLineBytes) return this.#splitFirst(bytes, end >= 0 ? end : bytes.length);
      const chunk = await this.#next();
      if (!chunk) return bytes.length === 0 ? undefined : this.#splitFirst(bytes, bytes.length);
      bytes = Buffer.concat([bytes, chunk]);
    }
  }

  /** Runs of whole lines without the last line end. A line that is too long comes cut, but still longer than `maxLineLength`. */
  async *blocks(): AsyncGenerator<Buffer> {
    let pending: Buffer | undefined = this.#carry;
    this.#carry = nothing;
    while (pending) {
      const end = pending.lastIndexOf(newline);
      if (end >= 0) {
        yield this.#joinCarry(pending.subarray(0, end));
        this.#carry = nothing;
      }
      this.#keep(pending.subarray(end + 1));
      pending = await this.#next();
      if (pending) this.#contentHash.update(pending);
    }
    if (this.#carry.length > 0) yield this.#carry;
  }

  /** SHA-256 over everything after the first line end, as promised by the control record. */
  get contentSha256(): string {
    return this.#contentHash.copy().digest('hex');
  }

  /** Lets the source close its file when nobody reads on. */
  async close(): Promise<void> {
    await this.#source.return?.();
  }

  async #next(): Promise<Buffer | undefined> {
    const { value, done } = await this.#source.next();
    if (done === true) return undefined;
    return Buffer.isBuffer(value) ? value : Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  }

  #splitFirst(bytes: Buffer, end: number): Buffer {
    this.#carry = bytes.subarray(end + 1);
    this.#contentHash.update(this.#carry);
    return bytes.subarray(0, end);
  }

  #joinCarry(bytes: Buffer): Buffer {
    return this.#carry.length === 0 ? bytes : Buffer.concat([this.#carry, bytes]);
  }

  #keep(rest: Buffer): void {
    if (this.#carry.length > maxLineBytes || rest.length === 0) return;
    // A copy, because the rest of a chunk would otherwise keep the whole chunk in memory.
    this.#carry = Buffer.concat([this.#carry, rest]);
  }
}
