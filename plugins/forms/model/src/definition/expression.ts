/** What a condition or computation works with. Money is a number of cents; a date is a civil date 'YYYY-MM-DD'. */
export type Scalar = string | number | boolean;

/** What an expression yields; `list` is the answer to a multiple choice. */
export type ValueType = 'text' | 'number' | 'date' | 'yesNo' | 'list';

export interface Literal {
  value: Scalar;
}

/**
 * The answer to another field, in the own repetition where the field is repeated. Of a field with parts (address, period, bank
 * account) `part` names which. A hidden field counts as not answered.
 */
export interface Reference {
  field: string;
  part?: string;
}

/** Something that is known without asking: see `facts`. */
export interface FactReference {
  fact: FactName;
}

/**
 * One operation. Whatever is not answered makes a comparison false and a calculation empty; `not` of something false is true.
 *
 * - `all`, `any`, `not`: conditions
 * - `equals`, `differs`, `less`, `atMost`, `greater`, `atLeast`: two values of one type
 * - `answered`: one reference
 * - `add`, `subtract`, `multiply`, `divide`, `min`, `max`, `round` (to a whole number): numbers
 * - `daysBetween`, `monthsBetween`, `yearsBetween` (whole ones, so that birth date → today is the age), `addDays`, `addMonths`, `year`: dates
 * - `if`: condition, value, other value
 */
export interface Operation {
  op: (typeof operationNames)[number];
  args: readonly Expression[];
}

/** Whether an answer is one of these; of a multiple choice: whether it contains one of these. */
export interface Membership {
  op: 'in';
  args: readonly [Expression];
  values: readonly Scalar[];
}

/** Over the rows of a repeated group. `where` and `of` are evaluated in each row; `sum`, `smallest` and `largest` need `of`. */
export interface Aggregate {
  op: (typeof aggregateNames)[number];
  over: string;
  where?: Expression;
  of?: Expression;
}

/** A condition or computation as plain JSON: nothing is ever evaluated as code. */
export type Expression = Literal | Reference | FactReference | Operation | Membership | Aggregate;

export const operationNames = [
  'all',
  'any',
  'not',
  'equals',
  'differs',
  'less',
  'atMost',
  'greater',
  'atLeast',
  'answered',
  'add',
  'subtract',
  'multiply',
  'divide',
  'min',
  'max',
  'round',
  'daysBetween',
  'monthsBetween',
  'yearsBetween',
  'addDays',
  'addMonths',
  'year',
  'if',
] as const;

export const aggregateNames = ['count', 'some', 'every', 'sum', 'smallest', 'largest'] as const;

/** What the server tells every form, besides the answers. */
export const facts = {
  today: 'date',
  /** Whether somebody has signed in, or fills in without. */
  signedIn: 'yesNo',
  /** `portal`, `console`, `partner`. */
  channel: 'text',
  /** When this person last submitted this form, and how often in this calendar year. Unknown without sign-in. */
  lastSubmittedOn: 'date',
  submissionsThisYear: 'number',
} as const satisfies Record<string, ValueType>;

export type FactName = keyof typeof facts;
