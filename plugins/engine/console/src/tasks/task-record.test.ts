import { commonDecisions, fieldsOf } from './task-record';

const message = { de: 'Die IBAN ist falsch.', en: 'The IBAN is wrong.' };
const parked = (findingRule: string, decisions = ['accept', 'correct', 'reject']) => ({
  kind: 'discrepancy',
  stepId: 'check',
  title: 'Auffälligkeit',
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

  it('asks one question at a time: tasks without a rule are alike when step and words are', () => {
    const asked = (title: string, stepId = 'look') => ({
      kind: 'decision',
      findingRule: null,
      stepId,
      title,
      payload: { decisions: ['yes', 'no'] },
    });
    expect(commonDecisions([asked('Kulanz?'), asked('Kulanz?')])).toEqual(['yes', 'no']);
    expect(commonDecisions([asked('Kulanz?'), asked('Verdacht?')])).toEqual([]);
    expect(commonDecisions([asked('Kulanz?'), asked('Kulanz?', 'other')])).toEqual([]);
  });

  it('offers nothing for different rules, and only what every task offers', () => {
    expect(commonDecisions([parked('P1'), parked('P2')])).toEqual([]);
    expect(commonDecisions([parked('P1'), parked('P1', ['reject'])])).toEqual(['reject']);
    expect(commonDecisions([])).toEqual([]);
  });
});
