import type { Condition } from './conditions';
import { isSatisfiable } from './satisfiable';

const outcomes = new Map([['check', ['ok', 'bad']]]);
const can = (condition: Condition, values?: Record<string, unknown>) => isSatisfiable(condition, { outcomes, values });
const outcome = (is: string, step = 'check'): Condition => ({ outcome: { step, is } });
const field = (op: 'eq' | 'ne' | 'in' | 'gt' | 'lt' | 'exists', value?: unknown): Condition => ({
  field: { path: 'age', op, value },
});

describe('isSatisfiable', () => {
  it('knows that a step has one outcome', () => {
    expect(can({ all: [outcome('ok'), outcome('bad')] })).toBe(false);
    expect(can({ any: [outcome('ok'), outcome('bad')] })).toBe(true);
    expect(can({ all: [{ not: outcome('ok') }, outcome('bad')] })).toBe(true);
  });

  it('knows that a step that cannot run has no outcome', () => {
    expect(can(outcome('ok', 'switchedOff'))).toBe(false);
    expect(can({ not: outcome('ok', 'switchedOff') })).toBe(true);
  });

  it.each<[string, Condition, boolean]>([
    ['two values at once', { all: [field('eq', 1), field('eq', 2)] }, false],
    ['a value inside a list', { all: [field('eq', 1), field('in', [1, 2])] }, true],
    ['a value outside a list', { all: [field('eq', 3), field('in', [1, 2])] }, false],
    ['a value and its negation', { all: [field('eq', 1), { not: field('eq', 1) }] }, false],
    ['bounds that leave room', { all: [field('gt', 1), field('lt', 9)] }, true],
    ['bounds that cross', { all: [field('gt', 9), field('lt', 1)] }, false],
    ['there and not there', { all: [field('exists', true), field('exists', false)] }, false],
    ['a bound on something absent', { all: [field('gt', 1), { not: field('exists') }] }, false],
    ['no alternative at all', { any: [] }, false],
    ['no demand at all', { all: [] }, true],
  ])('judges %s', (_name, condition, expected) => expect(can(condition)).toBe(expected));

  it('decides on variant values when they are known and leaves them open when not', () => {
    const wanted: Condition = { variant: { key: 'income', is: true } };
    expect(can(wanted, { income: true })).toBe(true);
    expect(can(wanted, {})).toBe(false);
    expect(can(wanted)).toBe(true);
    expect(can({ all: [wanted, { not: wanted }] })).toBe(false);
  });

  it('answers quickly on a condition with very many alternatives', () => {
    const wide: Condition = {
      all: Array.from({ length: 30 }, (_, i) => ({ any: [field('ne', i), field('ne', i + 1)] })),
    };
    expect(can(wide)).toBe(true);
  });
});
