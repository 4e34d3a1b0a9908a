import type { Input } from '../definition/decision-table';
import type { Bits } from './bits';

/** A part of what a column can hold in which all values hit the same rows. */
export interface Segment {
  /** Rows that every value of this part fits. */
  sure: Bits;
  /** Rows that some of its values may fit; each value has to be tried. */
  possible?: Bits;
  part: Part;
}

export type Part =
  | { kind: 'unknown' }
  /** A value that is in no code list; it cannot be given, but the index answers for it. */
  | { kind: 'foreign' }
  | { kind: 'option'; value: string }
  | { kind: 'yesNo'; value: boolean }
  | { kind: 'text'; value: string }
  | { kind: 'otherText' }
  | { kind: 'range'; from: number; below: number }
  | { kind: 'members'; values: readonly string[] }
  | { kind: 'anyMembers' };

export interface ColumnIndex {
  segments: readonly Segment[];
  /** The segment of a value. */
  find(value: Input[string]): number;
}
