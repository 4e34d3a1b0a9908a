import type { CanonicalMember } from '../delivery/canonical-member';
import type { PlausibilityContext } from './context';
import { judge, type PlausibilityTable } from './judge';
import { commonFacts } from './member-facts';
import type { Finding, MemberFacts, PlausibilityRule, Severity } from './rule';
import type { RuleId } from './rule-ids';
import { plausibilityRules } from './rules';

export interface RuleSelection {
  /** Default: all rules. */
  ids?: readonly RuleId[];
  /** What a step of a process or variant weighs differently from the table; `off` leaves a rule out. */
  severities?: Partial<Record<RuleId, Severity | 'off'>>;
}

/** What a run judges by. */
export interface Judging {
  context: PlausibilityContext;
  table: PlausibilityTable;
  variant: string;
}

export type MemberCheck = (
  member: CanonicalMember,
  judging: Judging,
  facts?: MemberFacts,
  /** Under which the decisions are kept. */
  subjectId?: string,
) => readonly Finding[];

/** `accepted` members go on; findings of a rejected member lead to no task, also when others of them would park. */
export type Verdict = 'accepted' | 'parked' | 'rejected';

const noFacts: MemberFacts = {};
const noFindings: readonly Finding[] = [];

/** Selects the rules once; the returned check is cheap enough for millions of members, because only findings ask the table. */
export function memberCheck({ ids, severities = {} }: RuleSelection = {}): MemberCheck {
  const active = plausibilityRules
    .filter((rule) => !ids || ids.includes(rule.id))
    .filter((rule) => severities[rule.id] !== 'off');

  return (member, judging, facts = noFacts, subjectId) => {
    let findings: Finding[] | undefined;
    for (const rule of active) {
      const finding = apply(rule, {
        member,
        judging,
        facts,
        subjectId: subjectId ?? null,
        weight: severities[rule.id],
      });
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
  judging: Judging;
  facts: MemberFacts;
  subjectId: string | null;
  weight: Severity | 'off' | undefined;
}

function apply(
  { id, version, check }: PlausibilityRule,
  { member, judging, facts, subjectId, weight }: Subject,
): Finding | undefined {
  const { context, table, variant } = judging;
  const deviation = check(member, context, facts);
  if (!deviation) return undefined;
  const { reason, field = null } = deviation;
  const { keyDate } = context;
  const input = { rule: id, reason, ...commonFacts(member, { variant, keyDate }) };
  const { severity: decided, ...judgement } = judge(table, { rule: id, reason }, { subjectId, input, at: keyDate });
  const severity = weight ?? decided;
  return severity === 'off' ? undefined : { ruleId: id, ruleVersion: version, severity, reason, field, ...judgement };
}
