import type { Process, Step } from './process-api';

/** Steps that stand beside each other in one phase. */
export interface PhaseGroup {
  phase: string;
  /** Each with its place in the whole process. */
  steps: { step: Step; place: number }[];
}

/** The order of the steps as people see it: phase by phase. A phase that steps of another one interrupt stands twice; an empty one too. */
export function groupsOf({ phases, steps }: Process): PhaseGroup[] {
  const groups: PhaseGroup[] = [];
  steps.forEach((step, place) => {
    const last = groups.at(-1);
    if (last?.phase === step.phase) last.steps.push({ step, place });
    else groups.push({ phase: step.phase, steps: [{ step, place }] });
  });
  const used = new Set(groups.map(({ phase }) => phase));
  return [...groups, ...phases.filter(({ key }) => !used.has(key)).map(({ key }) => ({ phase: key, steps: [] }))];
}

/** One place up or down; at the border of a phase a step goes into the next phase first, and stays where it is. */
export function moveStep(process: Process, place: number, way: 'up' | 'down'): Process {
  const step = process.steps[place]!;
  const target = place + (way === 'up' ? -1 : 1);
  const neighbour = process.steps[target];
  const next = neighbour ? neighbour.phase : phaseBeside(process, step.phase, way);
  if (next === undefined) return process;
  if (next !== step.phase) return { ...process, steps: process.steps.with(place, { ...step, phase: next }) };
  return { ...process, steps: process.steps.toSpliced(place, 1).toSpliced(target, 0, step) };
}

/** Whether there is anywhere to go. */
export const canMove = (process: Process, place: number, way: 'up' | 'down'): boolean =>
  moveStep(process, place, way) !== process;

function phaseBeside({ phases }: Process, phase: string, way: 'up' | 'down'): string | undefined {
  const place = phases.findIndex(({ key }) => key === phase);
  return phases[place + (way === 'up' ? -1 : 1)]?.key;
}

export const insertStep = (process: Process, place: number, step: Step): Process => ({
  ...process,
  steps: process.steps.toSpliced(place, 0, step),
});

export const removeStep = (process: Process, place: number): Process => ({
  ...process,
  steps: process.steps.toSpliced(place, 1),
});

export const replaceStep = (process: Process, place: number, step: Step): Process => ({
  ...process,
  steps: process.steps.with(place, step),
});

/** A name for a new step that no other has: `decide`, `decide2` … */
export function newStepId(process: Process, type: string): string {
  const base = type.split('.').at(-1)!;
  const taken = new Set(process.steps.map(({ id }) => id));
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}${number}`;
    if (!taken.has(id)) return id;
  }
}
