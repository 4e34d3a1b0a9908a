import { itemProcess, itemRow, workingItem } from '../testing/builders';
import { chunkMoves, destinationAfter } from './stage-groups';
import { writeBackOf } from './write-back';

const process = itemProcess(
  [
    { id: 'a', inputs: ['n'], outputs: ['kept', 'dropped'], outcomes: ['x', 'y'] },
    { id: 'b', afterBarrier: true, inputs: ['kept'] },
    { id: 'c', afterBarrier: true, when: { outcome: { step: 'b', is: 'done' } } },
  ],
  ['n'],
);
const [first, , second, , third] = process.stages;

describe('writeBackOf', () => {
  it('keeps outputs that a later stage declares as input, and nothing else', () => {
    const item = workingItem({ data: { n: 1, kept: 2, dropped: 3 } });
    const { moves, counts } = writeBackOf(process, first!, [item], 0);
    expect(moves).toEqual([{ id: 1, stage: 2, status: 'ready', step: null, patch: { kept: 2 } }]);
    expect(counts).toEqual({ in: 1, out: 1, rejected: 0, parked: 0 });
  });

  it('does not write an item that leaves nothing behind: it moves on with its chunk', () => {
    expect(writeBackOf(process, first!, [workingItem({ data: { n: 1 } })], 0).moves).toEqual([]);
  });

  it('keeps everything of an item that is held back in the middle of its stage', () => {
    const item = workingItem({ data: { n: 1, kept: 2, dropped: 3 } });
    item.step = first!.steps[0];
    item.park({ rule: 'P', message: { de: 'de', en: 'en' }, task: { team: 'receivables' } });
    const { moves, tasks, findings } = writeBackOf(process, first!, [item], 0);
    expect(moves).toEqual([{ id: 1, stage: 0, status: 'parked', step: 'a', patch: { kept: 2, dropped: 3 } }]);
    expect(tasks).toMatchObject([{ findingRule: 'P', team: 'receivables', itemId: 1, title: 'de' }]);
    expect(findings).toMatchObject([{ rule: 'P', severity: 'park', stepId: 'a' }]);
  });

  it('keeps an outcome that a later stage asks for', () => {
    const item = workingItem();
    item.outcomes.b = 'done';
    expect(writeBackOf(process, second!, [item], 2).moves).toMatchObject([{ patch: { $outcomes: { b: 'done' } } }]);
  });
});

describe('items that catch up', () => {
  const chunk = { id: 9, stage: 4, firstItem: 1, lastItem: 10 };

  it('are recalled until they have reached the others', () => {
    expect(destinationAfter(process, 0, 3)).toEqual({ stage: 2, status: 'recalled' });
    expect(destinationAfter(process, 2, 3)).toEqual({ stage: 4, status: 'ready' });
    expect(destinationAfter(process, third!.index, 4)).toEqual({ stage: 5, status: 'done' });
  });

  it('keep their chunk at work while the others wait where they are', () => {
    const row = itemRow({ id: 3, status: 'recalled' });
    expect(chunkMoves(process, [chunk], [row], 3)).toEqual([{ id: 9, stage: 4, recalledStage: 2 }]);
    expect(chunkMoves(process, [chunk], [{ ...row, stage: 2 }], 3)).toEqual([{ id: 9, stage: 4, recalledStage: null }]);
    expect(chunkMoves(process, [chunk], [], 4)).toEqual([{ id: 9, stage: 5, recalledStage: null }]);
  });
});
