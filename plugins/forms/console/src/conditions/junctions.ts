import type { Expression } from '@kassenwerk/forms/model';

export type Junction = 'all' | 'any';

/** Conditions that hold together or one of which is enough; a single condition is one that holds alone. */
export interface Joined {
  junction: Junction;
  parts: readonly Expression[];
}

export const isJunction = (expression: Expression): expression is Expression & { op: Junction } =>
  'op' in expression && (expression.op === 'all' || expression.op === 'any');

export function joinedOf(expression: Expression | undefined): Joined {
  if (!expression) return { junction: 'all', parts: [] };
  return isJunction(expression) && 'args' in expression
    ? { junction: expression.op, parts: expression.args }
    : { junction: 'all', parts: [expression] };
}

/** No condition at all for none, the condition itself for one. */
export function joined({ junction, parts }: Joined): Expression | undefined {
  if (parts.length < 2) return parts[0];
  return { op: junction, args: parts };
}

/** One of the parts replaced, or taken away. */
export const withPart = (parts: readonly Expression[], index: number, part: Expression | undefined): Expression[] =>
  parts.flatMap((one, place) => (place !== index ? [one] : part ? [part] : []));
