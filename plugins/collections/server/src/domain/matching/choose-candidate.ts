import type { BankEvent } from '../bank-answers/events';
import type { MatchCandidate } from './candidate';
import type { CascadeStep } from './cascade';
import { CONFIDENCE, type ClassifiedEvent, type Doubt, type MatchResult } from './match-result';
import {
  feesIfAmountFits,
  isDatePlausible,
  isMandateContradicted,
  isOpen,
  isStateExpected,
  isWithinUsualReturnPeriod,
} from './plausibility';

/** Decides between the debits one step has found. Undefined: none of them, try the next step. */
export function chooseCandidate(
  subject: ClassifiedEvent,
  step: CascadeStep,
  found: readonly MatchCandidate[],
): MatchResult | undefined {
  if (found.length === 0) return undefined;
  const ofOrder = narrowToOrder(subject.event, found);
  const fitting = ofOrder.filter((candidate) => doubtAbout(subject, candidate) === undefined);
  const [only, ...others] = fitting;
  if (only && others.length === 0) return matched(subject, step, only, CONFIDENCE[step.via].only);
  if (only) return chooseNearest(subject, step, fitting);
  return step.isIdentifying ? doubtful(subject, step, ofOrder) : undefined;
}

function chooseNearest(subject: ClassifiedEvent, step: CascadeStep, fitting: readonly MatchCandidate[]): MatchResult {
  // A payment is for what is open; a return comes within days of its debit.
  const near = fitting.filter((candidate) =>
    subject.class === 'incomingPayment' ? isOpen(candidate) : isWithinUsualReturnPeriod(subject.event, candidate),
  );
  const [nearest] = near;
  return nearest && near.length === 1
    ? matched(subject, step, nearest, CONFIDENCE[step.via].nearest)
    : { outcome: 'doubtful', ...subject, candidates: fitting, via: step.via, doubt: 'severalCandidates' };
}

function doubtful(subject: ClassifiedEvent, step: CascadeStep, candidates: readonly MatchCandidate[]): MatchResult {
  const [first] = candidates;
  const doubt = first && candidates.length === 1 ? doubtAbout(subject, first) : undefined;
  return { outcome: 'doubtful', ...subject, candidates, via: step.via, doubt: doubt ?? 'severalCandidates' };
}

function doubtAbout(subject: ClassifiedEvent, candidate: MatchCandidate): Doubt | undefined {
  if (isMandateContradicted(subject.event, candidate)) return 'mandateDiffers';
  if (feesIfAmountFits(subject, candidate) === undefined) return 'amountDiffers';
  if (!isDatePlausible(subject, candidate)) return 'dateImplausible';
  return isStateExpected(subject.class, candidate) ? undefined : 'stateUnexpected';
}

/** An instruction id may be no more than the position in its block, so the order the event names narrows first. */
function narrowToOrder(event: BankEvent, candidates: readonly MatchCandidate[]): readonly MatchCandidate[] {
  const message = event.kind === 'status' ? event.originalMessageId : event.messageId;
  const block = event.kind === 'status' ? event.originalPaymentInfoId : event.paymentInfoId;
  const ofBlock = narrow(candidates, ({ paymentInfoId }) => paymentInfoId === block);
  return narrow(ofBlock, ({ messageId }) => messageId === message);
}

/** Banks put references of their own there too; what fits nothing is no reason to drop everything. */
function narrow(
  candidates: readonly MatchCandidate[],
  belongs: (candidate: MatchCandidate) => boolean,
): readonly MatchCandidate[] {
  const belonging = candidates.filter(belongs);
  return belonging.length > 0 ? belonging : candidates;
}

function matched(
  subject: ClassifiedEvent,
  { via }: CascadeStep,
  candidate: MatchCandidate,
  confidence: number,
): MatchResult {
  const fees = feesIfAmountFits(subject, candidate) ?? null;
  return { outcome: 'matched', ...subject, candidate, via, confidence, fees };
}
