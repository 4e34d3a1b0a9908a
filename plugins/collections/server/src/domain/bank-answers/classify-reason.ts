import type { BilingualText } from '@kassenwerk/kernel';
import type { Reaction, ReasonRule, ReasonTable } from './reason-table';

/** Earlier returns and rejections of the same receivable, oldest first. */
export interface ReasonHistory {
  earlierReasons: readonly (string | null)[];
}

export interface ReasonDecision extends Reaction {
  code: string | null;
  isKnown: boolean;
  class: ReasonRule['class'];
  title: BilingualText;
  /** Earliest new collection in TARGET days after the return; null when there is none. */
  retryInTargetDays: number | null;
}

const UNKNOWN_TITLE: BilingualText = { de: 'Unbekannter Rückgabegrund', en: 'Unknown return reason' };

/**
 * What follows from a return or rejection. Every earlier failure that allowed a retry uses one up, whatever its code:
 * German banks write MS03 for most reasons, so a second MS03 may well be the second lack of funds.
 */
export function classifyReason(code: string | null, table: ReasonTable, history: ReasonHistory): ReasonDecision {
  const rule = table.rules.find((candidate) => candidate.code === code);
  if (!rule) {
    return { code, isKnown: false, class: 'unknown', title: UNKNOWN_TITLE, retryInTargetDays: null, ...table.fallback };
  }
  const { class: reasonClass, title, retry, afterRetries } = rule;
  const base = { code, isKnown: true, class: reasonClass, title };
  if (!retry || !afterRetries) return { ...base, ...reactionOf(rule), retryInTargetDays: null };
  const isUsedUp = usedRetries(table, history) >= retry.max;
  return isUsedUp
    ? { ...base, ...reactionOf(afterRetries), retryInTargetDays: null }
    : { ...base, ...reactionOf(rule), retryInTargetDays: retry.targetDays };
}

function usedRetries(table: ReasonTable, { earlierReasons }: ReasonHistory): number {
  const retried = new Set(table.rules.filter(({ retry }) => retry !== null).map(({ code }) => code));
  return earlierReasons.filter((code) => code !== null && retried.has(code)).length;
}

function reactionOf({ action, mandateState, letter, task, isFeeChargeable }: Reaction): Reaction {
  return { action, mandateState, letter, task, isFeeChargeable };
}
