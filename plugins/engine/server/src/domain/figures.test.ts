import { forecastEnd } from './forecast';
import { addFigures, noFigures } from './step-figures';

describe('addFigures', () => {
  it('adds counts, outcomes and time of a step and leaves its arguments alone', () => {
    const first = { check: { ...noFigures(), executed: 2, ms: 1.5, outcomes: { ok: 2 } } };
    const second = { check: { ...noFigures(), executed: 3, parked: 1, ms: 2, outcomes: { ok: 1, bad: 2 } } };
    expect(addFigures(first, second)).toEqual({
      check: { ...noFigures(), executed: 5, parked: 1, ms: 3.5, outcomes: { ok: 3, bad: 2 } },
    });
    expect(first.check.executed).toBe(2);
  });
});

describe('forecastEnd', () => {
  const now = new Date('2027-01-15T10:00:00Z');

  it('expects the rest to take as long as what was done', () => {
    const progress = { itemPassagesDone: 100, itemPassagesLeft: 300, workedMs: 60_000, now };
    expect(forecastEnd(progress)).toEqual(new Date('2027-01-15T10:03:00Z'));
  });

  it('says nothing before anything was done', () => {
    expect(forecastEnd({ itemPassagesDone: 0, itemPassagesLeft: 3, workedMs: 9, now })).toBeUndefined();
  });
});
