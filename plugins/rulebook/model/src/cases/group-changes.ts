import type { DecisionTable, Outputs, Scalar } from '../definition/decision-table';
import type { ChangedDecision } from './simulate';

/** How many decisions go from one value of an output to another; null where a table says nothing. */
export interface ChangeGroup {
  before: Scalar | null;
  after: Scalar | null;
  count: number;
}

/** What changes, counted by each output whose value becomes another; the most frequent first. */
export function groupChanges(
  changed: readonly ChangedDecision[],
  { outputs }: Pick<DecisionTable, 'outputs'>,
): Record<string, ChangeGroup[]> {
  const groups = outputs.map(({ id }) => [id, groupsOf(changed, id)] as const);
  return Object.fromEntries(groups.filter(([, found]) => found.length > 0));
}

function groupsOf(changed: readonly ChangedDecision[], output: string): ChangeGroup[] {
  const groups = new Map<string, ChangeGroup>();
  for (const one of changed) {
    const [before, after] = [valueOf(one.before, output), valueOf(one.after, output)];
    if (before === after) continue;
    const name = JSON.stringify([before, after]);
    const group = groups.get(name) ?? { before, after, count: 0 };
    group.count += 1;
    groups.set(name, group);
  }
  return [...groups.values()].sort((one, other) => other.count - one.count);
}

/** Lists have no single value. */
const valueOf = (said: ChangedDecision['before'], output: string): Scalar | null =>
  said === null || Array.isArray(said) ? null : ((said as Outputs)[output] ?? null);
