import { checkConditions } from './check-conditions';
import { checkInputs } from './check-inputs';
import { compileCondition } from './conditions';
import type { CompiledProcess, CompiledStep } from './compiled';
import type { ProcessDefinition, Variant } from './definition';
import { draftStep } from './draft-step';
import { problem, type Problem } from './problem';
import type { StepTypeRegistry } from './registry';
import type { StepDraft } from './step-draft';
import { askedOutcomesOf, cutOffStageOf, groupIntoStages, neededDataOf, trackedOutcomesOf } from './stages';

export type Compilation =
  { process: CompiledProcess; problems?: undefined } | { process?: undefined; problems: Problem[] };

export interface CompileOptions {
  variant?: Variant;
  /** Checks a process before it has variants: values may be missing and conditions on variants are left open. */
  template?: boolean;
  /**
   * Topics that somebody delivers. Given only before publishing: what a run sends waits in the outbox for its handler, and a run that is
   * under way need not stop for it.
   */
  topics?: ReadonlySet<string>;
}

/** Everything that can be known to be wrong with a process before it runs is found here. */
export function compile(
  definition: ProcessDefinition,
  registry: StepTypeRegistry,
  options: CompileOptions = {},
): Compilation {
  const { variant, template = false, topics } = options;
  const problems: Problem[] = [...checkVariant(definition, variant), ...checkIds(definition)];
  const values = { ...definition.values, ...variant?.values };
  const off = new Set(variant?.off ?? []);
  const drafts: StepDraft[] = [];
  for (const step of definition.steps) {
    const draft = draftStep(
      step,
      { registry, values, template, topics, overrides: variant?.overrides[step.id] },
      problems,
    );
    if (draft && !off.has(step.id)) drafts.push(draft);
  }
  const applicable = checkConditions({ definition, drafts, values, template }, problems);
  checkInputs(definition.inputs, applicable, problems);
  if (applicable.length === 0 && problems.length === 0)
    problems.push(problem('nothingLeft', undefined, 'Es bleibt kein Schritt übrig.', 'No step is left.'));
  if (problems.length > 0) return { problems };
  return { process: assemble(definition, applicable, values) };
}

function assemble(
  definition: ProcessDefinition,
  drafts: StepDraft[],
  values: Record<string, unknown>,
): CompiledProcess {
  const conditions = new Map(drafts.flatMap(({ definition: { id, when } }) => (when ? [[id, when] as const] : [])));
  const asked = askedOutcomesOf(conditions);
  const steps = drafts.map((draft, position) => compiledStep(draft, { position, values, asked }));
  const stages = groupIntoStages(steps);
  return {
    key: definition.key,
    title: definition.title,
    values,
    steps,
    stages,
    cutOffStage: cutOffStageOf(stages),
    trackedOutcomes: trackedOutcomesOf(stages, conditions),
    neededData: neededDataOf(stages, conditions),
  };
}

interface StepPlace {
  position: number;
  values: Record<string, unknown>;
  asked: ReadonlySet<string>;
}

function compiledStep(draft: StepDraft, { position, values, asked }: StepPlace): CompiledStep {
  const { definition: step, type, parameters, inputs, outputs, outcomes } = draft;
  return {
    id: step.id,
    position,
    type,
    phase: step.phase,
    number: step.number ?? [],
    title: step.title ?? type.title,
    parameters,
    applies: step.when && compileCondition(step.when, values),
    inputs,
    outputs,
    outcomes,
    isAskedFor: asked.has(step.id),
    cutOff: step.cutOff ?? false,
  };
}

function checkIds(definition: ProcessDefinition): Problem[] {
  const problems: Problem[] = [];
  const phases = new Set(definition.phases.map(({ key }) => key));
  const seen = new Set<string>();
  for (const { id, phase } of definition.steps) {
    if (seen.has(id))
      problems.push(problem('duplicateStep', id, 'Die Kennung kommt zweimal vor.', 'The id is used twice.'));
    seen.add(id);
    if (!phases.has(phase))
      problems.push(
        problem('unknownPhase', id, `Die Phase „${phase}“ gibt es nicht.`, `There is no phase "${phase}".`),
      );
  }
  return problems;
}

function checkVariant(definition: ProcessDefinition, variant: Variant | undefined): Problem[] {
  if (!variant) return [];
  if (variant.process !== definition.key)
    return [
      problem(
        'wrongProcess',
        undefined,
        `Die Variante „${variant.key}“ gehört zum Prozess „${variant.process}“.`,
        `The variant "${variant.key}" belongs to the process "${variant.process}".`,
      ),
    ];
  const known = new Set(definition.steps.map(({ id }) => id));
  const named = new Set([...variant.off, ...Object.keys(variant.overrides)]);
  return [...named]
    .filter((id) => !known.has(id))
    .map((id) =>
      problem(
        'unknownStep',
        id,
        'Die Variante nennt einen Schritt, den es nicht gibt.',
        'The variant names a step that does not exist.',
      ),
    );
}
