import type { EventClass } from '../bank-answers/classify-event';
import type { BankEvent } from '../bank-answers/events';
import type { CandidateSource, MatchCandidate } from './candidate';
import type { MatchedBy } from './match-result';
import { paymentReferences } from './payment-references';

/** One way to find the debit of an event. */
export interface CascadeStep {
  via: MatchedBy;
  /** True when the key belongs to one debit, so that a contradiction is a doubt and no reason to look further. */
  isIdentifying: boolean;
  keysOf(event: BankEvent, eventClass: EventClass): readonly string[];
  lookUp(source: CandidateSource, keys: readonly string[]): Promise<MatchCandidate[]>;
  keyOf(candidate: MatchCandidate): string | null;
}

/** From the surest to the weakest: German returns often carry nothing but the mandate reference. */
export const CASCADE: readonly CascadeStep[] = [
  {
    via: 'endToEndId',
    isIdentifying: true,
    // The payer of a transfer chooses its EndToEndId, so it says nothing about our debit.
    keysOf: (event, eventClass) => (eventClass === 'incomingPayment' ? [] : given(event.endToEndId)),
    lookUp: (source, keys) => source.byEndToEndIds(keys),
    keyOf: ({ endToEndId }) => endToEndId,
  },
  {
    via: 'reference',
    isIdentifying: true,
    keysOf: (event, eventClass) => (eventClass === 'incomingPayment' ? paymentReferences(event) : []),
    lookUp: (source, keys) => source.byEndToEndIds(keys),
    keyOf: ({ endToEndId }) => endToEndId,
  },
  {
    via: 'instructionId',
    isIdentifying: false,
    keysOf: (event, eventClass) => (eventClass === 'incomingPayment' ? [] : given(event.instructionId)),
    lookUp: (source, keys) => source.byInstructionIds(keys),
    keyOf: ({ instructionId }) => instructionId,
  },
  {
    via: 'mandate',
    isIdentifying: false,
    keysOf: (event, eventClass) =>
      eventClass === 'incomingPayment'
        ? paymentReferences(event).map((reference) => reference.toUpperCase())
        : given(event.mandateId?.toUpperCase() ?? null),
    lookUp: (source, keys) => source.byMandates(keys),
    keyOf: ({ mandateId }) => mandateId.toUpperCase(),
  },
  {
    via: 'iban',
    isIdentifying: false,
    keysOf: (event) => given(event.debtorIban),
    lookUp: (source, keys) => source.byIbans(keys),
    keyOf: ({ debtorIban }) => debtorIban,
  },
];

function given(key: string | null): readonly string[] {
  return key === null ? [] : [key];
}
