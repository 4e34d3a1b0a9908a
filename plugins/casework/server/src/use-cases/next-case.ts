import {
  audit,
  inTransaction,
  maySeeLocked,
  publishLive,
  readableRows,
  requireScope,
  type Sql,
} from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';
import { lockCase, saveLock } from '../stores/case-record-store';
import type { InboxRecord } from '../stores/inbox-store';
import { claimNext } from '../stores/next-case-store';
import { workOf } from '../stores/people-store';
import { giveCase } from './assign-case';
import { changed } from './case-changed';
import { lockMinutes } from './lock-case';
import { written } from './readable-case';

/** A role may exclude single cases; after so many of them there is none. */
const tries = 20;

/** The most urgent case for whoever asks, given to them and locked; null when there is none. */
export const fetchNextCase = (strapi: Kassenwerk, tenant: string): Promise<{ id: string } | null> =>
  inTransaction(strapi, async (sql) => {
    const found = await claim(sql, tenant);
    if (!found) return null;
    const { actor } = requireScope();
    if (found.assignee === null) await giveCase(strapi, sql, (await lockCase(sql, found.id))!, { assignee: actor.id });
    await saveLock(sql, found.id, actor, lockMinutes);
    await audit(sql, { action: 'next', ...written(found) });
    await publishLive(sql, changed(found));
    return { id: found.id };
  });

async function claim(sql: Sql, tenant: string): Promise<InboxRecord | undefined> {
  const scope = requireScope();
  const me = scope.actor.id;
  const fetcher = { tenant, me, ...(await workOf(sql, tenant, me)), seesLocked: maySeeLocked(scope, tenant) };
  const but: string[] = [];
  while (but.length < tries) {
    const found = await claimNext(sql, { ...fetcher, but });
    if (!found) return undefined;
    if (readableRows(scope.ability, 'case', tenant, [found]).length > 0) return found;
    but.push(found.id);
  }
  return undefined;
}
