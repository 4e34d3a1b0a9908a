import { inTransaction, ownTenant, requireScope, todayInBerlin, withSql, type Sql } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';
import { presentForMinutes, readPeople } from '../stores/office-store';
import { findPresence, setPresence, type PresenceStatus } from '../stores/staff-plan-store';
import { distributeSoon } from './hand-out-cases';

export interface OwnPresence {
  status: PresenceStatus;
  /** The absence calendar says that the person is away today. */
  isAbsent: boolean;
  /** Whether the person gets cases at all: works on cases of the fund in some team. */
  takesCases: boolean;
  load: number;
  capacity: number;
}

export const ownPresence = (strapi: Kassenwerk, tenant: string): Promise<OwnPresence> =>
  withSql(strapi, (sql) => read(sql, ownTenant(tenant)));

/**
 * A sign of life of the console, or a change of mind. Who comes back gets cases at once; whoever is just still there changes nothing
 * about anybody's cases.
 */
export function sayPresence(
  strapi: Kassenwerk,
  { tenant: asked, status }: { tenant: string; status?: PresenceStatus | undefined },
): Promise<OwnPresence> {
  const tenant = ownTenant(asked);
  const staffId = requireScope().actor.id;
  return inTransaction(strapi, async (sql) => {
    const now = new Date();
    const before = await findPresence(sql, tenant, staffId);
    const isFresh = before !== undefined && now.getTime() - before.seenAt.getTime() < presentForMinutes * 60_000;
    // A break does not outlast the day: who signs in the next morning is there.
    const wanted = status ?? (before && isSameDay(before.seenAt, now) ? before.status : 'available');
    await setPresence(sql, { tenant, staffId, status: wanted, now });
    const cameBack = wanted === 'available' && !(isFresh && before.status === 'available');
    if (cameBack) await distributeSoon(sql, tenant);
    return read(sql, tenant);
  });
}

const isSameDay = (one: Date, other: Date): boolean => todayInBerlin(one) === todayInBerlin(other);

async function read(sql: Sql, tenant: string): Promise<OwnPresence> {
  const now = new Date();
  const { id } = requireScope().actor;
  const me = (await readPeople(sql, { tenant, today: todayInBerlin(now), now })).find((person) => person.id === id);
  const presence = await findPresence(sql, tenant, id);
  const status = presence && isSameDay(presence.seenAt, now) ? presence.status : 'available';
  return {
    status,
    isAbsent: me?.isAbsent ?? false,
    takesCases: (me?.teams.size ?? 0) > 0,
    load: me?.load ?? 0,
    capacity: me?.capacity ?? 0,
  };
}
