import type { Text } from '../domain/definition';

/** `park` holds the item back and asks a person, `reject` takes it out of the run, `hint` is only recorded. */
export type Severity = 'park' | 'reject' | 'hint';

/**
 * What a rule has to say about an item. `details` are shown to people who may see the item;
 * `message` is shown in lists too and therefore names no person.
 */
export interface Finding {
  /** Id of the rule, e.g. `KW-P-011`; reported figures are grouped by it. */
  rule: string;
  version?: number;
  /** The verb that records the finding decides: `park`, `reject` or `note`. Rules may state it for their own use. */
  severity?: Severity;
  field?: string;
  message: Text;
  details?: Record<string, unknown>;
  /** How the task of a parked item should look; everything has a default. */
  task?: TaskWish;
}

export interface TaskWish {
  kind?: string;
  title?: Text;
  team?: string;
  priority?: number;
  dueOn?: string;
}
