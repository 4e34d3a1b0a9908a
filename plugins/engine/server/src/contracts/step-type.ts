import type { z } from 'zod';
import type { Text } from '../domain/definition';
import type { HandOver } from '../hand-over';
import type { BarrierMethods } from './barrier';
import type { ChunkContext, RunStepContext } from './context';
import type { Item } from './item';

export interface RetryPolicy {
  /** How often the work is tried in all before an incident is raised. */
  attempts: number;
  /** Pause before the second attempt; it doubles each time. */
  backoffMs: number;
}

type Listed<Parameters> = readonly string[] | ((parameters: Parameters) => readonly string[]);

interface StepTypeBase<Schema extends z.ZodType> {
  /** `<plugin>.<name>`, e.g. `collections.checkIban`. Definitions refer to it, so it never changes. */
  type: string;
  /** Raised when parameters or meaning change incompatibly; old versions stay registered while runs need them. */
  version?: number;
  title: Text;
  description: Text;
  parameters: Schema;
  /** Paths of item data that must be there. */
  inputs?: Listed<z.output<Schema>>;
  /** Paths of item data this step writes; nothing else is kept for later stages. */
  outputs?: Listed<z.output<Schema>>;
  /** The first one holds when the step states none. */
  outcomes?: Listed<z.output<Schema>>;
  retry?: RetryPolicy;
  /** To whom the step gives personal data, and which kinds: it does not run for a partner who is not registered for them. */
  handsOver?(parameters: z.output<Schema>): readonly HandOver[];
  /** Topics under which the step sends through the outbox; a process with one that nobody delivers is not published. */
  topics?(parameters: z.output<Schema>): readonly string[];
}

export interface RunStepResult {
  outcome?: string;
  /** Figures for the pipeline, e.g. `{ imported: 9980, rejected: 20 }`. */
  counts?: Record<string, number>;
  /** Anything the console should show with the step; no personal data. */
  result?: Record<string, unknown>;
}

/**
 * Set-wise work on the whole run. Called in one transaction together with the completion of the step;
 * after a failure nothing of it is left, and it is called again.
 */
export interface RunStepType<Schema extends z.ZodType> extends StepTypeBase<Schema> {
  kind: 'run';
  execute(context: RunStepContext<z.output<Schema>>): Promise<RunStepResult | void>;
}

/**
 * Work on a chunk of items in memory. Consecutive steps of this kind share one transaction a chunk. `execute` sees only
 * items whose condition holds; a chunk that fails is repeated, so effects go through `sql`, `collect` and `enqueue` only.
 */
export interface ItemStepType<Schema extends z.ZodType, Reference> extends StepTypeBase<Schema> {
  kind: 'item';
  /** Loads reference data set-wise, once a chunk, before `execute`. */
  prepare?(items: readonly Item[], context: ChunkContext<z.output<Schema>>): Promise<Reference>;
  execute(items: readonly Item[], context: ChunkContext<z.output<Schema>, Reference>): void | Promise<void>;
}

/** A place where the run, or each of its items, waits for something outside. */
export interface BarrierStepType<Schema extends z.ZodType>
  extends StepTypeBase<Schema>, BarrierMethods<z.output<Schema>> {
  kind: 'barrier';
}

/** A registered step type with its generics forgotten; parameters were checked when the process was compiled. */
export type StepType = (RunStepType<z.ZodType> | ItemStepType<z.ZodType, unknown> | BarrierStepType<z.ZodType>) & {
  version: number;
};

/** Declares a step type. Parameters, contexts and reference data are inferred from the zod schema and from `prepare`. */
export function defineStepType<Schema extends z.ZodType>(definition: RunStepType<Schema>): StepType;
export function defineStepType<Schema extends z.ZodType, Reference = undefined>(
  definition: ItemStepType<Schema, Reference>,
): StepType;
export function defineStepType<Schema extends z.ZodType>(definition: BarrierStepType<Schema>): StepType;
export function defineStepType(definition: { version?: number }): StepType {
  return { version: 1, ...definition } as StepType;
}
