import { createHash } from 'node:crypto';
import type { WritableTarget } from './writable-target';

const CHUNK_CHARACTERS = 256 * 1024;

/** Collects text into large chunks, counts and hashes the bytes on their way to the target. */
export class HashingOutput {
  private readonly hash = createHash('sha256');
  private pending = '';
  bytes = 0;

  constructor(private readonly target: WritableTarget) {}

  /** Takes text without waiting; when `isFull`, the caller awaits `flush` before the next. */
  append(text: string): void {
    this.pending += text;
  }

  get isFull(): boolean {
    return this.pending.length >= CHUNK_CHARACTERS;
  }

  async flush(): Promise<void> {
    if (this.pending === '') return;
    const chunk = Buffer.from(this.pending, 'utf8');
    this.pending = '';
    this.hash.update(chunk);
    this.bytes += chunk.length;
    await this.target.write(chunk);
  }

  /** Writes the rest, makes it durable and returns the SHA-256 of all bytes in hexadecimal. */
  async finish(): Promise<string> {
    await this.flush();
    await this.target.close();
    return this.hash.digest('hex');
  }
}
