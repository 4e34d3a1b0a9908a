export type { Texts } from './definition/texts';
export { numberLanguage, originalLanguage, textIn } from './definition/texts';
export { aggregateNames, facts, operationNames } from './definition/expression';
export type {
  Aggregate,
  Expression,
  FactName,
  FactReference,
  Literal,
  Membership,
  Operation,
  Reference,
  Scalar,
  ValueType,
} from './definition/expression';
export { sensitivities } from './definition/field';
export type { FieldBase, Option, Rule, Sensitivity } from './definition/field';
export { areas } from './definition/form-definition';
export type {
  Area,
  Contradiction,
  CoSignature,
  FormDefinition,
  Group,
  Outcome,
  Page,
  Repetition,
  SubmissionLimit,
} from './definition/form-definition';
export { prefillSources } from './definition/prefill';
export type { PrefillData, PrefillSource } from './definition/prefill';
export { fieldTypeOf, fieldTypes, isAsked } from './field-types';
export { fieldTypeWords } from './field-types/type-words';
export type { Field, FieldTypeName } from './field-types';
export type { FieldType, JsonSchema } from './field-types/field-type';
export type { Address, AddressField } from './field-types/address';
export type { BankAccount, BankAccountField } from './field-types/bank-account';
export type { ChoiceField } from './field-types/choice';
export type { ComputedField } from './field-types/computed';
export type { Consent, ConsentField } from './field-types/consent';
export type { DateField, DateLimit } from './field-types/date';
export type { DeclarationField } from './field-types/declaration';
export type { EmailField } from './field-types/email';
export { fileKinds, fileLimitsOf } from './field-types/file';
export type { FileField, FileKind, PhotoField, ResolvedFileLimits, UploadedFile } from './field-types/file';
export type { InformationField } from './field-types/information';
export type { KvnrField } from './field-types/kvnr';
export type { MoneyField } from './field-types/money';
export type { MultipleChoiceField } from './field-types/multiple-choice';
export type { NumberField } from './field-types/number';
export type { Period, PeriodField } from './field-types/period';
export type { PhoneField } from './field-types/phone';
export type { Signature, SignatureField } from './field-types/signature';
export type { TextField } from './field-types/text';
export type { YesNoField } from './field-types/yes-no';
export { compileForm } from './compile/compile-form';
export type { CompileResult } from './compile/compile-form';
export type { CompiledField, CompiledForm, Section } from './compile/compiled';
export { formProblemTexts } from './compile/problems';
export type { FormProblem, FormProblemCode } from './compile/problems';
export { evaluate } from './evaluate/evaluate';
export type { EvaluationContext } from './evaluate/evaluate';
export { acceptAnswers } from './evaluate/accept-answers';
export type { Acceptance } from './evaluate/accept-answers';
export { prefilled } from './evaluate/prefill';
export type { Answers } from './evaluate/row';
export type { Evaluation, FieldState, FormError, GroupState, PageState, SectionState } from './evaluate/states';
export { answerMessages, messageOf } from './evaluate/messages';
export type { AnswerCode, AnswerProblem } from './evaluate/messages';
export { describeExpression } from './review/describe-expression';
export { differencesBetween } from './review/differences';
export type { Difference, DifferenceCode } from './review/difference-words';
export { missingTexts } from './review/missing-texts';
export { reviewForm } from './review/review-form';
export { unreachable } from './review/unreachable';
export { untestedBranches } from './review/branches';
export type { UntestedBranch } from './review/branches';
