import type { Condition, FieldOperator } from './process-api';

/** One comparison that people put together by choosing. */
export type ConditionLine =
  | { kind: 'outcome'; step: string; is: string; isNot: boolean }
  | { kind: 'field'; path: string; op: FieldOperator; value: unknown };

export interface ConditionLines {
  junction: 'all' | 'any';
  /** None: the step always applies. */
  lines: ConditionLine[];
}

/** @returns nothing for a condition that is nested deeper than lines can show */
export function linesOf(condition: Condition | undefined): ConditionLines | undefined {
  if (condition === undefined) return { junction: 'all', lines: [] };
  const [junction, parts] =
    'all' in condition
      ? (['all', condition.all] as const)
      : 'any' in condition
        ? (['any', condition.any] as const)
        : (['all', [condition]] as const);
  const lines = parts.map(lineOf);
  return lines.every((line) => line !== undefined) ? { junction, lines } : undefined;
}

function lineOf(condition: Condition): ConditionLine | undefined {
  if ('outcome' in condition) return { kind: 'outcome', ...condition.outcome, isNot: false };
  if ('field' in condition) return { kind: 'field', value: undefined, ...condition.field };
  if ('not' in condition && 'outcome' in condition.not)
    return { kind: 'outcome', ...condition.not.outcome, isNot: true };
  return undefined;
}

export function conditionOf({ junction, lines }: ConditionLines): Condition | undefined {
  const parts = lines.map(partOf);
  if (parts.length < 2) return parts[0];
  return junction === 'all' ? { all: parts } : { any: parts };
}

function partOf(line: ConditionLine): Condition {
  if (line.kind === 'field') {
    const { path, op, value } = line;
    return { field: { path, op, ...(value === undefined ? {} : { value }) } };
  }
  const outcome = { outcome: { step: line.step, is: line.is } };
  return line.isNot ? { not: outcome } : outcome;
}

/** What somebody typed as a value: a number, yes or no where it looks like one; a list for `in`. */
export function typedValue(text: string, op: FieldOperator): unknown {
  if (op === 'in')
    return text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean)
      .map(scalarOf);
  return scalarOf(text.trim());
}

function scalarOf(text: string): unknown {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text) ? Number(text) : text;
}

/** The other way round. */
export const shownValue = (value: unknown): string =>
  value === undefined || value === null
    ? ''
    : Array.isArray(value)
      ? value.map(String).join(', ')
      : typeof value === 'object'
        ? JSON.stringify(value)
        : String(value as string | number | boolean);
