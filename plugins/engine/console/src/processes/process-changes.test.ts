import type { Process } from './process-api';
import { hasChanges, processChanges } from './process-changes';

const step = (id: string, more: object = {}) => ({ id, type: 'sample.x', phase: 'p', parameters: {}, ...more });
const process = (...steps: ReturnType<typeof step>[]): Process => ({
  kind: 'process',
  key: 'sample',
  title: { de: 'Probe', en: 'Sample' },
  phases: [],
  inputs: [],
  values: {},
  steps,
});
const names = (before: Process, after: Process) => {
  const { settings, ...lists } = processChanges(before, after);
  const told = Object.entries(lists).flatMap(([kind, steps]) => steps.map(({ id }) => `${kind} ${id}`));
  return settings ? [...told, 'settings'] : told;
};

describe('changes of a process', () => {
  const [a, b, c] = [step('a'), step('b'), step('c')];

  it('are none where nothing but the order of names differs', () => {
    const turned = { parameters: {}, phase: 'p', type: 'sample.x', id: 'a' };
    expect(hasChanges(processChanges(process(a), process(turned)))).toBe(false);
  });

  it('tell what came, went and changed', () => {
    const other = step('b', { parameters: { limit: 2 } });
    expect(names(process(a, b), process(a, other, c))).toEqual(['added c', 'changed b']);
    expect(names(process(a, b, c), process(a, c))).toEqual(['removed b']);
  });

  it('tell of the one step that was moved, not of all that it passed', () => {
    expect(names(process(a, b, c), process(b, c, a))).toEqual(['moved a']);
    expect(names(process(a, b), process(a, step('b', { phase: 'q' })))).toEqual(['moved b']);
  });

  it('tell of settings', () => {
    expect(names(process(a), { ...process(a), keepDays: 3 })).toEqual(['settings']);
  });
});
