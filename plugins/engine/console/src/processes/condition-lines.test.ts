import { conditionOf, linesOf, shownValue, typedValue } from './condition-lines';
import type { Condition } from './process-api';

const outcome: Condition = { outcome: { step: 'check', is: 'found' } };
const field: Condition = { field: { path: 'topic', op: 'in', value: ['a', 'b'] } };

describe('conditions as lines', () => {
  it.each<[string, Condition | undefined]>([
    ['none', undefined],
    ['one', outcome],
    ['the opposite of an outcome', { not: outcome }],
    ['all of several', { all: [outcome, field] }],
    ['one of several', { any: [field, { not: outcome }] }],
  ])('come back as they were: %s', (_name, condition) => {
    expect(conditionOf(linesOf(condition)!)).toEqual(condition);
  });

  it('cannot show what is nested or asks for the variant', () => {
    expect(linesOf({ all: [{ any: [outcome] }] })).toBeUndefined();
    expect(linesOf({ variant: { key: 'x', is: 1 } })).toBeUndefined();
    expect(linesOf({ not: field })).toBeUndefined();
  });

  it('read numbers, yes and no, and lists as such', () => {
    expect(typedValue('12.5', 'gt')).toBe(12.5);
    expect(typedValue('007', 'eq')).toBe('007');
    expect(typedValue('true', 'eq')).toBe(true);
    expect(typedValue('a, 2,', 'in')).toEqual(['a', 2]);
    expect(shownValue(['a', 2])).toBe('a, 2');
    expect(shownValue(undefined)).toBe('');
  });
});
