import type { Condition, FieldTest } from './conditions';

/** What is known while a process is compiled: variant values, and which outcomes each reachable step can have. */
export interface KnownFacts {
  /** Missing while the variant is open: then any value is possible. */
  values?: Record<string, unknown>;
  /** Outcomes of the steps that can run; a step that is switched off or unreachable is missing. */
  outcomes: ReadonlyMap<string, readonly string[]>;
}

type Literal = { positive: boolean } & ({ outcome: { step: string; is: string } } | { field: FieldTest });
type Conjunction = Literal[];

/** Keeps open variant values apart from fields of the same name. */
const variantPrefix = 'variant:';

/** Beyond this many alternatives the question is left open, so that publishing never hangs. */
const MAX_ALTERNATIVES = 2000;

/**
 * Whether any item could ever meet the condition. `false` is certain; `true` may be wrong where the
 * contradiction lies in the data itself, which nobody can know before the run.
 */
export function isSatisfiable(condition: Condition, facts: KnownFacts): boolean {
  const alternatives = expand(condition, true, facts);
  return alternatives === 'tooMany' || alternatives.some((literals) => isConsistent(literals, facts));
}

function expand(condition: Condition, positive: boolean, facts: KnownFacts): Conjunction[] | 'tooMany' {
  if ('variant' in condition) {
    const { key, is } = condition.variant;
    if (!facts.values) return [[{ positive, field: { path: `${variantPrefix}${key}`, op: 'eq', value: is } }]];
    return (facts.values[key] === is) === positive ? [[]] : [];
  }
  if ('outcome' in condition) return [[{ positive, outcome: condition.outcome }]];
  if ('field' in condition) return [[{ positive, field: condition.field }]];
  if ('not' in condition) return expand(condition.not, !positive, facts);
  const parts = 'all' in condition ? condition.all : condition.any;
  const conjunctive = 'all' in condition === positive;
  return conjunctive ? product(parts, positive, facts) : union(parts, positive, facts);
}

function product(parts: Condition[], positive: boolean, facts: KnownFacts): Conjunction[] | 'tooMany' {
  let result: Conjunction[] = [[]];
  for (const part of parts) {
    const next = expand(part, positive, facts);
    if (next === 'tooMany' || result.length * next.length > MAX_ALTERNATIVES) return 'tooMany';
    result = result.flatMap((left) => next.map((right) => [...left, ...right]));
  }
  return result;
}

function union(parts: Condition[], positive: boolean, facts: KnownFacts): Conjunction[] | 'tooMany' {
  const result: Conjunction[] = [];
  for (const part of parts) {
    const next = expand(part, positive, facts);
    if (next === 'tooMany' || result.length + next.length > MAX_ALTERNATIVES) return 'tooMany';
    result.push(...next);
  }
  return result;
}

function isConsistent(literals: Conjunction, facts: KnownFacts): boolean {
  return outcomesAgree(literals, facts) && fieldsAgree(literals);
}

/** Each step has one outcome or, when it did not run, none. */
function outcomesAgree(literals: Conjunction, facts: KnownFacts): boolean {
  const possible = new Map<string, Set<string | undefined>>();
  for (const literal of literals) {
    if (!('outcome' in literal)) continue;
    const { step, is } = literal.outcome;
    const declared = facts.outcomes.get(step) ?? [];
    if (declared.includes('*')) continue;
    const left = possible.get(step) ?? new Set([undefined, ...declared]);
    possible.set(step, new Set([...left].filter((value) => (value === is) === literal.positive)));
  }
  return [...possible.values()].every((left) => left.size > 0);
}

function fieldsAgree(literals: Conjunction): boolean {
  const byPath = new Map<string, { positive: boolean; test: FieldTest }[]>();
  for (const literal of literals) {
    if (!('field' in literal)) continue;
    const tests = byPath.get(literal.field.path) ?? [];
    tests.push({ positive: literal.positive, test: literal.field });
    byPath.set(literal.field.path, tests);
  }
  return [...byPath.values()].every(testsAgree);
}

function testsAgree(tests: { positive: boolean; test: FieldTest }[]): boolean {
  const candidates = tests.filter(({ positive, test }) => positive && (test.op === 'eq' || test.op === 'in'));
  if (candidates.length > 0) {
    const first = candidates[0]!.test;
    const values = first.op === 'eq' ? [first.value] : Array.isArray(first.value) ? first.value : [];
    return values.some((value) => tests.every(({ positive, test }) => accepts(test, value) === positive));
  }
  if (demandsPresence(tests, true) && demandsPresence(tests, false)) return false;
  return boundsAgree(tests);
}

/** A demand that the field exists, or that it does not, in any of its spellings. */
function demandsPresence(tests: { positive: boolean; test: FieldTest }[], present: boolean): boolean {
  return tests.some(({ positive, test }) => {
    if (test.op === 'exists') return ((test.value ?? true) === true) === (positive === present);
    return present && positive && (test.op === 'gt' || test.op === 'lt');
  });
}

function boundsAgree(tests: { positive: boolean; test: FieldTest }[]): boolean {
  const lower = tests.filter(({ positive, test }) => positive && test.op === 'gt').map(({ test }) => test.value);
  const upper = tests.filter(({ positive, test }) => positive && test.op === 'lt').map(({ test }) => test.value);
  return lower.every((low) => upper.every((high) => typeof low === typeof high && (low as number) < (high as number)));
}

function accepts(test: FieldTest, value: unknown): boolean {
  switch (test.op) {
    case 'eq':
      return value === test.value;
    case 'ne':
      return value !== test.value;
    case 'in':
      return Array.isArray(test.value) && test.value.includes(value);
    case 'gt':
      return typeof value === typeof test.value && (value as number) > (test.value as number);
    case 'lt':
      return typeof value === typeof test.value && (value as number) < (test.value as number);
    case 'exists':
      return (value !== undefined && value !== null) === (test.value ?? true);
  }
}
