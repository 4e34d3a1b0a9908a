export { memberCheck, verdictOf, type MemberCheck, type RuleSelection, type Verdict } from './check-member';
export {
  plausibilityContext,
  plausibilityParametersSchema,
  type CollectionPeriod,
  type PlausibilityContext,
  type PlausibilityParameters,
} from './context';
export { reasonTexts, type FindingReason } from './reason-texts';
export type { Finding, MemberFacts, PlausibilityRule, Severity } from './rule';
export { ruleIds, type RuleId } from './rule-ids';
export { ruleTexts, type RuleText } from './rule-texts';
export { plausibilityRules } from './rules';
