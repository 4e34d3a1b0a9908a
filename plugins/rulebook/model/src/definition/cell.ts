/** One of these, or none of these. */
export type ChoiceCell = { in: readonly string[] } | { notIn: readonly string[] };

/** At most one lower and one upper end: `from` and `to` belong to the range, `above` and `below` do not. */
export interface NumberCell {
  from?: number | undefined;
  above?: number | undefined;
  to?: number | undefined;
  below?: number | undefined;
}

/** Both days belong to the range. */
export interface DateCell {
  from?: string | undefined;
  to?: string | undefined;
}

export interface YesNoCell {
  is: boolean;
}

/** Whether the whole text fits one of these patterns: `*` any characters, `?` exactly one; upper and lower case are the same. */
export interface TextCell {
  like: readonly string[];
}

export type SetCell = { hasAny: readonly string[] } | { hasAll: readonly string[] } | { hasNone: readonly string[] };

/** The value is not known. */
export interface EmptyCell {
  empty: true;
}

/** What a row demands of one column. An unknown value fits nothing but `empty`. */
export type Cell = ChoiceCell | NumberCell | DateCell | YesNoCell | TextCell | SetCell | EmptyCell;
