import { itemProcess, noContext, workingItem, type SampleItemStep } from '../testing/builders';
import { runStepsOnItems } from './run-steps-on-items';
import { StepFailure } from './step-failure';
import type { WorkingItem } from './working-item';

const rule = (name: string) => ({ rule: name, message: { de: name, en: name } });

function run(steps: SampleItemStep[], items: WorkingItem[], runParameters = {}) {
  const stage = itemProcess(steps).stages[0]!;
  return runStepsOnItems({ stage, items, runParameters, contextOf: () => noContext });
}

const items = (count: number) =>
  Array.from({ length: count }, (_, index) => workingItem({ id: index + 1, data: { n: index + 1 } }));

describe('runStepsOnItems', () => {
  it('takes all items through all steps and counts what happened', async () => {
    const figures = await run(
      [
        {
          id: 'sort',
          outcomes: ['odd', 'even'],
          execute: (all) => all.forEach((item) => Number(item.data.n) % 2 === 0 && item.outcome('even')),
        },
        {
          id: 'odd',
          when: { outcome: { step: 'sort', is: 'odd' } },
          execute: (all) => all.forEach((item) => item.note(rule('HINT'))),
        },
      ],
      items(5),
    );
    expect(figures.sort).toMatchObject({ executed: 5, skipped: 0, outcomes: { odd: 3, even: 2 } });
    expect(figures.odd).toMatchObject({ executed: 3, skipped: 2, hints: 3 });
  });

  it('takes an item that was stopped no further', async () => {
    const seen: number[] = [];
    const all = items(3);
    const figures = await run(
      [
        { id: 'judge', execute: ([first, second]) => (first?.park(rule('P')), second?.reject(rule('R'))) },
        { id: 'next', execute: (left) => left.forEach(({ id }) => seen.push(id)) },
      ],
      all,
    );
    expect(seen).toEqual([3]);
    expect(all.map(({ state }) => state)).toEqual(['parked', 'rejected', 'open']);
    expect(figures.judge).toMatchObject({ executed: 3, parked: 1, rejected: 1 });
  });

  it('lets a rejection overrule a parking of the same step', async () => {
    const all = items(1);
    await run(
      [{ id: 'judge', execute: ([item]) => (item?.park(rule('P')), item?.reject(rule('R')), item?.park(rule('Q'))) }],
      all,
    );
    expect(all[0]?.state).toBe('rejected');
    expect(all[0]?.findings).toHaveLength(3);
  });

  it('does not park for a rule that a person has accepted', async () => {
    const item = workingItem({ data: { $waived: ['P'] } });
    await run([{ id: 'judge', execute: ([one]) => one?.park(rule('P')) }], [item]);
    expect(item.state).toBe('open');
  });

  it('goes on at the step that parked the item, and leaves out steps that were skipped for it', async () => {
    const seen: string[] = [];
    const step = (id: string): SampleItemStep => ({
      id,
      execute: (all) => all.forEach(({ key }) => seen.push(`${id} ${key}`)),
    });
    const resumed = workingItem({ id: 1, item_key: 'resumed', status: 'recalled', step_id: 'b' });
    const skipping = workingItem({ id: 2, item_key: 'skipping', data: { $skipped: ['b'] } });
    await run([step('a'), step('b'), step('c')], [resumed, skipping]);
    expect(seen).toEqual(['a skipping', 'b resumed', 'c resumed', 'c skipping']);
  });

  it('loads reference data once for all items of the step', async () => {
    let loaded = 0;
    await run([{ id: 'a', prepare: async (all) => (loaded += all.length) }], items(4));
    expect(loaded).toBe(4);
  });

  it('names the step that failed and keeps the cause', async () => {
    const cause = new Error('boom');
    const failing = run(
      [
        { id: 'a' },
        {
          id: 'b',
          execute: () => {
            throw cause;
          },
        },
      ],
      items(2),
    );
    await expect(failing).rejects.toMatchObject({ stepId: 'b', cause });
    await expect(failing).rejects.toBeInstanceOf(StepFailure);
  });

  it('refuses an outcome that the step does not declare', async () => {
    await expect(
      run([{ id: 'a', outcomes: ['ok'], execute: ([item]) => item?.outcome('ko') }], items(1)),
    ).rejects.toThrow(/does not declare/);
  });
});
