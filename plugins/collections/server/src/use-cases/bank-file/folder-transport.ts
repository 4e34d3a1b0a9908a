import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, link, mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { BankTransport, Handover, HandoverResult } from './bank-transport';

/**
 * Hands files over, readable, in a folder that the bank software watches: `outgoing/<messageId>.xml` appears whole and once.
 *
 * The copy is prepared in `sending/`, noted by a hard link in `sent/`, and then moved to `outgoing/` in one atomic step.
 * After a crash the note tells that the copy was complete, and the copy being gone tells that it was handed over, even
 * when the bank software has taken it away meanwhile.
 */
export function folderTransport(folder: string): BankTransport {
  return { handOver: (handover) => handOver(folder, handover) };
}

async function handOver(folder: string, handover: Handover): Promise<HandoverResult> {
  const name = `${handover.messageId}.xml`;
  const [sending, sent, outgoing] = await Promise.all(
    ['sending', 'sent', 'outgoing'].map(async (sub) => {
      await mkdir(join(folder, sub), { recursive: true, mode: 0o700 });
      return join(folder, sub, name);
    }),
  );
  const isPrepared = await exists(sent!);
  if (isPrepared && !(await exists(sending!))) return 'alreadyHandedOver';
  if (!isPrepared) {
    if ((await copy(await handover.open(), sending!)) !== handover.sha256) {
      await rm(sending!, { force: true });
      return 'changed';
    }
    await link(sending!, sent!);
    await sync(join(folder, 'sent'));
  }
  await rename(sending!, outgoing!);
  await sync(join(folder, 'outgoing'));
  return 'handedOver';
}

/** Hashes what it copies, so that nobody can change the file between check and hand-over. */
async function copy(from: Readable, to: string): Promise<string> {
  const hash = createHash('sha256');
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(from, hashing, createWriteStream(to, { mode: 0o600, flush: true }));
  return hash.digest('hex');
}

/** Makes names in a folder durable, as `fsync` of a file makes its content durable. */
async function sync(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
