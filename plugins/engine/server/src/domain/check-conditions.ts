import { anything, isItemwise, type StepDraft } from './step-draft';
import { referencesOf } from './condition-walk';
import type { Condition } from './conditions';
import type { ProcessDefinition } from './definition';
import { problem, type Problem } from './problem';
import { isSatisfiable, type KnownFacts } from './satisfiable';

interface ConditionCheck {
  definition: ProcessDefinition;
  /** Active steps in order. */
  drafts: readonly StepDraft[];
  values: Record<string, unknown>;
  template: boolean;
}

/**
 * Checks every condition and returns the steps that apply under these values. A step that only its variant
 * switches off is left out silently; one that no item could ever reach is a mistake of the author.
 */
export function checkConditions(check: ConditionCheck, problems: Problem[]): StepDraft[] {
  const outcomes = new Map<string, readonly string[]>();
  const applicable: StepDraft[] = [];
  for (const draft of check.drafts) {
    const { when, id } = draft.definition;
    if (when) {
      const mistakes = checkReferences(draft, when, check);
      problems.push(...mistakes);
      if (mistakes.length > 0) continue;
      if (!isSatisfiable(when, { outcomes })) {
        problems.push(unreachable(id));
        continue;
      }
      const facts: KnownFacts = check.template ? { outcomes } : { outcomes, values: check.values };
      if (!isSatisfiable(when, facts)) continue;
    }
    outcomes.set(id, draft.outcomes);
    applicable.push(draft);
  }
  return applicable;
}

function checkReferences(draft: StepDraft, when: Condition, { definition, drafts }: ConditionCheck): Problem[] {
  const { id } = draft.definition;
  const order = new Map(definition.steps.map((step, index) => [step.id, index]));
  const own = order.get(id) ?? 0;
  const onRun = !isItemwise(draft);
  const references = referencesOf(when);
  const problems = references.outcomes.flatMap(({ step, is }): Problem[] => {
    const index = order.get(step);
    if (index === undefined)
      return [
        problem(
          'unknownStep',
          id,
          `Die Bedingung nennt den unbekannten Schritt „${step}“.`,
          `The condition names the unknown step "${step}".`,
        ),
      ];
    if (index >= own)
      return [
        problem(
          'laterStep',
          id,
          `Die Bedingung fragt nach dem späteren Schritt „${step}“.`,
          `The condition asks for the later step "${step}".`,
        ),
      ];
    const asked = drafts.find((candidate) => candidate.definition.id === step);
    if (asked && !asked.outcomes.includes(is) && !asked.outcomes.includes(anything))
      return [
        problem(
          'unknownOutcome',
          id,
          `Der Schritt „${step}“ kennt das Ergebnis „${is}“ nicht.`,
          `The step "${step}" has no outcome "${is}".`,
        ),
      ];
    return asked && onRun && isItemwise(asked) ? [itemCondition(id, step)] : [];
  });
  const itemFields = onRun ? references.fields.filter(({ path }) => !path.startsWith('run.')) : [];
  return [...problems, ...itemFields.map(({ path }) => itemCondition(id, path))];
}

function itemCondition(id: string, name: string): Problem {
  return problem(
    'itemCondition',
    id,
    `Der Schritt gilt für den ganzen Lauf, seine Bedingung fragt mit „${name}“ aber nach einem einzelnen Element.`,
    `The step is for the whole run, but its condition asks with "${name}" for a single item.`,
  );
}

function unreachable(id: string): Problem {
  return problem(
    'unreachable',
    id,
    'Die Bedingung kann nie zutreffen, etwa weil ein genannter Schritt abgeschaltet ist oder sie sich widerspricht.',
    'The condition can never hold, because a step it names is switched off or it contradicts itself.',
  );
}
