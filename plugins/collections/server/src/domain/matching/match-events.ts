import { classifyEvent, type EventClass } from '../bank-answers/classify-event';
import type { BankEvent } from '../bank-answers/events';
import type { CandidateSource, MatchCandidate } from './candidate';
import { CASCADE, type CascadeStep } from './cascade';
import { chooseCandidate } from './choose-candidate';
import type { ClassifiedEvent, MatchResult } from './match-result';

export const MATCH_BATCH_SIZE = 1_000;

const MATCHED_CLASSES: ReadonlySet<EventClass> = new Set([
  'return',
  'reject',
  'returnReversal',
  'collectionCredit',
  'incomingPayment',
  'accepted',
  'pending',
]);

/**
 * Finds the debit behind each event: EndToEndId, else instruction id with its block, else mandate + amount + date, else
 * IBAN + amount, else nothing. Works in batches with one look-up per step and batch; results keep the order of the
 * events. Leave out events that repeat one already booked (`EventIdentity`) before matching.
 */
export async function* matchEvents(
  events: AsyncIterable<BankEvent> | Iterable<BankEvent>,
  source: CandidateSource,
  batchSize = MATCH_BATCH_SIZE,
): AsyncGenerator<MatchResult[]> {
  const matcher = new BatchMatcher(source);
  let batch: BankEvent[] = [];
  for await (const event of events) {
    batch.push(event);
    if (batch.length < batchSize) continue;
    yield await matcher.match(batch);
    batch = [];
  }
  if (batch.length > 0) yield await matcher.match(batch);
}

class BatchMatcher {
  /** Debits already taken by a weak key: two equal returns of one mandate are two debits. */
  private readonly taken = new Set<string>();

  constructor(private readonly source: CandidateSource) {}

  async match(events: readonly BankEvent[]): Promise<MatchResult[]> {
    const subjects = events.map((event): ClassifiedEvent => ({ event, class: classifyEvent(event) }));
    const results = subjects.map(withoutLookUp);
    for (const step of CASCADE) await this.take(step, subjects, results);
    return subjects.map((subject, index) => results[index] ?? { outcome: 'unmatched', ...subject });
  }

  private async take(
    step: CascadeStep,
    subjects: readonly ClassifiedEvent[],
    results: (MatchResult | undefined)[],
  ): Promise<void> {
    const keys = subjects.map((subject, index) =>
      results[index] ? [] : distinct(step.keysOf(subject.event, subject.class)),
    );
    const wanted = distinct(keys.flat());
    if (wanted.length === 0) return;
    const found = groupByKey(await step.lookUp(this.source, wanted), step);
    subjects.forEach((subject, index) => {
      const candidates = (keys[index] ?? []).flatMap((key) => found.get(key) ?? []);
      const free = step.isIdentifying ? candidates : candidates.filter(({ id }) => !this.taken.has(id));
      if (!results[index]) results[index] = this.remember(chooseCandidate(subject, step, free), step);
    });
  }

  private remember(result: MatchResult | undefined, step: CascadeStep): MatchResult | undefined {
    if (result?.outcome === 'matched' && !step.isIdentifying) this.taken.add(result.candidate.id);
    return result;
  }
}

function withoutLookUp({ event, class: eventClass }: ClassifiedEvent): MatchResult | undefined {
  if (event.kind === 'status' && event.level !== 'transaction')
    return { outcome: 'wholeOrder', event, class: eventClass };
  if (!MATCHED_CLASSES.has(eventClass)) return { outcome: 'notConcerned', event, class: eventClass };
  return undefined;
}

function groupByKey(candidates: readonly MatchCandidate[], step: CascadeStep): Map<string, MatchCandidate[]> {
  const groups = new Map<string, MatchCandidate[]>();
  for (const candidate of candidates) {
    const key = step.keyOf(candidate);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(candidate);
    else groups.set(key, [candidate]);
  }
  return groups;
}

function distinct(keys: readonly string[]): readonly string[] {
  return keys.length > 1 ? [...new Set(keys)] : keys;
}
