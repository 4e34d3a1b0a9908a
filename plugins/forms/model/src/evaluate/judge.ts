import type { CompiledField, FactValues } from '../compile/compiled';
import { messageOf, type AnswerProblem } from './messages';
import type { Row } from './row';
import type { FieldState, FormError } from './states';

export interface Judgement {
  facts: FactValues;
  today: string;
  given(field: CompiledField, row: Row): unknown;
  previous?: FieldState;
}

/** The state of one question; the object from before when it would say the same. */
export function judge(compiled: CompiledField, row: Row, judgement: Judgement): FieldState {
  const { field, slot, required: asked, formula } = compiled;
  const { facts, today, previous } = judgement;
  const path = row.prefix + field.id;
  const visible = row.shown[slot] ?? false;
  const value = row.values[slot];
  const given = formula ? value : judgement.given(compiled, row);
  const required = visible && (typeof asked === 'boolean' ? asked : asked(row, facts) === true);
  const unchanged =
    previous?.visible === visible &&
    previous.required === required &&
    previous.given === given &&
    previous.value === value;
  const fresh = { path, id: field.id, visible, required, given, value };
  // What does not look at other answers is as it was; rules do look.
  if (unchanged && compiled.rules.length === 0) return previous;
  const answer = { facts, today, path, required, given, value };
  const error = visible ? (barred(compiled, answer) ?? errorOf(compiled, row, answer)) : undefined;
  if (unchanged && previous.error?.code === error?.code && previous.error?.rule === error?.rule) return previous;
  return error ? { ...fresh, error } : fresh;
}

interface Answer extends Pick<Judgement, 'facts' | 'today'> {
  path: string;
  required: boolean;
  given: unknown;
  value: unknown;
}

/** Staff who help may neither answer for the member nor go on without the answer. */
function barred({ field }: CompiledField, { path, facts, given, required }: Answer): FormError | undefined {
  if (!field.memberOnly || facts['channel'] !== 'console') return undefined;
  const isGiven = given !== undefined && given !== null;
  return isGiven || required ? told(path, { code: 'KW_ANSWER_MEMBER_ONLY' }) : undefined;
}

function errorOf(compiled: CompiledField, row: Row, answer: Answer): FormError | undefined {
  const { field, type, rules, formula } = compiled;
  const { path, value, required, today, facts } = answer;
  if (value === undefined) {
    const reading = formula ? undefined : type.read(answer.given, field);
    if (reading && 'problem' in reading) return told(path, reading.problem);
    return required ? told(path, { code: 'KW_ANSWER_REQUIRED' }) : undefined;
  }
  const problem = formula ? undefined : type.check?.(value, field, { today });
  if (problem) return told(path, problem);
  const broken = rules.find(({ holds }) => holds(row, facts) !== true);
  return broken && { path, code: 'KW_ANSWER_RULE', message: broken.rule.message, rule: broken.rule.id };
}

const told = (path: string, problem: AnswerProblem): FormError => ({
  path,
  code: problem.code,
  message: messageOf(problem),
});
