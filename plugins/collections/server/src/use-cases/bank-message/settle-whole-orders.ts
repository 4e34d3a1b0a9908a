import type { EntryEvent, StatusEvent } from '../../domain/bank-answers';
import { settleEvent } from '../../stores/bank-event-store';
import {
  acceptBlock,
  collectBlock,
  findBlock,
  findBlockBySum,
  postBlockDifference,
  rejectBlock,
  type PaymentBlock,
} from '../../stores/payment-block-store';
import type { BatchContext } from './book-batch';
import type { DecidedEvent } from './decide-events';

type StoredEvent = DecidedEvent & { id: number };

/**
 * Sums credited for a block of debits, and the bank's verdicts on whole files and blocks: a handful of events a file, each
 * settled set-wise over its debits. Single rejections of the same report come first in the file or after it; both work.
 * @returns the files concerned
 */
export async function settleWholeOrders(context: BatchContext, events: readonly StoredEvent[]): Promise<number[]> {
  const files = new Set<number>();
  for (const event of events) {
    const block = await settle(context, event);
    if (block) files.add(block.bankFileId);
  }
  return [...files];
}

async function settle(context: BatchContext, stored: StoredEvent): Promise<PaymentBlock | undefined> {
  const { result, booked } = stored;
  if (result.outcome === 'wholeOrder') return applyVerdict(context, stored, result.event);
  const isSum = booked.kind === 'collection' && booked.debitItemId === null && result.event.kind === 'entry';
  return isSum ? creditBlock(context, stored, result.event as EntryEvent) : undefined;
}

async function creditBlock(
  { sql, tenant }: BatchContext,
  stored: StoredEvent,
  event: EntryEvent,
): Promise<PaymentBlock | undefined> {
  const { booked, id } = stored;
  const { amountCents } = booked;
  const bookedOn = booked.bookedOn!;
  const messageId = event.batch?.messageId ?? event.messageId;
  const paymentInfoId = event.batch?.paymentInfoId ?? event.paymentInfoId;
  const block =
    (await findBlock(sql, tenant, { messageId, paymentInfoId })) ??
    (await findBlockBySum(sql, { tenant, amountCents, bookedOn }));
  if (!block) {
    booked.question = 'blockUnknown';
    await settleEvent(sql, { tenant, id, status: 'open', bankFileId: null, question: booked.question });
    return undefined;
  }
  const debitsCents = await collectBlock(sql, tenant, block, { amountCents, bookedOn });
  stored.differenceCents = amountCents - debitsCents;
  booked.status = 'booked';
  booked.question = stored.differenceCents === 0 ? null : 'blockDiffers';
  await postBlockDifference(sql, { tenant, eventId: id, bookedOn, cents: stored.differenceCents });
  await settleEvent(sql, { tenant, id, status: 'booked', bankFileId: block.bankFileId, question: booked.question });
  return block;
}

async function applyVerdict(
  { sql, tenant }: BatchContext,
  stored: StoredEvent,
  event: StatusEvent,
): Promise<PaymentBlock | undefined> {
  const { result, booked, id } = stored;
  const { originalMessageId: messageId } = event;
  const paymentInfoId = event.level === 'paymentInfo' ? event.originalPaymentInfoId : null;
  const block = await findBlock(sql, tenant, { messageId, paymentInfoId });
  if (!block) return undefined;
  if (result.class === 'reject') await rejectBlock(sql, tenant, block, event.reason);
  // Partly accepted means all but those refused one by one; acceptance never overrules a refusal.
  else if (result.class === 'accepted' || event.status === 'PART') await acceptBlock(sql, tenant, block);
  booked.status = 'booked';
  await settleEvent(sql, { tenant, id, status: 'booked', bankFileId: block.bankFileId, question: null });
  return block;
}
