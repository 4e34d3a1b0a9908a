import type { Conditions, ConditionValue, Scalar } from './role-definition';

/** Whose ability it is. */
export interface Person {
  id: string;
  /** Key of the person's team; null without one. */
  team: string | null;
}

/**
 * Fills in what conditions say about the person. A person without a team meets no condition about a team: an empty value would
 * find the records that belong to no team. @returns undefined when a condition cannot be met
 */
export function personalConditions(conditions: Conditions, person: Person): Conditions | undefined {
  const filled: Conditions = {};
  for (const [field, condition] of Object.entries(conditions)) {
    const values = valuesOf(condition).flatMap((value) => valueFor(value, person) ?? []);
    if (values.length === 0) return undefined;
    filled[field] = values.length === 1 ? values[0]! : { $in: values };
  }
  return filled;
}

const valuesOf = (value: ConditionValue): Scalar[] => (typeof value === 'object' ? value.$in : [value]);

function valueFor(value: Scalar, { id, team }: Person): Scalar | null {
  if (value === '${actor.id}') return id;
  if (value === '${actor.team}') return team;
  return value;
}
