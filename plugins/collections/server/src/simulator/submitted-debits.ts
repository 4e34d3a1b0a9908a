import { createReadStream } from 'node:fs';
import { DebitReader } from './debit-reader';
import type { SubmittedBlock } from './submission';

/** Reads a direct-debit file (pain.008) block by block in constant memory. Rejects with KW_SIMULATOR_FILE when it is none. */
export async function* submittedDebits(path: string): AsyncGenerator<SubmittedBlock, void, undefined> {
  const reader = new DebitReader();
  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 18 })) {
    const debits = reader.read(String(chunk));
    if (debits.length > 0) yield { message: reader.message, debits };
  }
  reader.close();
}
