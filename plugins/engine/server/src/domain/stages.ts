import type { Condition } from './conditions';
import type { CompiledProcess, CompiledStage, CompiledStep } from './compiled';
import { referencesOf } from './condition-walk';
import { isItemwise } from './step-draft';

/** Fuses consecutive item steps into one stage; every other step is a stage of its own. */
export function groupIntoStages(steps: readonly CompiledStep[]): CompiledStage[] {
  const stages: CompiledStage[] = [];
  for (const step of steps) {
    const previous = stages.at(-1);
    // A cut-off holds for a whole stage, so the step that carries it begins one.
    if (step.type.kind === 'item' && previous?.kind === 'items' && !step.cutOff)
      stages[previous.index] = { ...previous, steps: [...previous.steps, step] };
    else stages.push(newStage(step, stages.length));
  }
  return stages;
}

function newStage(step: CompiledStep, index: number): CompiledStage {
  const { type } = step;
  return {
    index,
    kind: type.kind === 'item' ? 'items' : type.kind,
    itemwise: isItemwise(step),
    phase: step.phase,
    title: step.title,
    steps: [step],
  };
}

export function cutOffStageOf(stages: readonly CompiledStage[]): number | undefined {
  return stages.find((stage) => stage.steps.some(({ cutOff }) => cutOff))?.index;
}

/** Steps whose outcome any condition asks for. */
export const askedOutcomesOf = (conditions: ReadonlyMap<string, Condition>): Set<string> =>
  new Set([...conditions.values()].flatMap((condition) => referencesOf(condition).outcomes.map(({ step }) => step)));

/** Outcomes are kept with the item only where a later stage asks for them, because every kept byte is written each time. */
export function trackedOutcomesOf(
  stages: CompiledProcess['stages'],
  conditions: ReadonlyMap<string, Condition>,
): Set<string> {
  const stageOfStep = new Map(stages.flatMap((stage) => stage.steps.map(({ id }) => [id, stage.index] as const)));
  const tracked = new Set<string>();
  for (const [stepId, condition] of conditions) {
    const stage = stageOfStep.get(stepId);
    for (const { step } of referencesOf(condition).outcomes) if (stageOfStep.get(step) !== stage) tracked.add(step);
  }
  return tracked;
}

/** What must outlive each stage: inputs that later stages declare and fields that their conditions ask for. */
export function neededDataOf(
  stages: CompiledProcess['stages'],
  conditions: ReadonlyMap<string, Condition>,
): ReadonlySet<string>[] {
  const needed: Set<string>[] = [];
  let later = new Set<string>();
  for (const stage of [...stages].reverse()) {
    needed.unshift(later);
    const asked = stage.steps.flatMap(({ id, inputs }) => {
      const condition = conditions.get(id);
      return [...inputs, ...(condition ? referencesOf(condition).fields.map(({ path }) => path) : [])];
    });
    later = new Set([...later, ...asked.map((path) => path.split('.')[0]!)]);
  }
  return needed;
}
