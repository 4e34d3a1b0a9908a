import type { Text } from '../domain/definition';
import type { ChunkContext, RunStepContext } from './context';
import type { Item } from './item';

/** Something from outside that a barrier waits for: an answer, a decision, a file that was released. */
export interface Signal {
  id: number;
  payload: Record<string, unknown>;
  receivedAt: Date;
}

export interface BarrierOpening {
  /** `false` passes at once, e.g. when there is nothing to release. */
  wait: boolean;
  /** When `onTimeout` is called. */
  dueAt?: Date;
  /** What the run is waiting for, in one sentence for the pipeline. */
  description: Text;
  outcome?: string;
}

export interface BarrierResult {
  outcome?: string;
  result?: Record<string, unknown>;
}

/** An answer for one waiting item, matched by the key of the item. */
export interface ItemAnswer {
  key: string;
  outcome?: string;
  /** Merged into the data of the item; only declared outputs are kept. */
  data?: Record<string, unknown>;
}

/** How many answers found a waiting item, and what became of the others. */
export interface AnswerCounts {
  matched: number;
  /** The item had already moved on. */
  late: number;
  /** The same item twice. */
  duplicate: number;
  /** No such item in this run. */
  unknown: number;
}

export interface BarrierContext<Parameters> extends RunStepContext<Parameters> {
  /** Kept for the barrier between `open` and its last signal. */
  readonly state: Record<string, unknown>;
  saveState(state: Record<string, unknown>): void;
  /** Creates a task for people; it closes with the barrier. Returns its id. */
  createTask(task: BarrierTask): Promise<string>;
  /** Lets waiting items go on. */
  answer(answers: readonly ItemAnswer[]): Promise<AnswerCounts>;
  /** Items that still wait at this barrier. */
  countWaiting(): Promise<number>;
  /** Lets everything that still waits go on with this outcome, or parks it with a task each. */
  release(rule: 'proceed' | 'task', outcome?: string): Promise<number>;
}

export interface BarrierTask {
  title: Text;
  kind?: string;
  team?: string;
  priority?: number;
  dueOn?: string;
  subjectType?: string;
  subjectId?: string;
  payload?: Record<string, unknown>;
}

/**
 * Each method runs in the transaction that records its effect, exactly one at a time for a run.
 * With `arrive` every item waits for an answer of its own; without it, the run as a whole waits.
 */
export interface BarrierMethods<Parameters> {
  open(context: BarrierContext<Parameters>): Promise<BarrierOpening>;
  /** Called with each chunk of items that comes to the open barrier; every item then waits for its answer. */
  arrive?(items: readonly Item[], context: ChunkContext<Parameters>): Promise<void>;
  /** `wait` keeps the barrier closed. Signals are handed over in the order in which they came. */
  onSignal(signal: Signal, context: BarrierContext<Parameters>): Promise<'wait' | BarrierResult>;
  /** Called once when `dueAt` has passed. Without it a time-out ends the wait with the outcome `timeout`. */
  onTimeout?(context: BarrierContext<Parameters>): Promise<'wait' | BarrierResult>;
}
