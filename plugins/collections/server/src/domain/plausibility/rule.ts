import type { BilingualText, CivilDate } from '@kassenwerk/kernel';
import type { Answer } from '@kassenwerk/rulebook';
import type { CanonicalMember } from '../delivery/canonical-member';
import type { PlausibilityContext } from './context';
import type { FindingReason } from './finding-reasons';
import type { RuleId } from './rule-ids';
import type { TaskOfRow } from './task-of-row';

/** `park`: a person decides (task). `reject`: leaves the run without a task. `hint`: only logged. */
export type Severity = 'park' | 'reject' | 'hint';

/** What is known about a member beyond its own line: from the rest of the delivery, the stock and the post. */
export interface MemberFacts {
  /** The same member stands in an earlier line of this delivery. */
  isRepeated?: boolean;
  /** Other member numbers under the same KVNR. */
  otherMemberNumbers?: readonly string[];
  mandateLastUsedOn?: CivilDate | null;
  /** Mail came back from this address. */
  isUndeliverable?: boolean;
}

/** What a rule found, before the registry adds who found it. */
export interface Deviation {
  reason: FindingReason;
  field?: keyof CanonicalMember;
}

/** Finds; what follows is the decision table's to say. */
export interface PlausibilityRule {
  id: RuleId;
  /** Raised whenever the rule finds differently; findings keep the version that found them. */
  version: number;
  /** Pure and quick: it runs once a member and run. At most one finding a rule. */
  check: (member: CanonicalMember, context: PlausibilityContext, facts: MemberFacts) => Deviation | undefined;
}

/** A hit, as logged and shown. Carries no personal data: the member is found by the item it belongs to. */
export interface Finding {
  ruleId: RuleId;
  ruleVersion: number;
  severity: Severity;
  reason: FindingReason;
  field: keyof CanonicalMember | null;
  message: BilingualText;
  /** Which row of which version of the table said what follows. */
  decision: Answer['source'];
  task: TaskOfRow;
}
