import type { StepType } from '../contracts/step-type';
import type { Predicate } from './conditions';
import type { Text } from './definition';

export interface CompiledStep {
  id: string;
  /** Position among the active steps. */
  position: number;
  type: StepType;
  phase: string;
  number: readonly number[];
  title: Text;
  parameters: unknown;
  /** Missing when the step always applies. */
  applies?: Predicate;
  inputs: readonly string[];
  outputs: readonly string[];
  outcomes: readonly string[];
  /** A condition asks for its outcome; those of other steps are counted, but not kept with each item. */
  isAskedFor: boolean;
  cutOff: boolean;
}

/**
 * Steps that are carried out together. `items`: a chunk at a time, in memory; `run`: one step on the whole run;
 * `barrier`: one place to wait. At an itemwise barrier every item waits for its own answer.
 */
export interface CompiledStage {
  index: number;
  kind: 'items' | 'run' | 'barrier';
  itemwise: boolean;
  phase: string;
  title: Text;
  steps: readonly CompiledStep[];
}

export interface CompiledProcess {
  key: string;
  title: Text;
  values: Record<string, unknown>;
  stages: readonly CompiledStage[];
  steps: readonly CompiledStep[];
  /** First stage that parked items can no longer overtake; missing when they always can. */
  cutOffStage?: number;
  /** Steps whose outcome an item must carry into a later stage, because a condition there asks for it. */
  trackedOutcomes: ReadonlySet<string>;
  /** For each stage the top-level names of item data that later stages ask for; nothing else outlives the stage. */
  neededData: readonly ReadonlySet<string>[];
}

/** Where items stand that have left the stage before: the next stage that handles single items, or the end. */
export function nextItemStage(process: Pick<CompiledProcess, 'stages'>, from: number): number {
  const next = process.stages.find((stage) => stage.index >= from && stage.itemwise);
  return next?.index ?? process.stages.length;
}
