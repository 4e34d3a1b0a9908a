import { z } from 'zod';

/** When a step applies. A closed set of forms, so that a condition can be checked, drawn and never executed as code. */
export type Condition =
  | { outcome: { step: string; is: string } }
  | { variant: { key: string; is: unknown } }
  | { field: FieldTest }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };

export type FieldOperator = 'eq' | 'ne' | 'in' | 'gt' | 'lt' | 'exists';

/** `path` points into the data of the item; with the prefix `run.` into the parameters of the run. */
export interface FieldTest {
  path: string;
  op: FieldOperator;
  value?: unknown;
}

const fieldSchema = z.strictObject({
  path: z.string().min(1),
  op: z.enum(['eq', 'ne', 'in', 'gt', 'lt', 'exists']),
  value: z.unknown().optional(),
});

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ outcome: z.strictObject({ step: z.string(), is: z.string() }) }),
    z.strictObject({ variant: z.strictObject({ key: z.string(), is: z.unknown() }) }),
    z.strictObject({ field: fieldSchema }),
    z.strictObject({ all: z.array(conditionSchema).max(100) }),
    z.strictObject({ any: z.array(conditionSchema).max(100) }),
    z.strictObject({ not: conditionSchema }),
  ]),
) as z.ZodType<Condition>;

/** What a condition is asked about: one item, or (for steps on the whole run) the run alone. */
export interface ConditionSubject {
  outcomes: Record<string, string | undefined>;
  data: unknown;
  runParameters: unknown;
}

export type Predicate = (subject: ConditionSubject) => boolean;

/** Turns a condition into a closure once, because it is asked a million times. */
export function compileCondition(condition: Condition, values: Record<string, unknown>): Predicate {
  if ('outcome' in condition) {
    const { step, is } = condition.outcome;
    return (subject) => subject.outcomes[step] === is;
  }
  if ('variant' in condition) {
    const holds = values[condition.variant.key] === condition.variant.is;
    return () => holds;
  }
  if ('field' in condition) return compileField(condition.field);
  if ('not' in condition) {
    const inner = compileCondition(condition.not, values);
    return (subject) => !inner(subject);
  }
  if ('all' in condition) {
    const parts = condition.all.map((part) => compileCondition(part, values));
    return (subject) => parts.every((part) => part(subject));
  }
  const parts = condition.any.map((part) => compileCondition(part, values));
  return (subject) => parts.some((part) => part(subject));
}

function compileField(test: FieldTest): Predicate {
  const segments = test.path.split('.');
  const onRun = segments[0] === 'run';
  const path = onRun ? segments.slice(1) : segments;
  return (subject) => holds(test, readPath(onRun ? subject.runParameters : subject.data, path));
}

function holds({ op, value }: FieldTest, found: unknown): boolean {
  switch (op) {
    case 'eq':
      return found === value;
    case 'ne':
      return found !== value;
    case 'in':
      return Array.isArray(value) && value.includes(found);
    case 'gt':
      return isOrdered(found, value) && (found as number) > (value as number);
    case 'lt':
      return isOrdered(found, value) && (found as number) < (value as number);
    case 'exists':
      return (found !== undefined && found !== null) === (value ?? true);
  }
}

/** Only like is compared with like: two numbers, or two strings such as civil dates. */
function isOrdered(a: unknown, b: unknown): boolean {
  return typeof a === typeof b && (typeof a === 'number' || typeof a === 'string');
}

/** What stands at a path inside JSON; undefined where the path leads nowhere. */
export function readPath(root: unknown, segments: readonly string[]): unknown {
  let value = root;
  for (const segment of segments) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[segment];
  }
  return value;
}
