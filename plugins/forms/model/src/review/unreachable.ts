import { formProblem, type FormProblem } from '../compile/problems';
import type { CompiledForm, Section } from '../compile/compiled';
import type { Expression, Scalar } from '../definition/expression';

/** What is known about one answer along the way: it is one of these, or it is none of those. */
type Known = Map<string, Set<Scalar>>;

/**
 * Pages, groups and fields whose conditions, together with those around them, ask one answer to be two things at once. It looks at
 * equality with fixed answers, which is what people click together; it never calls something unreachable that can be reached.
 */
export function unreachable(form: CompiledForm): FormProblem[] {
  const sections = form.sections.flatMap((one) =>
    contradicts(conditionsAround(one)) ? [{ id: one.id, pointer: one.pointer }] : [],
  );
  const lost = new Set(sections.map(({ id }) => id));
  const fields = [...form.fields.values()].flatMap(({ field, section, pointer }) => {
    const conditions = [...conditionsAround(section), ...(field.visibleIf ? [field.visibleIf] : [])];
    return !lost.has(section.id) && contradicts(conditions) ? [{ id: field.id, pointer }] : [];
  });
  return [...sections, ...fields].map(({ id, pointer }) =>
    formProblem('KW_FORM_UNREACHABLE', { at: id, pointer, severity: 'warning' }, { id }),
  );
}

function conditionsAround(section: Section): Expression[] {
  const own = section.group ? section.group.visibleIf : section.page.visibleIf;
  const above = section.parent ? conditionsAround(section.parent) : [];
  return own ? [...above, own] : above;
}

function contradicts(conditions: readonly Expression[]): boolean {
  const known: Known = new Map();
  return !conditions.every((one) => learn(one, known));
}

/** @returns false when the condition can no longer hold with what is known */
function learn(expression: Expression, known: Known): boolean {
  if ('value' in expression) return expression.value === true;
  if (!('op' in expression) || !('args' in expression)) return true;
  const { op, args } = expression;
  if (op === 'all') return args.every((one) => learn(one, known));
  if (op === 'any') return args.some((one) => learn(one, copyOf(known)));
  const [first, second] = args;
  if (!first || !('field' in first) || first.part) return true;
  if (op === 'equals' && second && 'value' in second) return narrow(known, first.field, [second.value]);
  return true;
}

function narrow(known: Known, field: string, values: readonly Scalar[]): boolean {
  const before = known.get(field);
  const left = new Set(before ? values.filter((one) => before.has(one)) : values);
  known.set(field, left);
  return left.size > 0;
}

const copyOf = (known: Known): Known => new Map([...known].map(([field, values]) => [field, new Set(values)]));
