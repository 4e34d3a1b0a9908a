import { open, rename, rm, type FileHandle } from 'node:fs/promises';

const BLOCK_CHARACTERS = 256 * 1024;

/** Writes text to a file in large blocks. The file bears its name only when it is finished, so nobody picks up half of it. */
export class BlockWriter {
  private pending: string[] = [];
  private pendingLength = 0;
  bytes = 0;

  private constructor(
    private readonly handle: FileHandle,
    readonly path: string,
    private readonly encode: (text: string) => Buffer,
    private readonly onBlock: (block: Buffer) => void,
  ) {}

  static async create(
    path: string,
    encode: (text: string) => Buffer = (text) => Buffer.from(text),
    onBlock: (block: Buffer) => void = () => undefined,
  ): Promise<BlockWriter> {
    return new BlockWriter(await open(`${path}.part`, 'w'), path, encode, onBlock);
  }

  /** Takes the text; when enough has come together, returns the promise of writing it, which must be awaited. */
  push(text: string): Promise<void> | undefined {
    this.pending.push(text);
    this.pendingLength += text.length;
    return this.pendingLength >= BLOCK_CHARACTERS ? this.flush() : undefined;
  }

  async flush(): Promise<void> {
    if (this.pending.length === 0) return;
    const block = this.encode(this.pending.join(''));
    this.pending = [];
    this.pendingLength = 0;
    this.onBlock(block);
    await this.handle.write(block);
    this.bytes += block.length;
  }

  /** Overwrites bytes that were written before, such as a count or checksum that only the end knows. */
  async patch(position: number, text: string): Promise<void> {
    const bytes = this.encode(text);
    await this.handle.write(bytes, 0, bytes.length, position);
  }

  async finish(): Promise<void> {
    await this.flush();
    await this.handle.close();
    await rename(`${this.path}.part`, this.path);
  }

  async abandon(): Promise<void> {
    await this.handle.close();
    await rm(`${this.path}.part`, { force: true });
  }
}
