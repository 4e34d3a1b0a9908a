import type { ImapFlow } from 'imapflow';
import type { Kassenwerk } from '../../kassenwerk';
import { connectTo } from './connect';
import { fetchFrom } from './fetch-mail';
import { doorbell, type Doorbell } from './doorbell';
import { inTurn } from './in-turn';
import type { Mailbox } from './settings';

/** Servers and routers forget a connection on which nothing is said; this often it is said anew that somebody listens. */
const maxIdleTime = 4 * 60_000;
const socketTimeout = 10 * 60_000;
const shortestPauseMs = 1_000;
const longestPauseMs = 5 * 60_000;
/** What has held so long was no accident: the next break is tried again at once. */
const heldMs = 60_000;

export interface Watch {
  stop(): Promise<void>;
}

/**
 * Takes mails as they come, over one connection that stays open (IMAP IDLE). When it breaks it is taken up again, later each time; mails
 * of that time are taken at the beginning of the next one, or by the schedule that asks each minute.
 */
export function watchMailbox(strapi: Kassenwerk, mailbox: Mailbox): Watch {
  const ended = doorbell();
  let client: ImapFlow | undefined;
  let stopped = false;

  async function listen(): Promise<void> {
    const bell = doorbell();
    client = await connectTo(strapi, mailbox, { maxIdleTime, socketTimeout });
    client.on('exists', ({ count, prevCount }) => count > prevCount && bell.ring());
    client.on('close', () => bell.ring());
    while (!stopped && client.usable) {
      await inTurn(strapi, mailbox, () => fetchFrom(strapi, client!, mailbox));
      await rest(client, bell);
    }
  }

  async function run(): Promise<void> {
    let pauseMs = shortestPauseMs;
    while (!stopped) {
      const since = Date.now();
      await listen().catch((error: unknown) =>
        strapi.log.warn(`intake: mailbox of ${mailbox.tenant} is not watched: ${(error as Error).name}`),
      );
      client?.close();
      if (stopped) return;
      pauseMs = Date.now() - since > heldMs ? shortestPauseMs : Math.min(pauseMs * 2, longestPauseMs);
      await ended.within(pauseMs);
    }
  }

  const running = run();
  return {
    async stop() {
      stopped = true;
      ended.ring();
      client?.close();
      await running;
    },
  };
}

/** Until something comes or the connection is gone. */
async function rest(client: ImapFlow, bell: Doorbell): Promise<void> {
  client.idle().catch(() => bell.ring());
  await bell.rung();
}
