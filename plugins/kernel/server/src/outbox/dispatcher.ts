import type { Core } from '@strapi/strapi';
import { DatabaseError } from 'pg';
import { gathered } from '../database/gathered';
import { inTransaction, withSql } from '../database/sql';
import { technicalOf } from '../errors/technical';
import { listen } from '../live/listener';
import { publishLive, publishLiveMany, type LiveEvent } from '../live/live-events';
import { runAsJob, system } from '../scope/scope';

export interface OutboxMessage {
  id: number;
  tenant: string;
  topic: string;
  key: string;
  subject: string | null;
  payload: Record<string, unknown>;
  attempts: number;
}

/** What the dispatcher itself knows of a message beyond that. */
interface Claimed extends OutboxMessage {
  documentId: string;
  /** An attempt has failed before, so somebody may be looking at it. */
  hasFailed: boolean;
}

export type TopicHandler = (message: OutboxMessage, strapi: Core.Strapi) => Promise<void>;

const handlers = new Map<string, TopicHandler>();

/**
 * Delivers messages of a topic, at least once each, as a job of the message's tenant. A handler that throws is asked again
 * later (5 s, doubling to 1 h); after `maxAttempts` the message is `failed` and stays for a person to try again or to give up (see settle-failed.ts).
 */
export function onTopic(topic: string, handler: TopicHandler): void {
  handlers.set(topic, handler);
}

/** All topics that this installation delivers. */
export const knownTopics = (): string[] => [...handlers.keys()].sort();

const maxAttempts = 12;
const leaseSeconds = 120;
/** How many are claimed in one go, and how many of them a process works on at a time; those of one subject one after the other. */
const batch = 20;
const width = 12;
const pollMs = 2_000;

/** Claims under a lease, so a message of a process that was killed is taken up by another when the lease ends. */
const claimSql = `
with next as (
  select m.id from outbox_messages m
  where m.status = 'pending' and m.due_at <= now() and m.topic = any ($1)
    and (m.subject is null or not exists (
      select 1 from outbox_messages earlier
      where earlier.tenant = m.tenant and earlier.subject = m.subject and earlier.status = 'pending' and earlier.id < m.id))
  order by m.id limit ${batch} for update skip locked)
update outbox_messages m
set due_at = now() + interval '${leaseSeconds} seconds', attempts = m.attempts + 1
from next where m.id = next.id
returning m.id, m.document_id as "documentId", m.tenant, m.topic, m.key, m.subject, m.payload, m.attempts,
  m.last_error is not null as "hasFailed"`;

export interface Dispatcher {
  stop(): Promise<void>;
}

/** Starts delivering in this process. Several processes may run; each message is claimed by one. */
export async function startDispatcher(strapi: Core.Strapi): Promise<Dispatcher> {
  const claimed: Claimed[] = [];
  const inHand = new Set<Promise<void>>();
  const noteDelivered = delivered(strapi);
  let stopped = false;
  let claiming: Promise<void> | undefined;
  let isCalled = false;

  const report = (error: unknown): void =>
    void strapi.log.error(`outbox: ${error instanceof Error ? error.message : 'unknown error'}`);

  /** Looks for messages when there is somebody to deliver them. Called while it looks, it looks once more. */
  function wake(): void {
    isCalled = true;
    if (stopped || claiming || claimed.length > 0 || inHand.size >= width) return;
    isCalled = false;
    claiming = claim(strapi)
      .then((messages) => {
        claimed.push(...messages);
        if (messages.length > 0) isCalled = true;
      }, report)
      .finally(() => {
        claiming = undefined;
        deliverNext();
      });
  }

  /** Where one is done there is room for another, and perhaps the next of its subject is due. */
  function deliverNext(): void {
    while (!stopped && inHand.size < width && claimed.length > 0) {
      const delivery = deliver(strapi, claimed.shift()!, noteDelivered)
        .catch(report)
        .finally(() => {
          inHand.delete(delivery);
          isCalled = true;
          deliverNext();
        });
      inHand.add(delivery);
    }
    if (isCalled) wake();
  }

  const stopListening = await listen(strapi, 'kassenwerk_outbox', wake);
  const timer = setInterval(wake, pollMs);
  wake();
  return {
    async stop() {
      stopped = true;
      clearInterval(timer);
      await stopListening();
      await claiming;
      await Promise.all(inHand);
    },
  };
}

// Not logged as a system scope each time: this poll is the machinery itself and reads no personal data.
const claim = (strapi: Core.Strapi): Promise<Claimed[]> =>
  system('', () => inTransaction(strapi, (sql) => sql.rows<Claimed>(claimSql, [[...handlers.keys()]])));

type NoteDelivered = (message: Claimed) => Promise<void>;

/** Those that are done while another is being noted are noted together. */
const delivered = (strapi: Core.Strapi): NoteDelivered =>
  gathered(async (messages: readonly Claimed[]) => {
    await withSql(strapi, async (sql) => {
      await sql.execute(
        // Who it was about nobody needs any more; that it was delivered, the row goes on telling until its period ends.
        `update outbox_messages set status = 'delivered', payload = '{}', updated_at = now(), last_error = null
         where id = any ($1::int[])`,
        [messages.map(({ id }) => id)],
      );
      await publishLiveMany(sql, messages.filter(({ hasFailed }) => hasFailed).map(eventOf));
    });
    return messages.map(() => undefined);
  });

const eventOf = ({ tenant, documentId }: Claimed): LiveEvent => ({ tenant, type: 'outboxMessage', id: documentId });

async function deliver(strapi: Core.Strapi, message: Claimed, noteDelivered: NoteDelivered): Promise<void> {
  const handler = handlers.get(message.topic);
  if (!handler) return;
  await runAsJob(message.tenant, `outbox:${message.topic}`, async () => {
    try {
      await handler(message, strapi);
      await noteDelivered(message);
    } catch (error) {
      await postpone(strapi, message, error);
    }
  });
}

/** What partners and servers answer is for people to read; a message of the database quotes values. */
const reasonOf = (error: unknown): string =>
  error instanceof Error && !(error instanceof DatabaseError) ? error.message.slice(0, 500) : technicalOf(error);

async function postpone(strapi: Core.Strapi, message: Claimed, error: unknown): Promise<void> {
  const reason = reasonOf(error);
  strapi.log.warn(`outbox: ${message.topic} ${message.key} attempt ${message.attempts} failed: ${reason}`);
  const waitSeconds = Math.min(5 * 2 ** (message.attempts - 1), 3_600);
  await withSql(strapi, async (sql) => {
    const stored = await sql.one<{ status: string }>(
      `update outbox_messages set last_error = $2, updated_at = now(), due_at = now() + make_interval(secs => $3),
         status = case when attempts >= ${maxAttempts} then 'failed' else 'pending' end
       where id = $1 and status = 'pending' returning status`,
      [message.id, reason, waitSeconds],
    );
    if (stored?.status === 'failed') await publishLive(sql, eventOf(message));
  });
}
