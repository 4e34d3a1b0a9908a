import type { ProcessDefinition } from './definition';
import { draftStep } from './draft-step';
import type { Problem } from './problem';
import type { StepTypeRegistry } from './registry';
import { anything, isItemwise, type StepDraft } from './step-draft';

/** What an author may refer to: the outcomes that conditions can ask a step for, and the item data it reads and writes. */
export interface StepOutline {
  id: string;
  outcomes: readonly string[];
  inputs: readonly string[];
  outputs: readonly string[];
  /** Its condition may ask for single items; that of a step on the whole run may not. */
  isItemwise: boolean;
}

/** The steps of a process as far as they can be understood, also while others are wrong. */
export function draftsOf(definition: ProcessDefinition, registry: StepTypeRegistry): StepDraft[] {
  const unread: Problem[] = [];
  return definition.steps.flatMap(
    (step) => draftStep(step, { registry, values: definition.values, template: true }, unread) ?? [],
  );
}

export const outlineOf = (definition: ProcessDefinition, registry: StepTypeRegistry): StepOutline[] =>
  draftsOf(definition, registry).map((draft) => ({
    id: draft.definition.id,
    outcomes: named(draft.outcomes),
    inputs: named(draft.inputs),
    outputs: named(draft.outputs),
    isItemwise: isItemwise(draft),
  }));

const named = (list: readonly string[]): string[] => list.filter((one) => one !== anything);
