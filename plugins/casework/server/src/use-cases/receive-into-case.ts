import { publishLiveMany, type Sql } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';
import { lockReceivers, noteActivity, reopenCases, type Receiver } from '../stores/receiver-store';
import { changed } from './case-changed';
import { continueCase } from './case-clock';
import { distributeSoon } from './hand-out-cases';
import { tellCases } from './tell-case';

export interface Received {
  caseId: string;
  at: Date;
  /** Ids and keys alone, e.g. the channel and what it repeats. */
  details: Record<string, unknown>;
  /** What merely repeats something opens no case that is closed. */
  isRepetition?: boolean;
}

/**
 * Something more came in for cases that are there already: it stands in their time lines, and a case that waited or was closed lies in
 * the inbox again. What was merged into another goes to that one.
 * @returns for each the case it lies with, undefined when there is none
 */
export async function receiveIntoCases(
  strapi: Kassenwerk,
  sql: Sql,
  tenant: string,
  received: readonly Received[],
): Promise<(string | undefined)[]> {
  if (received.length === 0) return [];
  const receivers = await lockReceivers(
    sql,
    tenant,
    received.map(({ caseId }) => caseId),
  );
  const known = received.flatMap((one) => {
    const receiver = receivers.get(one.caseId);
    return receiver ? [{ ...one, receiver }] : [];
  });
  await noteActivity(
    sql,
    tenant,
    known.map(({ receiver, at }) => ({ caseId: receiver.caseId, at })),
  );
  await tellCases(
    sql,
    known.map(({ receiver, at, details }) => ({ tenant, ...receiver, kind: 'received', at, details })),
  );
  await wake(
    strapi,
    sql,
    tenant,
    known.filter(({ isRepetition }) => !isRepetition).map(({ receiver }) => receiver),
  );
  await publishLiveMany(
    sql,
    known.map(({ receiver }) => changed({ tenant, id: receiver.caseId })),
  );
  return received.map(({ caseId }) => receivers.get(caseId)?.caseId);
}

/** What waited goes on, what was closed is open again; each once, however much came in for it. */
async function wake(strapi: Kassenwerk, sql: Sql, tenant: string, all: readonly Receiver[]): Promise<void> {
  const receivers = [...new Map(all.map((one) => [one.caseId, one])).values()];
  for (const { caseId, memberId, status } of receivers)
    if (status === 'waiting') await continueCase(strapi, sql, { tenant, caseId, memberId });
  const closed = receivers.filter(({ status }) => status === 'closed');
  if (closed.length === 0) return;
  await reopenCases(
    sql,
    tenant,
    closed.map(({ caseId }) => caseId),
  );
  await tellCases(
    sql,
    closed.map((one) => ({ tenant, ...one, kind: 'reopened', details: { reason: 'received' } })),
  );
  await distributeSoon(sql, tenant);
}
