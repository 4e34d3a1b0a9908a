export * from './assess';
export {
  contributionMonths,
  type AssessmentPeriod,
  type ContributionMonths,
  type MembershipSpan,
} from './contribution-months';
export { dueDate, dueDateRuleSchema, type DueDateRule } from './due-date';
export * from './dunning';
export * from './late-fee';
export {
  dependsOnIncome,
  levyFormulaSchema,
  roundingSchema,
  type LevyFormula,
  type LevyRounding,
} from './levy-formula';
export { lawConflict, levyLawOf, levyLaws, type LawConflict, type LevyLaw } from './levy-law';
export { monthlyAmount, type AmountBasis, type MonthlyAmount } from './monthly-amount';
export * from './retry';
export { receivableKey, type ReceivableIdentity } from './receivable-key';
