import { problemOfDatabase } from './database-problem';

const refusal = (code: string) =>
  problemOfDatabase({ code, severity: 'ERROR', message: 'invalid input: "Erika Muster"' });

describe('errors of the database', () => {
  it.each([
    ['22P02', 'invalid', 'KW_VALUE_REFUSED'],
    ['23505', 'conflict', 'KW_ALREADY_EXISTS'],
    ['42501', 'forbidden', 'KW_TENANT_FORBIDDEN'],
  ])('%s is %s (%s) and quotes no value', (state, kind, code) => {
    const problem = refusal(state)!;
    expect([problem.kind, problem.code]).toEqual([kind, code]);
    expect(problem.message + JSON.stringify(problem.text)).not.toContain('Erika');
  });

  it('leaves defects of ours and codes of other systems alone', () => {
    expect(refusal('42P01')).toBeUndefined();
    expect(problemOfDatabase({ code: '23505' })).toBeUndefined();
    expect(problemOfDatabase(undefined)).toBeUndefined();
  });
});
