import type { Sql } from '@kassenwerk/kernel';
import type { BankEvent } from '../../domain/bank-answers';
import { knownKeys } from '../../stores/bank-event-store';

export interface SortedEvents {
  fresh: BankEvent[];
  /** Booked before, from this or another file. */
  repeated: BankEvent[];
  /** Fresh bookings of debits whose rejection was booked before: their money is news, their failure is not. */
  rejectedBefore: ReadonlySet<BankEvent>;
}

/** Recognises events that came before, be it in this batch; see `EventIdentity`. */
export async function sortOutRepetitions(sql: Sql, tenant: string, batch: readonly BankEvent[]): Promise<SortedEvents> {
  const asked = batch.flatMap(({ identity }) => [...identity.keys, ...identity.sameAs]);
  const known = await knownKeys(sql, tenant, [...new Set(asked)]);
  const fresh: BankEvent[] = [];
  const repeated: BankEvent[] = [];
  const rejectedBefore = new Set<BankEvent>();
  for (const event of batch) {
    const { keys, marks, sameAs } = event.identity;
    const isFollowUp = sameAs.some((key) => known.has(key));
    // A rejection after its return tells nothing new; a return after its rejection moves money.
    if (keys.some((key) => known.has(key)) || (isFollowUp && event.kind === 'status')) {
      repeated.push(event);
      continue;
    }
    if (isFollowUp) rejectedBefore.add(event);
    fresh.push(event);
    for (const key of [...keys, ...marks]) known.add(key);
  }
  return { fresh, repeated, rejectedBefore };
}
