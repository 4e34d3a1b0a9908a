import type { Process, Step } from './process-api';

export interface ProcessChanges {
  added: Step[];
  removed: Step[];
  changed: Step[];
  moved: Step[];
  /** Title, phases, inputs, values or how long runs are kept. */
  settings: boolean;
}

/** What an author did between two versions, by step. */
export function processChanges(before: Process, after: Process): ProcessChanges {
  const old = new Map(before.steps.map((step) => [step.id, step]));
  const now = new Set(after.steps.map(({ id }) => id));
  const kept = after.steps.filter(({ id }) => old.has(id));
  const oldOrder = before.steps.filter(({ id }) => now.has(id)).map(({ id }) => id);
  const stayed = new Set(longestInOrder(kept.map(({ id }) => oldOrder.indexOf(id))));
  const isChanged = ({ phase: _old, ...one }: Step, { phase: _now, ...next }: Step) => !isSame(one, next);
  const changed = kept.filter((step) => isChanged(old.get(step.id)!, step));
  const isMoved = (step: Step, place: number) => !stayed.has(place) || old.get(step.id)!.phase !== step.phase;
  return {
    added: after.steps.filter(({ id }) => !old.has(id)),
    removed: before.steps.filter(({ id }) => !now.has(id)),
    changed,
    moved: kept.filter(isMoved),
    settings: !isSame({ ...before, steps: [] }, { ...after, steps: [] }),
  };
}

export const hasChanges = ({ settings, ...lists }: ProcessChanges): boolean =>
  settings || Object.values(lists).some((list) => list.length > 0);

/** Names in order, so that a process that the server has put together anew is not called a different one. */
const isSame = (one: unknown, next: unknown): boolean => inOrder(one) === inOrder(next);

const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_name, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** Places of a longest rising sequence: what is not among them has been moved. */
function longestInOrder(numbers: readonly number[]): number[] {
  const best = numbers.map((): number[] => []);
  numbers.forEach((number, place) => {
    for (let earlier = 0; earlier < place; earlier += 1)
      if (numbers[earlier]! < number && best[earlier]!.length > best[place]!.length) best[place] = best[earlier]!;
    best[place] = [...best[place]!, place];
  });
  return best.reduce((longest, one) => (one.length > longest.length ? one : longest), []);
}
