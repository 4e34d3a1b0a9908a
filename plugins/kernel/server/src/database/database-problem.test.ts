import { problemOfDatabase } from './database-problem';

const refusal = (code: string) =>
  problemOfDatabase({ code, severity: 'ERROR', message: 'invalid input: "Erika Muster"' });

describe('errors of the database', () => {
  it.each([
    ['22P02', 'invalid', 'KW_VALUE_REFUSED'],
    ['23505', 'conflict', 'KW_ALREADY_EXISTS'],
    ['42501', 'forbidden', 'KW_TENANT_FORBIDDEN'],
    ['53100', 'unavailable', 'KW_STORAGE_FULL'],
    ['57P01', 'unavailable', 'KW_DATABASE_AWAY'],
  ])('%s is %s (%s) and quotes no value', (state, kind, code) => {
    const problem = refusal(state)!;
    expect([problem.kind, problem.code]).toEqual([kind, code]);
    expect(problem.message + JSON.stringify(problem.text)).not.toContain('Erika');
  });

  it.each([
    [{ code: 'ENOSPC' }, 'KW_STORAGE_FULL'],
    [{ name: 'KnexTimeoutError' }, 'KW_DATABASE_AWAY'],
    [new Error('Connection terminated unexpectedly'), 'KW_DATABASE_AWAY'],
  ])('knows full disks and lost connections: %s', (thrown, code) => {
    expect(problemOfDatabase(thrown)!.code).toBe(code);
  });

  it('leaves defects of ours and codes of other systems alone', () => {
    expect(refusal('42P01')).toBeUndefined();
    expect(problemOfDatabase({ code: '23505' })).toBeUndefined();
    expect(problemOfDatabase(undefined)).toBeUndefined();
  });
});
