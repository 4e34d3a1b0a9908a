import type { StepType } from '../contracts/step-type';
import type { StepDefinition } from './definition';

/** A step of which type and parameters are known, but not yet whether it can be reached. */
export interface StepDraft {
  definition: StepDefinition;
  type: StepType;
  parameters: unknown;
  /** Values of the variant are still missing among the parameters. */
  isOpen: boolean;
  inputs: readonly string[];
  outputs: readonly string[];
  outcomes: readonly string[];
}

export const defaultOutcome = 'done';

/** Stands for outputs and outcomes that depend on a value the variant has yet to set. */
export const anything = '*';

/** Whether it works on single items; others are for the whole run. */
export const isItemwise = ({ type }: Pick<StepDraft, 'type'>): boolean =>
  type.kind === 'item' || (type.kind === 'barrier' && type.arrive !== undefined);
