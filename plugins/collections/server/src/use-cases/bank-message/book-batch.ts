import type { CivilDate, Sql } from '@kassenwerk/kernel';
import type { OpenTable } from '@kassenwerk/rulebook';
import type { BankEvent } from '../../domain/bank-answers';
import { addToSums, type BookedEvent } from '../../domain/bank-booking';
import { insertEvents, storeKeys } from '../../stores/bank-event-store';
import type { MessageCounts } from '../../stores/bank-message-store';
import {
  acceptDebits,
  allocateEventPayments,
  changeMandates,
  failDebits,
  postLateRejects,
  settleDebits,
} from '../../stores/debit-outcome-store';
import { passOnFees, postEvents } from '../../stores/ledger-store';
import { filesOfEvents } from '../../stores/payment-block-store';
import { createClarifications, createReturnTasks } from '../../stores/return-task-store';
import { applyFileVerdicts } from './apply-file-verdicts';
import { decideEvents, type DecidedEvent } from './decide-events';
import { settleWholeOrders } from './settle-whole-orders';
import { sortOutRepetitions } from './sort-out-repetitions';

export interface BatchContext {
  sql: Sql;
  tenant: string;
  messageId: number;
  /** What follows from which return reason. */
  reasons: OpenTable;
  receivedOn: CivilDate;
}

/**
 * Books a batch of events in the caller's transaction: repetitions are left out, the rest is matched, stored and booked
 * set-wise. The caller holds the lock of the bank account. @returns the counts of the message with this batch in them
 */
export async function bookBatch(
  context: BatchContext,
  batch: readonly BankEvent[],
  counts: MessageCounts,
): Promise<MessageCounts> {
  const { sql, tenant, messageId } = context;
  const { fresh, repeated, rejectedBefore } = await sortOutRepetitions(sql, tenant, batch);
  const decided = await decideEvents(context, fresh, rejectedBefore);
  const ids = await insertEvents(
    sql,
    tenant,
    messageId,
    decided.map(({ booked }) => booked),
  );
  await storeKeys(
    sql,
    tenant,
    messageId,
    fresh.flatMap(({ identity }) => [...identity.keys, ...identity.marks]),
  );
  await context.reasons.keep(sql);
  const idOf = new Map(ids.map(({ id, event_key }) => [event_key, id]));
  const stored = decided.map((one) => ({ ...one, id: idOf.get(one.booked.keys[0]!)! }));
  const fileIds = await settleWholeOrders(context, stored);
  await book(
    context,
    stored.map(({ id }) => id),
    fileIds,
  );
  return count(counts, stored, repeated);
}

async function book({ sql, tenant }: BatchContext, eventIds: number[], fileIds: readonly number[]): Promise<void> {
  if (eventIds.length === 0) return;
  const batch = { tenant, eventIds };
  await postEvents(sql, batch);
  await postLateRejects(sql, batch);
  await failDebits(sql, batch);
  await settleDebits(sql, batch);
  await acceptDebits(sql, batch);
  await changeMandates(sql, batch);
  await passOnFees(sql, batch);
  await allocateEventPayments(sql, batch);
  await createReturnTasks(sql, batch);
  await createClarifications(sql, batch);
  const files = await filesOfEvents(sql, tenant, eventIds);
  await applyFileVerdicts(sql, tenant, [...new Set([...fileIds, ...files])]);
}

function count(before: MessageCounts, stored: readonly DecidedEvent[], repeated: readonly BankEvent[]): MessageCounts {
  const counts = { ...before, duplicates: before.duplicates + repeated.length };
  for (const { booked, differenceCents } of stored) {
    counts[shelfOf(booked)] += 1;
    addToSums(counts, booked);
    counts.matchedCents -= differenceCents;
    counts.unmatchedCents += differenceCents;
  }
  for (const event of repeated) {
    if (event.kind !== 'entry' || event.amountCents === null || event.direction === null) continue;
    if (event.bookingStatus !== null && event.bookingStatus !== 'BOOK') continue;
    counts.duplicateCents += event.direction === 'credit' ? event.amountCents : -event.amountCents;
  }
  return counts;
}

function shelfOf({ status }: BookedEvent): 'booked' | 'unmatched' | 'ignored' {
  if (status === 'open') return 'unmatched';
  return status === 'booked' ? 'booked' : 'ignored';
}
