import { isField, type CompiledForm, type Node } from '../compile/compiled';
import { evaluate, type EvaluationContext } from './evaluate';
import { messageOf, type AnswerProblem } from './messages';
import type { Answers } from './row';
import type { Evaluation, FormError } from './states';

export type Acceptance =
  | { accepted: true; answers: Answers; dropped: readonly string[]; evaluation: Evaluation }
  | { accepted: false; errors: readonly FormError[] };

/**
 * What the server makes of answers from outside. Hidden answers are dropped (their paths are named), computed values worked out
 * again, unknown keys and wrong shapes refused before anything else, and everything that keeps a form from being submitted as well.
 */
export function acceptAnswers(form: CompiledForm, given: unknown, context: EvaluationContext): Acceptance {
  const strange = strangeIn(form, given);
  if (strange.length > 0) return { accepted: false, errors: strange };
  const evaluation = evaluate(form, given as Answers, context);
  if (evaluation.errors.length > 0) return { accepted: false, errors: evaluation.errors };
  const dropped = [...evaluation.fields.values()]
    .filter((one) => !one.visible && one.given !== undefined && one.given !== null)
    .map(({ path }) => path);
  return { accepted: true, answers: evaluation.values, dropped, evaluation };
}

/** At most so many, because they may come from somebody who sends a million. */
const mostErrors = 20;

/** Keys that the form does not have and rows that are no rows; also where the form is hidden, so that nothing hides there. */
function strangeIn(form: CompiledForm, given: unknown): FormError[] {
  const errors: FormError[] = [];
  const pages = form.definition.pages.flatMap(({ id }) => form.contents.get(id) ?? []);
  checkRow(form, { nodes: pages, given, prefix: '', errors });
  return errors;
}

interface RowCheck {
  nodes: readonly Node[];
  given: unknown;
  prefix: string;
  errors: FormError[];
}

function checkRow(form: CompiledForm, { nodes, given, prefix, errors }: RowCheck): void {
  if (given === null || typeof given !== 'object' || Array.isArray(given))
    return void errors.push(told(prefix.slice(0, -1), { code: 'KW_ANSWER_TYPE' }));
  const known = new Map(flattened(form, nodes).map((node) => [isField(node) ? node.field.id : node.id, node]));
  for (const [name, value] of Object.entries(given)) {
    if (errors.length >= mostErrors) return;
    const node = known.get(name);
    const path = prefix + name;
    if (!node)
      errors.push(told(path.slice(0, 200), { code: 'KW_ANSWER_UNKNOWN', values: { name: name.slice(0, 60) } }));
    else if (!isField(node)) checkRows(form, node, { given: value, path, errors });
    else checkShape(node, { given: value, path, errors });
  }
}

interface Place {
  given: unknown;
  path: string;
  errors: FormError[];
}

function checkRows(form: CompiledForm, node: Exclude<Node, { field: unknown }>, { given, path, errors }: Place): void {
  if (given === null) return;
  if (!Array.isArray(given)) return void errors.push(told(path, { code: 'KW_ANSWER_TYPE' }));
  const { max } = node.group!.repeat!;
  if (given.length > max) return void errors.push(told(path, { code: 'KW_ANSWER_ROWS_MANY', values: { max } }));
  const nodes = form.contents.get(node.id) ?? [];
  given.forEach((one, index) => checkRow(form, { nodes, given: one, prefix: `${path}.${index}.`, errors }));
}

/** Out of the list or of another type is refused for hidden fields, too: no honest page sends that. */
function checkShape(node: Extract<Node, { field: unknown }>, { given, path, errors }: Place): void {
  if (node.formula) return;
  const reading = node.type.read(given, node.field);
  if (reading && 'problem' in reading && tampered.has(reading.problem.code)) errors.push(told(path, reading.problem));
}

const tampered = new Set<AnswerProblem['code']>(['KW_ANSWER_TYPE', 'KW_ANSWER_NOT_IN_LIST', 'KW_ANSWER_UNKNOWN_PART']);

/** Groups that are not repeated change nothing about where answers stand. */
const flattened = (form: CompiledForm, nodes: readonly Node[]): Node[] =>
  nodes.flatMap((node) => (isField(node) || node.inner ? [node] : flattened(form, form.contents.get(node.id) ?? [])));

const told = (path: string, problem: AnswerProblem): FormError => ({
  path,
  code: problem.code,
  message: messageOf(problem),
});
