import { reconcile } from './reconcile';

describe('reconcile', () => {
  const counted = { in: 604, out: 581, rejected: 13, parked: 10 };
  const items = { beyond: 581, rejected: 13, parked: 10, unfinished: 0 };

  it('is content when in = out + rejected + parked and the items say the same', () => {
    expect(reconcile(counted, items)).toEqual([]);
  });

  it('finds a difference of one, whichever figure it is in', () => {
    expect(reconcile({ ...counted, in: 605 }, items).map(({ what }) => what)).toEqual(['balance']);
    expect(reconcile(counted, { ...items, beyond: 580 })).toEqual([{ what: 'beyond', expected: 581, found: 580 }]);
    expect(reconcile(counted, { ...items, parked: 11 }).map(({ what }) => what)).toEqual(['parked']);
    expect(reconcile(counted, { ...items, unfinished: 1 }).map(({ what }) => what)).toEqual(['unfinished']);
  });
});
