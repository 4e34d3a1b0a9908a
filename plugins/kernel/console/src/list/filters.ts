/** A filter above a list. `source` may end with an operator of the server, e.g. `dueOn@$lte`. */
export interface ListFilter {
  source: string;
  label: string;
  kind: 'choice' | 'date' | 'month' | 'text';
  /** For `choice`: values and the message prefix that names them. */
  values?: readonly string[];
  messages?: string;
  /** For `choice`: what values are called where that is data, such as titles. */
  names?: Readonly<Record<string, string>>;
}

/** A filter set that people want often, one click away. */
export interface Preset {
  key: string;
  label: string;
  filter: Record<string, unknown>;
}

/** Whether a list shows something else than what it begins with. */
export const isFiltered = (values: Record<string, unknown>, startWith: Record<string, unknown> = {}): boolean =>
  JSON.stringify(values) !== JSON.stringify(startWith);
