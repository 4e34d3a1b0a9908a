import type { Process } from './process-api';
import { canMove, groupsOf, insertStep, moveStep, newStepId } from './step-list';

const step = (id: string, phase: string) => ({ id, type: `sample.${id}`, phase, parameters: {} });
const process: Process = {
  kind: 'process',
  key: 'sample',
  title: { de: 'Probe', en: 'Sample' },
  phases: ['first', 'second', 'third'].map((key) => ({ key, title: { de: key, en: key } })),
  inputs: [],
  values: {},
  steps: [step('a', 'first'), step('b', 'first'), step('c', 'second')],
};
const order = ({ steps }: Process) => steps.map(({ id, phase }) => `${phase} ${id}`);

describe('the steps of a process', () => {
  it('are shown phase by phase, empty phases too', () => {
    const shown = groupsOf(process).map(({ phase, steps }) => [phase, steps.map(({ step: { id } }) => id)]);
    expect(shown).toEqual([
      ['first', ['a', 'b']],
      ['second', ['c']],
      ['third', []],
    ]);
  });

  it('change places within their phase', () => {
    expect(order(moveStep(process, 0, 'down'))).toEqual(['first b', 'first a', 'second c']);
  });

  it('go into the next phase before they pass its steps', () => {
    const once = moveStep(process, 1, 'down');
    expect(order(once)).toEqual(['first a', 'second b', 'second c']);
    expect(order(moveStep(once, 1, 'down'))).toEqual(['first a', 'second c', 'second b']);
    expect(order(moveStep(process, 2, 'down'))).toEqual(['first a', 'first b', 'third c']);
  });

  it('stay where there is nowhere to go', () => {
    expect(canMove(process, 0, 'up')).toBe(false);
    expect(canMove(process, 2, 'down')).toBe(true);
  });

  it('get names that nobody has', () => {
    expect(newStepId(process, 'rulebook.decide')).toBe('decide');
    const with2 = insertStep(process, 0, { ...step('decide', 'first') });
    expect(newStepId(with2, 'rulebook.decide')).toBe('decide2');
  });
});
