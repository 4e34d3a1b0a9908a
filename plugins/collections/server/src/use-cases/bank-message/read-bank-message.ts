import type { Kassenwerk } from '@kassenwerk/engine';
import { inTransaction, isKassenwerkError, publishLive, withSql, berlinCivilDate } from '@kassenwerk/kernel';
import { openTable, type OpenTable } from '@kassenwerk/rulebook';
import { readBankAnswer, type BankEvent } from '../../domain/bank-answers';
import { isBalanced } from '../../domain/bank-booking';
import { MATCH_BATCH_SIZE } from '../../domain/matching';
import {
  loadMessage,
  lockBankAccount,
  lockMessage,
  noteMessageProblem,
  saveMessageProgress,
  type BankMessageRow,
} from '../../stores/bank-message-store';
import { returnReasonTable } from '../../tables/return-reason';
import { bookBatch } from './book-batch';
import { enqueueReading } from './receive-bank-message';
import { storedMessage } from './stored-message';
import { wakeRuns } from './wake-runs';

/** Shorter than the lease of the outbox, and short enough that other messages of this process are not kept waiting. */
const sliceMs = 20_000;

export interface ReadOptions {
  batchSize?: number;
  sliceMs?: number;
}

/**
 * Books what a received file says. Each batch is one transaction that also moves the position in the file, so a process
 * may be killed at any point and the next one goes on there. After a slice of time the rest is left to a new message.
 * @returns whether the file is done
 * @throws KW_RULES_TABLE_MISSING and whatever else keeps it from being booked; people see the sentence with the file
 */
export async function readBankMessage(
  strapi: Kassenwerk,
  named: { tenant: string; messageId: number },
  options: ReadOptions = {},
): Promise<boolean> {
  try {
    return await bookMessage(strapi, named, options);
  } catch (error) {
    await tellProblem(strapi, named, error);
    throw error;
  }
}

async function bookMessage(
  strapi: Kassenwerk,
  { tenant, messageId }: { tenant: string; messageId: number },
  options: ReadOptions,
): Promise<boolean> {
  const message = await withSql(strapi, (sql) => loadMessage(sql, tenant, messageId));
  if (!message || message.status === 'done' || message.status === 'refused') return true;
  const until = performance.now() + (options.sliceMs ?? sliceMs);
  const work = {
    strapi,
    message,
    reasons: await openTable(strapi, { tenant, key: returnReasonTable.key }),
    batchSize: options.batchSize ?? MATCH_BATCH_SIZE,
  };
  let position = 0;
  for await (const batch of batchesOf(work)) {
    position += batch.length;
    if (position <= message.counts.position) continue;
    await bookOnce(work, batch, position);
    if (performance.now() > until && position < message.counts.events) {
      await inTransaction(strapi, (sql) => enqueueReading(sql, { tenant, id: messageId, position }));
      return false;
    }
  }
  await finish(work);
  return true;
}

interface Work {
  strapi: Kassenwerk;
  message: BankMessageRow;
  reasons: OpenTable;
  batchSize: number;
}

async function* batchesOf({ strapi, message, batchSize: size }: Work): AsyncGenerator<BankEvent[]> {
  const { tenant, path, file_name: name } = message;
  let batch: BankEvent[] = [];
  for await (const part of readBankAnswer(storedMessage(strapi, tenant, path), { name })) {
    if (part.kind !== 'entry' && part.kind !== 'status') continue;
    batch.push(part);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** @param position how many events of the file are done with this batch */
function bookOnce({ strapi, message, reasons }: Work, batch: readonly BankEvent[], position: number): Promise<void> {
  const { tenant, id } = message;
  return inTransaction(strapi, async (sql) => {
    await lockBankAccount(sql, tenant);
    const current = (await lockMessage(sql, tenant, id))!;
    // Another worker took the message up meanwhile.
    if (current.counts.position >= position) return;
    const fresh = batch.slice(Math.max(0, batch.length - (position - current.counts.position)));
    const receivedOn = berlinCivilDate(current.received_at);
    const counts = await bookBatch({ sql, tenant, messageId: id, reasons, receivedOn }, fresh, current.counts);
    await saveMessageProgress(sql, { tenant, id, status: 'processing', counts: { ...counts, position } });
    const { document_id: documentId } = current;
    await publishLive(sql, {
      tenant,
      type: 'bankMessage',
      id: documentId,
      data: { status: 'processing', position, events: counts.events },
    });
  });
}

async function tellProblem(
  strapi: Kassenwerk,
  { tenant, messageId: id }: { tenant: string; messageId: number },
  error: unknown,
): Promise<void> {
  if (!isKassenwerkError(error)) return;
  const { code, text } = error;
  await inTransaction(strapi, async (sql) => {
    const noted = await noteMessageProblem(sql, { tenant, id, problem: { code, text } });
    if (!noted) return;
    await publishLive(sql, { tenant, type: 'bankMessage', id: noted.document_id, data: { status: noted.status } });
  });
}

function finish({ strapi, message: { tenant, id } }: Work): Promise<void> {
  return inTransaction(strapi, async (sql) => {
    const current = (await lockMessage(sql, tenant, id))!;
    if (current.status === 'done') return;
    const counts = { ...current.counts, isBalanced: isBalanced(current.counts) };
    await saveMessageProgress(sql, { tenant, id, status: 'done', counts });
    await wakeRuns(sql, tenant, id);
    await publishLive(sql, { tenant, type: 'bankMessage', id: current.document_id, data: { status: 'done' } });
  });
}
