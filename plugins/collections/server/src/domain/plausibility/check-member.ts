import type { CanonicalMember } from '../delivery/canonical-member';
import type { PlausibilityContext } from './context';
import type { Finding, MemberFacts, PlausibilityRule, Severity } from './rule';
import type { RuleId } from './rule-ids';
import { plausibilityRules } from './rules';

export interface RuleSelection {
  /** Default: all rules. */
  ids?: readonly RuleId[];
  /** What a fund weighs differently; `off` leaves a rule out. An override also replaces a rule's finer grades. */
  severities?: Partial<Record<RuleId, Severity | 'off'>>;
}

export type MemberCheck = (
  member: CanonicalMember,
  context: PlausibilityContext,
  facts?: MemberFacts,
) => readonly Finding[];

/** `accepted` members go on; findings of a rejected member lead to no task, also when others of them would park. */
export type Verdict = 'accepted' | 'parked' | 'rejected';

const noFacts: MemberFacts = {};
const noFindings: readonly Finding[] = [];

/** Selects the rules once; the returned check is cheap enough for millions of members. */
export function memberCheck({ ids, severities = {} }: RuleSelection = {}): MemberCheck {
  const active = plausibilityRules
    .filter((rule) => !ids || ids.includes(rule.id))
    .filter((rule) => (severities[rule.id] ?? rule.severity) !== 'off');

  return (member, context, facts = noFacts) => {
    let findings: Finding[] | undefined;
    for (const rule of active) {
      const finding = apply(rule, severities[rule.id], { member, context, facts });
      if (finding) (findings ??= []).push(finding);
    }
    return findings ?? noFindings;
  };
}

export function verdictOf(findings: readonly Finding[]): Verdict {
  if (findings.length === 0) return 'accepted';
  if (findings.some((finding) => finding.severity === 'reject')) return 'rejected';
  return findings.some((finding) => finding.severity === 'park') ? 'parked' : 'accepted';
}

interface Subject {
  member: CanonicalMember;
  context: PlausibilityContext;
  facts: MemberFacts;
}

function apply(
  rule: PlausibilityRule,
  override: Severity | 'off' | undefined,
  { member, context, facts }: Subject,
): Finding | undefined {
  const deviation = rule.check(member, context, facts);
  if (!deviation) return undefined;
  const severity = override ?? deviation.severity ?? rule.severity;
  return {
    ruleId: rule.id,
    ruleVersion: rule.version,
    severity: severity === 'off' ? 'hint' : severity,
    reason: deviation.reason,
    field: deviation.field ?? null,
    taskKind: rule.taskKind ?? 'clarification',
  };
}
