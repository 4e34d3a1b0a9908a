import type { Kassenwerk } from '../../kassenwerk';
import { settingsOf } from '../../settings';
import { watchMailbox, type Watch } from './watch-mailbox';

const watches = new WeakMap<Kassenwerk, Watch[]>();

/** All mailboxes of this installation that want it. */
export function watchMailboxes(strapi: Kassenwerk): void {
  const wanted = settingsOf(strapi).mailboxes.filter(({ watch }) => watch);
  watches.set(
    strapi,
    wanted.map((mailbox) => watchMailbox(strapi, mailbox)),
  );
}

/** Waits until nothing of it is under way any more. */
export async function stopWatching(strapi: Kassenwerk): Promise<void> {
  await Promise.all((watches.get(strapi) ?? []).map((one) => one.stop()));
  watches.delete(strapi);
}
