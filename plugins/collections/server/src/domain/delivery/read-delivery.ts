import { createHash } from 'node:crypto';
import { formatControlRecord, parseControlRecord, type ControlRecord } from './control-record';
import { batchReader, type DeliveryBatch } from './delivery-batch';
import { DeliveryBytes } from './delivery-bytes';
import type { DeliveryMapping } from './delivery-mapping';
import { deliveryProblem } from './delivery-problem';
import { planHeader } from './header';
import { LineDecoder, type CharacterStatistics, type DecodedLines } from './line-decoder';

export interface ReadDeliveryOptions {
  mapping?: DeliveryMapping | undefined;
}

export interface DeliverySummary extends CharacterStatistics {
  memberCount: number;
  rejectCount: number;
  contentSha256: string;
}

export interface Delivery {
  control: ControlRecord;
  /**
   * Identity of the file, known before a member is read: SHA-256 of the control record, which holds the checksum of
   * all else. The import refuses a second delivery with the same identity.
   */
  identity: string;
  /**
   * The members, some hundred at a time, in the order of the file. Iterate once. Throws after the last batch when count
   * or checksum break the promise of the control record, so nothing may become effective before the end is reached.
   */
  batches: AsyncIterable<DeliveryBatch>;
  /** Final once `batches` has ended, also when it ended by throwing. */
  summary: () => DeliverySummary;
}

/**
 * Opens a delivery (format v1) and reads control record and header; members follow on demand. Memory does not grow with
 * the file. Rejects with a `KW_DELIVERY_…` error when the file as a whole cannot be used; the source is closed then.
 */
export async function readDelivery(
  source: AsyncIterable<Uint8Array>,
  options: ReadDeliveryOptions = {},
): Promise<Delivery> {
  const bytes = new DeliveryBytes(source);
  try {
    return await open(bytes, options);
  } catch (error) {
    await bytes.close();
    throw error;
  }
}

async function open(bytes: DeliveryBytes, options: ReadDeliveryOptions): Promise<Delivery> {
  const control = parseControlRecord(await firstLineOf(bytes));
  const identity = createHash('sha256').update(formatControlRecord(control)).digest('hex');
  const decoder = new LineDecoder(control.charset);
  const blocks = decodedBlocks(bytes, decoder);
  const first = await blocks.next();
  if (first.done === true) throw deliveryProblem('KW_DELIVERY_NO_HEADER', { line: 2 });
  const toBatch = batchReader(planHeader(first.value.lines[0] ?? '', options.mapping));
  const totals = { memberCount: 0, rejectCount: 0, lastLine: 1 };

  async function* batches(start: DecodedLines): AsyncGenerator<DeliveryBatch> {
    try {
      yield take(start, 1);
      for await (const block of blocks) yield take(block, 0);
      checkPromises(control, totals, bytes.contentSha256);
    } finally {
      await bytes.close();
    }
  }
  function take(block: DecodedLines, skip: number): DeliveryBatch {
    const batch = toBatch(block, totals.lastLine + 1, skip);
    totals.memberCount += batch.members.length;
    totals.rejectCount += batch.rejects.length;
    totals.lastLine += block.lines.length;
    return batch;
  }
  const summary = (): DeliverySummary => ({
    ...decoder.statistics,
    memberCount: totals.memberCount,
    rejectCount: totals.rejectCount,
    contentSha256: bytes.contentSha256,
  });
  return { control, identity, batches: batches(first.value), summary };
}

async function firstLineOf(bytes: DeliveryBytes): Promise<string> {
  const line = await bytes.firstLine();
  if (!line) throw deliveryProblem('KW_DELIVERY_EMPTY');
  // UTF-16 shows by its zero bytes; it is the one common set whose lines cannot be told apart by a line feed byte.
  if (line.includes(0)) throw deliveryProblem('KW_DELIVERY_CHARSET', { line: 1, charset: 'UTF-16' });
  const hasMark = line[0] === 0xef && line[1] === 0xbb && line[2] === 0xbf;
  return (hasMark ? line.subarray(3) : line).toString('latin1');
}

async function* decodedBlocks(bytes: DeliveryBytes, decoder: LineDecoder): AsyncGenerator<DecodedLines, undefined> {
  for await (const block of bytes.blocks()) yield decoder.decode(block);
}

function checkPromises(
  control: ControlRecord,
  totals: { memberCount: number; rejectCount: number; lastLine: number },
  contentSha256: string,
): void {
  const found = totals.memberCount + totals.rejectCount;
  if (found !== control.memberCount) {
    throw deliveryProblem('KW_DELIVERY_COUNT', { line: totals.lastLine, expected: control.memberCount, found });
  }
  if (contentSha256 !== control.checksum) throw deliveryProblem('KW_DELIVERY_CHECKSUM', { line: 2 });
}
