import type { BilingualText } from '@kassenwerk/kernel';
import type { Answer, Question } from '@kassenwerk/rulebook';
import { labelOf, type DecisionTable, type Outputs } from '@kassenwerk/rulebook/model';
import type { FindingReason } from './finding-reasons';
import type { Severity } from './rule';
import type { RuleId } from './rule-ids';
import { taskOfRow, usualTask, type TaskOfRow } from './task-of-row';

/** The decision table `plausibility`, as the checks of members ask it. */
export interface PlausibilityTable {
  readonly definition: DecisionTable;
  ask(question: Question): Answer;
}

export interface Judgement {
  severity: Severity | 'off';
  message: BilingualText;
  task: TaskOfRow;
  decision: Answer['source'];
}

export interface FoundCause {
  rule: RuleId;
  reason: FindingReason;
}

const undecided: BilingualText = {
  de: 'Die Entscheidungstabelle „Plausibilität der Mitglieder“ sagt dazu nichts',
  en: 'The decision table "Plausibility of members" does not cover it',
};

/** What the table makes of a finding. What no row covers is put aside for a person: nobody is lost by a gap. */
export function judge(table: PlausibilityTable, found: FoundCause, question: Question): Judgement {
  const { decision, source } = table.ask(question);
  const message = messageOf(table.definition, found);
  if (!decision.outputs)
    return { severity: 'park', message: joined(message, undecided), task: usualTask, decision: source };
  return { ...outcomeOf(decision.outputs), message, decision: source };
}

// By what the table gives, which is the same object for each decision of a row.
const outcomes = new WeakMap<Outputs, Pick<Judgement, 'severity' | 'task'>>();

function outcomeOf(outputs: Outputs): Pick<Judgement, 'severity' | 'task'> {
  const known = outcomes.get(outputs);
  if (known) return known;
  const made = { severity: outputs['outcome'] as Judgement['severity'], task: taskOfRow(outputs) };
  outcomes.set(outputs, made);
  return made;
}

const messages = new WeakMap<DecisionTable, Map<string, BilingualText>>();

/** "Check: finding" in the words of the table, made once for each pair, because a million members share a few dozen. */
function messageOf(definition: DecisionTable, { rule, reason }: FoundCause): BilingualText {
  const ofTable = messages.get(definition) ?? new Map<string, BilingualText>();
  messages.set(definition, ofTable);
  const key = `${rule}:${reason}`;
  const known = ofTable.get(key);
  if (known) return known;
  const labels = (column: string, value: string): BilingualText => {
    const found = definition.inputs.find(({ id }) => id === column);
    return found ? labelOf(found, value) : { de: value, en: value };
  };
  const title = labels('rule', rule);
  const made = joined({ de: without(rule, title.de), en: without(rule, title.en) }, labels('reason', reason));
  ofTable.set(key, made);
  return made;
}

/** Names of checks begin with their id, because people look for it; findings show it beside the text. */
const without = (rule: RuleId, label: string): string =>
  label.startsWith(`${rule} `) ? label.slice(rule.length + 1) : label;

/** Where the cause only repeats the title, once is enough. */
function joined(title: BilingualText, cause: BilingualText): BilingualText {
  const both = (one: string, other: string) => (one.toLowerCase() === other.toLowerCase() ? one : `${one}: ${other}`);
  return { de: both(title.de, cause.de), en: both(title.en, cause.en) };
}
