import type { Sql } from '@kassenwerk/kernel';
import type { Text } from '../domain/definition';
import type { Kassenwerk } from '../kassenwerk';
import type { NewItem } from './item';

/** The run as steps see it; it does not change while the run lasts. */
export interface RunInfo {
  /** What other tables refer to as `run_id`. */
  id: number;
  documentId: string;
  process: string;
  variant: string | null;
  title: string;
  period: string | null;
  params: Record<string, unknown>;
  startedBy: string | null;
}

export interface OutgoingMessage {
  topic: string;
  payload: object;
  /** Idempotency key; the same key is delivered as one message however often a chunk is repeated. */
  key: string;
  /** Messages with the same subject are delivered in order. */
  subject?: string;
}

/** What every step gets. All database work belongs into `sql`: it commits with the completion of the step or not at all. */
export interface StepContext<Parameters> {
  readonly strapi: Kassenwerk;
  readonly sql: Sql;
  readonly tenant: string;
  readonly run: RunInfo;
  readonly step: { id: string; phase: string; title: Text };
  readonly parameters: Parameters;
  /** Values of the variant over the defaults of the process. */
  readonly values: Record<string, unknown>;
  /** The moment the chunk or step was begun; steps read no other clock. */
  readonly now: Date;
  /** Sends through the outbox, in the same transaction. */
  enqueue(message: OutgoingMessage): Promise<void>;
  /** Adds to a sum shown on the run, e.g. `receivableCents`. */
  addSum(name: string, amount: number): void;
}

export interface CollectOptions {
  /** `ignore` leaves rows alone that violate a unique key, for effects that must happen once. */
  onConflict?: 'fail' | 'ignore';
}

export interface ChunkContext<Parameters, Reference = undefined> extends StepContext<Parameters> {
  /** What `prepare` returned for this chunk. */
  readonly reference: Reference;
  /**
   * Remembers rows (snake_case columns) and inserts them set-wise when the chunk ends, in the order in which
   * tables were first named. `tenant` is added. All rows of a table must have the same columns.
   */
  collect(table: string, rows: readonly Record<string, unknown>[], options?: CollectOptions): void;
}

export interface RunStepContext<Parameters> extends StepContext<Parameters> {
  readonly items: RunItems;
  /** Outcomes of earlier steps on the whole run. */
  readonly outcomes: Readonly<Record<string, string>>;
  /** Shown live, outside the transaction and throttled; call it as often as you like. */
  progress(done: number, total?: number): void;
}

/** Items of the run, for steps that work set-wise with SQL of their own. */
export interface RunItems {
  /** Stage in which items created by this step start. */
  readonly stage: number;
  /** How many items the run has, or how many of a status. */
  count(status?: string): Promise<number>;
  /** Adds items set-wise; an item whose key is already in the run is left alone. Returns how many were new. */
  add(items: readonly NewItem[]): Promise<number>;
}
