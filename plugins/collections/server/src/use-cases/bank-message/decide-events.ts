import type { BankEvent, ReasonTable } from '../../domain/bank-answers';
import { bookEvent, memberReferencesIn, type BookedEvent, type BookingFacts } from '../../domain/bank-booking';
import { matchEvents, MATCH_BATCH_SIZE, type MatchResult } from '../../domain/matching';
import {
  candidateSource,
  debitFacts,
  membersByIban,
  membersByReference,
  type DebitFacts,
} from '../../stores/match-store';
import type { BatchContext } from './book-batch';

export interface DecidedEvent {
  result: MatchResult;
  booked: BookedEvent;
  /** Of a credited sum: what it is larger than its debits by. */
  differenceCents: number;
}

/** Matches a batch with our debits and members, and decides what each event does to the books. */
export async function decideEvents(
  context: BatchContext,
  events: readonly BankEvent[],
  rejectedBefore: ReadonlySet<BankEvent>,
): Promise<DecidedEvent[]> {
  const { sql, tenant, reasons, receivedOn } = context;
  const results: MatchResult[] = [];
  const batchSize = Math.max(events.length, MATCH_BATCH_SIZE);
  for await (const matched of matchEvents(events, candidateSource(sql, tenant), batchSize)) results.push(...matched);
  const debits = await debitFacts(sql, tenant, candidateIds(results));
  const payers = await payersOf(context, results);
  const seen = new Map<number, (string | null)[]>();
  return results.map((result) => {
    const debit = debitOf(result, debits);
    const earlierReasons = [...(debit?.earlierReasons ?? []), ...(seen.get(debit?.receivableId ?? -1) ?? [])];
    const facts: BookingFacts = {
      reasons: askedFor(debit?.memberId ?? null, reasons),
      receivedOn,
      earlierReasons,
      debit,
      payer: payers.get(result.event),
      wasRejected: rejectedBefore.has(result.event),
    };
    const booked = bookEvent(result, facts);
    if (booked.reaction && booked.receivableId !== null)
      seen.set(booked.receivableId, [...earlierReasons, booked.reason]);
    return { result, booked, differenceCents: 0 };
  });
}

/** Each decision is kept with the member it was about. */
const askedFor = (subjectId: string | null, { definition, decide, ask }: BatchContext['reasons']): ReasonTable => ({
  definition,
  decide,
  answer: (input, at) => ask({ subjectId, input, at }),
});

function candidateIds(results: readonly MatchResult[]): string[] {
  const candidates = results.flatMap((result) =>
    result.outcome === 'matched' ? [result.candidate] : result.outcome === 'doubtful' ? result.candidates : [],
  );
  return [...new Set(candidates.map(({ id }) => id))];
}

/** The debit of a match, or the member behind several debits when it is the same one. */
function debitOf(result: MatchResult, debits: ReadonlyMap<string, DebitFacts>): DebitFacts | undefined {
  if (result.outcome === 'matched') return debits.get(result.candidate.id);
  if (result.outcome !== 'doubtful') return undefined;
  const found = result.candidates.map(({ id }) => debits.get(id));
  const [first] = found;
  return first && found.every((one) => one?.memberId === first.memberId) ? first : undefined;
}

/** Members that pay without a debit we could find: by what they wrote, else by the account they paid from. */
async function payersOf(
  { sql, tenant }: BatchContext,
  results: readonly MatchResult[],
): Promise<Map<BankEvent, BookingFacts['payer']>> {
  const payments = results
    .filter((one) => one.class === 'incomingPayment' && one.outcome !== 'matched')
    .map(({ event }) => event);
  const references = new Map(payments.map((event) => [event, memberReferencesIn(event).words]));
  const byWord = await membersByReference(sql, tenant, [...new Set([...references.values()].flat())]);
  const ibans = payments.map(({ debtorIban }) => debtorIban).filter((iban) => iban !== null);
  const byIban = await membersByIban(sql, tenant, [...new Set(ibans)]);
  return new Map(
    payments.map((event): [BankEvent, BookingFacts['payer']] => {
      const named = only(references.get(event)!.flatMap((word) => byWord.get(word) ?? []));
      if (named) return [event, { memberId: named, by: 'memberReference' }];
      const owner = only(byIban.get(event.debtorIban ?? '') ?? []);
      return [event, owner ? { memberId: owner, by: 'memberAccount' } : undefined];
    }),
  );
}

function only(ids: readonly string[]): string | undefined {
  const different = new Set(ids);
  return different.size === 1 ? ids[0] : undefined;
}
