import { anchorsOf, personalData, type CivilDate } from '@kassenwerk/kernel';
import { cutoffOf } from '../../domain/retention-rule';
import type { DueKind } from '../../stores/due-records';
import type { AppliedRule } from '../../stores/retention-run-store';

export interface RuledKind extends DueKind {
  rule: AppliedRule;
}

/** Every kind of record that something is done to, in the order in which it is done: the members themselves last. */
export const dueKinds = (rules: readonly AppliedRule[], today: CivilDate): RuledKind[] =>
  personalData().flatMap((data) => {
    const rule = rules.find(({ dataClass }) => dataClass === data.dataClass);
    // A feature that came after the fund's rule may not know its anchor; then nothing is deleted until the rule names one.
    if (!rule || data.retention.how === 'keep' || !anchorsOf(data)[rule.anchor]) return [];
    return [{ data, rule, anchor: rule.anchor, cutoff: cutoffOf(rule, today) }];
  });
