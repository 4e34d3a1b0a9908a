export {
  memberCheck,
  verdictOf,
  type Judging,
  type MemberCheck,
  type RuleSelection,
  type Verdict,
} from './check-member';
export {
  plausibilityContext,
  plausibilityParametersSchema,
  type CollectionPeriod,
  type PlausibilityContext,
  type PlausibilityParameters,
} from './context';
export type { PlausibilityTable } from './judge';
export { ownFindings, type OwnFinding } from './own-checks';
export { findingReasons, type FindingReason } from './finding-reasons';
export type { Finding, MemberFacts, PlausibilityRule, Severity } from './rule';
export { ruleIds, type RuleId } from './rule-ids';
export { ruleAdvice } from './rule-advice';
export { plausibilityRules } from './rules';
