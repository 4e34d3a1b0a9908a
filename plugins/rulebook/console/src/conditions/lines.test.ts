import type { Condition } from '@kassenwerk/rulebook/model';
import { conditionOf, isWhole, linesOf } from './lines';

const age: Condition = {
  op: 'atLeast',
  args: [{ op: 'yearsBetween', args: [{ input: 'birth' }, { fact: 'today' }] }, { value: 18 }],
};
const known: Condition = { op: 'not', args: [{ op: 'answered', args: [{ input: 'birth' }] }] };
const columns: Condition = { op: 'less', args: [{ input: 'from' }, { input: 'to' }] };

it.each<[string, Condition | undefined]>([
  ['none', undefined],
  ['one', age],
  [
    'several',
    { op: 'any', args: [age, known, columns, { op: 'equals', args: [{ input: 'from' }, { fact: 'today' }] }] },
  ],
])('a condition of %s line stays as it is', (_what, condition) => {
  expect(conditionOf(linesOf(condition)!)).toEqual(condition);
});

it('leaves alone what lines cannot say', () => {
  expect(linesOf({ op: 'all', args: [age, { op: 'any', args: [age, known] }] })).toBeUndefined();
  expect(linesOf({ op: 'not', args: [age] })).toBeUndefined();
  expect(linesOf({ op: 'less', args: [{ value: 1 }, { input: 'from' }] })).toBeUndefined();
});

it('knows a line that lacks its value', () => {
  const line = { kind: 'value', column: 'from', op: 'less' } as const;
  expect([isWhole(line), isWhole({ ...line, value: 0 }), isWhole({ ...line, against: 'to' })]).toEqual([
    false,
    true,
    true,
  ]);
});
