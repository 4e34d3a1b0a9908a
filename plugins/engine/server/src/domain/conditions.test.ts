import { compileCondition, conditionSchema, type Condition } from './conditions';

const subject = {
  outcomes: { check: 'ok' },
  data: { age: 17, name: null, bank: { bic: 'X' } },
  runParameters: { period: '2027-01' },
};
const holds = (condition: Condition, values = {}) => compileCondition(condition, values)(subject);

describe('compileCondition', () => {
  it('asks for outcomes, variant values, fields of the item and parameters of the run', () => {
    expect(holds({ outcome: { step: 'check', is: 'ok' } })).toBe(true);
    expect(holds({ variant: { key: 'minors', is: 'skip' } }, { minors: 'skip' })).toBe(true);
    expect(holds({ field: { path: 'bank.bic', op: 'eq', value: 'X' } })).toBe(true);
    expect(holds({ field: { path: 'run.period', op: 'eq', value: '2027-01' } })).toBe(true);
  });

  it('treats null like a missing value and compares only like with like', () => {
    expect(holds({ field: { path: 'name', op: 'exists' } })).toBe(false);
    expect(holds({ field: { path: 'name', op: 'exists', value: false } })).toBe(true);
    expect(holds({ field: { path: 'age', op: 'lt', value: '18' } })).toBe(false);
    expect(holds({ field: { path: 'age', op: 'lt', value: 18 } })).toBe(true);
    expect(holds({ field: { path: 'nothing.here', op: 'gt', value: 1 } })).toBe(false);
  });

  it('combines', () => {
    const minor: Condition = { field: { path: 'age', op: 'lt', value: 18 } };
    expect(holds({ all: [minor, { not: { outcome: { step: 'check', is: 'bad' } } }] })).toBe(true);
    expect(holds({ any: [{ not: minor }, { field: { path: 'age', op: 'in', value: [16, 17] } }] })).toBe(true);
  });

  it('has a schema that refuses anything else', () => {
    expect(conditionSchema.safeParse({ all: [{ not: { field: { path: 'a', op: 'eq', value: 1 } } }] }).success).toBe(
      true,
    );
    expect(conditionSchema.safeParse({ script: 'process.exit()' }).success).toBe(false);
    expect(conditionSchema.safeParse({ field: { path: 'a', op: 'matches', value: '.*' } }).success).toBe(false);
  });
});
