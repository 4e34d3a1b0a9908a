/** A filter above a list. `source` may end with an operator of the server, e.g. `dueOn@$lte`. */
export interface ListFilter {
  source: string;
  label: string;
  kind: 'choice' | 'date' | 'month' | 'text';
  /** For `choice`: values and the message prefix that names them. */
  values?: readonly string[];
  messages?: string;
}

/** A filter set that people want often, one click away. */
export interface Preset {
  key: string;
  label: string;
  filter: Record<string, unknown>;
}
