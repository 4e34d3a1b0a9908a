/** What is known of a stage without looking at its items. */
export interface StageFigures {
  itemwise: boolean;
  in: number;
  out: number;
  rejected: number;
  parked: number;
}

/**
 * How many items of a run in progress are in which state, from the figures of its stages: counting a million items
 * for everybody who looks on would cost more than working on them. States without items are left out.
 */
export function itemTotals(stages: readonly StageFigures[], itemCount: number): Record<string, number> {
  const itemwise = stages.filter((stage) => stage.itemwise);
  const sum = (figure: (stage: StageFigures) => number) => itemwise.reduce((total, stage) => total + figure(stage), 0);
  const parked = sum((stage) => stage.parked);
  const rejected = sum((stage) => stage.rejected);
  // What has entered a stage and is in none of its other figures waits there.
  const waiting = sum((stage) => stage.in - stage.out - stage.rejected - stage.parked);
  const done = itemwise.at(-1)?.out ?? 0;
  const ready = itemCount - parked - rejected - waiting - done;
  return Object.fromEntries(
    Object.entries({ ready, waiting, parked, rejected, done }).filter(([, count]) => count > 0),
  );
}
