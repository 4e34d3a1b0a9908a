import type { Outputs, Scalar } from '../definition/decision-table';

/**
 * What a table says.
 *
 * - `decided`: `outputs` (of `collect` as `list`: `list`) from the rows that hit
 * - `otherwise`: no row hit, and the table says what holds then
 * - `none`: no row hit
 * - `conflict`: several rows of a `unique` table hit; nobody should act on it
 */
export interface Decision {
  readonly status: 'decided' | 'otherwise' | 'none' | 'conflict';
  readonly outputs?: Outputs;
  readonly list?: readonly Outputs[];
  /** What `collect` as `sum`, `min`, `max` or `count` makes of the rows, by output; `count` under its own name. */
  readonly collected?: Readonly<Record<string, Scalar>>;
  /** Which rows hit, counted from 0. */
  readonly rows: readonly number[];
  /** The version of the table, where the table is one. */
  readonly version?: number;
}
