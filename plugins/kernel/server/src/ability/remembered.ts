import type { AppAbility } from './ability';

const answers = new WeakMap<AppAbility, Map<string, unknown>>();

/** What follows from an ability alone is found once; abilities never change, a new version of a role makes new ones. */
export function remembered<T>(ability: AppAbility, question: string, find: () => T): T {
  const known = answers.get(ability) ?? new Map<string, unknown>();
  answers.set(ability, known);
  if (!known.has(question)) known.set(question, find());
  return known.get(question) as T;
}
