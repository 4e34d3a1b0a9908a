import type { BilingualText } from '@kassenwerk/kernel';

/** How grave a reason is; decides which way an item of a run takes. */
export const reasonClasses = [
  'retry',
  'technical',
  'dataRepair',
  'mandateDead',
  'disputed',
  'duplicate',
  'notAReturn',
  'unknown',
] as const;

/**
 * collectAgain: a new debit later; resend: the same item at once after a technical repair; repairData: hold until somebody has
 * corrected it; changePaymentMethod: the member pays by transfer; dun: dunning starts; clarify: only a caseworker decides;
 * incident: something of ours went wrong; ignore: log it.
 */
export const reasonActions = [
  'collectAgain',
  'resend',
  'repairData',
  'changePaymentMethod',
  'dun',
  'clarify',
  'incident',
  'ignore',
] as const;

export const mandateStates = ['unchanged', 'onHold', 'revoked', 'disputed'] as const;

/** What follows from a return or rejection. */
export interface Reaction {
  class: (typeof reasonClasses)[number];
  action: (typeof reasonActions)[number];
  mandateState: (typeof mandateStates)[number];
  task: { kind: string; title: BilingualText; dueInDays: number } | null;
  /** Whether the fund's rule for passing on the bank's charges may apply at all. */
  isFeeChargeable: boolean;
}
