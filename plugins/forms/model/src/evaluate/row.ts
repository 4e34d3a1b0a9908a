import type { Level } from '../compile/compiled';

/** Answers as they come and go: values by field id, and rows by the id of a repeated group. */
export type Answers = Readonly<Record<string, unknown>>;

/** One row while a form is evaluated: the form itself, or one repetition. */
export interface Row {
  level: Level;
  /** `children.0.`, empty for the form itself. */
  prefix: string;
  given: Answers;
  parent?: Row;
  /** Normalised values of fields, by place; undefined where hidden, empty or unreadable. */
  values: unknown[];
  /** Whether the page, group or field of a place is visible. */
  shown: boolean[];
  /** Rows of repeated groups, by the place of the group. */
  children: (readonly Row[] | undefined)[];
}

export const openRow = (level: Level, prefix: string, given: unknown, parent?: Row): Row => ({
  level,
  prefix,
  given: given !== null && typeof given === 'object' && !Array.isArray(given) ? (given as Answers) : {},
  ...(parent ? { parent } : {}),
  values: new Array<unknown>(level.slots).fill(undefined),
  shown: new Array<boolean>(level.slots).fill(false),
  children: [],
});
