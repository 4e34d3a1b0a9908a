import type { Finding } from './finding';

/** `recalled` items were parked and catch up with the others. */
export type ItemStatus = 'ready' | 'recalled' | 'waiting' | 'parked' | 'rejected' | 'done' | 'cancelled';

/**
 * One member, case or payment on its way through a run, as a step sees it.
 *
 * Steps may change `data`. What a step declares in `outputs` is kept where a step of a later stage declares it as input (or asks
 * for it in a condition); everything else ends with the stage. Results that people need belong into records.
 * The three verbs may be called at any time during `execute`. After `park` or `reject` the item takes no
 * further part in the stage; it does not need to be removed from the list.
 */
export interface Item<Data extends object = Record<string, unknown>> {
  readonly id: number;
  readonly key: string;
  readonly subjectType: string;
  readonly subjectId: string;
  data: Data;
  /** Holds the item back and creates one task. Without effect when a person has already accepted this rule for the item. */
  park(finding: Finding): void;
  /** Takes the item out of the run for good. */
  reject(finding: Finding): void;
  /** Records the finding and goes on. */
  note(finding: Finding): void;
  /** States the outcome for conditions of later steps; without it the first declared outcome holds. */
  outcome(name: string): void;
}

/** An item as it enters a run. */
export interface NewItem {
  /** Unique within the run: the natural key, such as the member number. */
  key: string;
  subjectType?: string;
  subjectId?: string;
  data?: Record<string, unknown>;
}
