/** Decision tables, the same in browser, server and worker. Schemas (zod) have an entrance of their own: `/model/schema`. */
export { optionsOf, labelOf, inputTypes, outputTypes } from './definition/column';
export type { InputColumn, InputType, NumberSettings, Option, OutputColumn, OutputType } from './definition/column';
export type {
  Cell,
  ChoiceCell,
  DateCell,
  EmptyCell,
  NumberCell,
  SetCell,
  TextCell,
  YesNoCell,
} from './definition/cell';
export { codeListsOf, codesOn, withCodeLists } from './definition/code-list';
export type { Code, CodeList } from './definition/code-list';
export type { Condition, Operand } from './definition/condition';
export { collectors, hitPolicies, maxRows } from './definition/decision-table';
export type {
  Collector,
  DecisionTable,
  HitPolicy,
  Input,
  Outputs,
  Row,
  Scalar,
  TestCase,
} from './definition/decision-table';
export type { Language, Texts } from './definition/texts';
export { compileTable } from './compile/compile-table';
export type { CompiledTable } from './compile/compile-table';
export type { Decision } from './compile/decision';
export { problem } from './check/problems';
export type { TableProblem, TableProblemCode } from './check/problems';
export { isSound, reviewTable } from './check/review-table';
export { inputProblems, maxTextLength } from './check/value-fits';
export { groupChanges } from './cases/group-changes';
export type { ChangeGroup } from './cases/group-changes';
export { runTests, saidBy } from './cases/run-tests';
export type { Coverage, TestResult, TestRun } from './cases/run-tests';
export { simulate } from './cases/simulate';
export type { ChangedDecision, RecordedDecision, Simulation } from './cases/simulate';
export { withoutText } from './cases/without-text';
export { cellInWords } from './review/cell-words';
export { codeUses } from './review/code-uses';
export type { CodeUse } from './review/code-uses';
export { columnTypeWords } from './review/column-words';
export { conditionInWords } from './review/condition-words';
export { differencesBetween } from './review/differences';
export type { Difference } from './review/differences';
export { explain } from './review/explain';
export { resultInWords } from './review/result-words';
export { valueInWords } from './review/value-words';
