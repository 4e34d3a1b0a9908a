import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import type { Sealer } from '@kassenwerk/kernel';
import type { WritableTarget } from '../domain/direct-debit';

/**
 * An encrypted file that appears under its path only when it is whole: bytes go to `<path>.part`, which is synced to disk and
 * then renamed. A crash leaves at most the `.part` file, which the next attempt overwrites.
 */
export async function openFileTarget(path: string, sealer: Sealer): Promise<WritableTarget> {
  const temporary = `${path}.part`;
  const handle = await open(temporary, 'w', 0o600);
  let isPublished = false;
  return {
    path,
    write: (bytes) => writeAll(handle, sealer.update(bytes)),
    async close() {
      await writeAll(handle, sealer.final());
      await handle.sync();
      await handle.close();
    },
    async publish() {
      await rename(temporary, path);
      isPublished = true;
    },
    async discard() {
      // Closing twice is refused by Node, and a discarded file has nothing left worth reporting.
      await handle.close().catch(() => undefined);
      // An older file of this name is not ours to remove.
      await rm(isPublished ? path : temporary, { force: true });
    },
  };
}

async function writeAll(handle: FileHandle, pieces: readonly Uint8Array[]): Promise<void> {
  for (const bytes of pieces) {
    let offset = 0;
    while (offset < bytes.length) {
      const { bytesWritten } = await handle.write(bytes, offset);
      offset += bytesWritten;
    }
  }
}
