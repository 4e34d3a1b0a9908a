import { conditionOf, linesOf, typedText, typedValue } from './condition-lines';
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
    expect(typedText(['a', 2])).toBe('a, 2');
    expect(typedText(undefined)).toBe('');
  });

  it('keep a text that looks like a number, in quotation marks', () => {
    for (const value of ['10115', 'true', '"quoted"', '007', 'plain'])
      expect(typedValue(typedText(value), 'eq')).toBe(value);
    expect(typedText('10115')).toBe('"10115"');
    expect(typedValue(typedText(['10115', 3]), 'in')).toEqual(['10115', 3]);
  });
});
