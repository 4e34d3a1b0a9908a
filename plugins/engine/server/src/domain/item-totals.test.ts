import { itemTotals } from './item-totals';

const stage = (figures: object) => ({ itemwise: true, in: 0, out: 0, rejected: 0, parked: 0, ...figures });

describe('itemTotals', () => {
  it('derives where the items of a run are from the figures of its stages', () => {
    const stages = [
      stage({ in: 100, out: 90, rejected: 4, parked: 6 }),
      stage({ itemwise: false }),
      stage({ in: 90, out: 30 }),
      stage({ in: 20, out: 19, parked: 1 }),
    ];
    expect(itemTotals(stages, 100)).toEqual({ waiting: 60, parked: 7, rejected: 4, done: 19, ready: 10 });
  });

  it('calls everything ready where nothing handles single items', () => {
    expect(itemTotals([stage({ itemwise: false })], 5)).toEqual({ ready: 5 });
  });
});
