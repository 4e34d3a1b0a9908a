import { commonDecisions, fieldsOf } from './task-record';

const message = { de: 'Die IBAN ist falsch.', en: 'The IBAN is wrong.' };
const parked = (findingRule: string, decisions = ['accept', 'correct', 'reject']) => ({
  kind: 'discrepancy',
  findingRule,
  payload: { decisions },
});

describe('fieldsOf', () => {
  it('names each field of the findings once', () => {
    const findings = [
      { rule: 'P1', field: 'iban', message },
      { rule: 'P2', field: 'iban', message },
      { rule: 'P3', field: null, message },
      { rule: 'P4', field: 'town', message },
    ];
    expect(fieldsOf({ payload: { findings } })).toEqual(['iban', 'town']);
    expect(fieldsOf({ payload: null })).toEqual([]);
  });
});

describe('commonDecisions', () => {
  it('lets equal cases be decided together, except by correcting', () => {
    expect(commonDecisions([parked('P1'), parked('P1')])).toEqual(['accept', 'reject']);
  });

  it('offers nothing for different rules, and only what every task offers', () => {
    expect(commonDecisions([parked('P1'), parked('P2')])).toEqual([]);
    expect(commonDecisions([parked('P1'), parked('P1', ['reject'])])).toEqual(['reject']);
    expect(commonDecisions([])).toEqual([]);
  });
});
