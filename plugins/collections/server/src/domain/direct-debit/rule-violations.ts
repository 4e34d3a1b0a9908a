import type { BilingualText } from '@kassenwerk/kernel';
import { ruleMessages, type RuleCode } from './rule-messages';

export interface RuleViolation {
  code: RuleCode;
  message: BilingualText;
  /** Position of the transaction in the file, from 1; unset for the file or a payment block. */
  transaction?: number;
}

const MAX_KEPT = 20;

/** Keeps the first violations and counts the rest: a file that is wrong throughout fills no memory. */
export class RuleViolations {
  readonly kept: RuleViolation[] = [];
  count = 0;

  report(code: RuleCode, transaction?: number): void {
    this.count += 1;
    if (this.kept.length >= MAX_KEPT) return;
    this.kept.push({ code, message: ruleMessages[code], ...(transaction === undefined ? {} : { transaction }) });
  }

  reportUnless(holds: boolean, code: RuleCode, transaction?: number): void {
    if (!holds) this.report(code, transaction);
  }
}
