import type { Expression, Scalar } from '../definition/expression';
import type { JsonSchema } from '../field-types/field-type';

/**
 * A condition on answers beside each other as JSON Schema; undefined for what the language cannot say: calculations, facts, parts,
 * and answers on another level.
 */
export function conditionSchema(expression: Expression, beside: ReadonlySet<string>): JsonSchema | undefined {
  if (!('op' in expression) || !('args' in expression)) return undefined;
  const { op, args } = expression;
  const [first, second] = args;
  if (op === 'all' || op === 'any') {
    const parts = args.map((one) => conditionSchema(one, beside));
    return parts.includes(undefined) ? undefined : { [op === 'all' ? 'allOf' : 'anyOf']: parts };
  }
  if (op === 'not') {
    const part = conditionSchema(first!, beside);
    return part && { not: part };
  }
  const field = fieldIn(first!, beside);
  if (!field) return undefined;
  if (op === 'answered') return { required: [field] };
  if (op === 'in') return holds(field, oneOf(expression.values));
  if (op === 'equals' && second && 'value' in second) return holds(field, { const: second.value });
  if (op === 'differs' && second && 'value' in second) return holds(field, { not: { const: second.value } });
  return undefined;
}

const fieldIn = (expression: Expression, beside: ReadonlySet<string>): string | undefined =>
  'field' in expression && !expression.part && beside.has(expression.field) ? expression.field : undefined;

const holds = (field: string, schema: JsonSchema): JsonSchema => ({
  properties: { [field]: schema },
  required: [field],
});

/** Of a single answer, or of one among several. */
const oneOf = (values: readonly Scalar[]): JsonSchema => ({
  anyOf: [{ enum: [...values] }, { type: 'array', contains: { enum: [...values] } }],
});
