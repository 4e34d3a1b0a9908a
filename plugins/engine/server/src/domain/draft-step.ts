import type { StepType } from '../contracts/step-type';
import { compileParameters } from './compile-parameters';
import type { StepDefinition } from './definition';
import { problem, type Problem } from './problem';
import type { StepTypeRegistry } from './registry';
import { anything, defaultOutcome, type StepDraft } from './step-draft';

interface DraftContext {
  registry: StepTypeRegistry;
  values: Record<string, unknown>;
  template: boolean;
  topics?: ReadonlySet<string>;
  overrides?: Record<string, unknown>;
}

/** Finds the type of a step and checks its parameters. @returns nothing where that fails; the reasons are added to the problems */
export function draftStep(step: StepDefinition, context: DraftContext, problems: Problem[]): StepDraft | undefined {
  const type = context.registry.find(step.type, step.typeVersion);
  if (!type) {
    const name = step.typeVersion === undefined ? step.type : `${step.type} v${step.typeVersion}`;
    problems.push(
      problem('unknownType', step.id, `Den Schritttyp „${name}“ gibt es nicht.`, `There is no step type "${name}".`),
    );
    return undefined;
  }
  const compiled = compileParameters(step, type, context);
  problems.push(...compiled.problems);
  if (!compiled.ok) return undefined;
  if (!compiled.open)
    problems.push(...unknownTopics(step.id, type.topics?.(compiled.parameters) ?? [], context.topics));
  const list = (listed: StepType['inputs']) => {
    if (typeof listed !== 'function') return listed ?? [];
    return compiled.open ? [anything] : listed(compiled.parameters);
  };
  const outcomes = list(type.outcomes);
  return {
    definition: step,
    type,
    parameters: compiled.parameters,
    isOpen: compiled.open,
    inputs: list(type.inputs).filter((path) => path !== anything),
    outputs: list(type.outputs),
    outcomes: outcomes.length > 0 ? outcomes : [defaultOutcome],
  };
}

function unknownTopics(step: string, sent: readonly string[], known: ReadonlySet<string> | undefined): Problem[] {
  return sent
    .filter((topic) => known?.has(topic) === false)
    .map((topic) =>
      problem(
        'unknownTopic',
        step,
        `Nachrichten unter „${topic}“ nimmt niemand entgegen; der Schritt würde vergeblich warten. Bitte lassen Sie „Übertragungsweg“ (topic) leer: Dann holt der Partner seine Rückfragen selbst ab.`,
        `Nobody takes messages under "${topic}"; the step would wait in vain. Please leave "way of transfer" (topic) empty: then the partner fetches its questions itself.`,
      ),
    );
}
