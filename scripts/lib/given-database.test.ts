import { assertDatabaseUsable, loginProblemOf, problemOf, sentenceFor } from './given-database.mjs';

const fitting = {
  isSuperuser: false,
  version: 180_000,
  encoding: 'UTF8',
  mayCreateTables: true,
  mayTakeRoles: true,
  mayMakeLogins: true,
};

describe('a database of your own', () => {
  it.each([
    ['fits', {}, undefined],
    ['a superuser', { isSuperuser: true }, 'Superuser'],
    ['an old server', { version: 150_004 }, 'PostgreSQL 16'],
    ['another encoding', { encoding: 'LATIN1' }, 'UTF8'],
    ['no right to create tables', { mayCreateTables: false }, 'nichts anlegen'],
    ['no roles', { mayTakeRoles: false }, 'CREATEROLE'],
    ['no right to make the logins', { mayMakeLogins: false }, 'KASSENWERK_SYSTEM_DATABASE_URL'],
  ])('%s', (_name, change, words) => {
    const problem = problemOf({ ...fitting, ...change });
    if (words === undefined) expect(problem).toBeUndefined();
    else expect(problem).toContain(words);
  });

  it('takes logins that the operator has made, unless one may too much or too little', () => {
    const login = { variable: 'KASSENWERK_APP_DATABASE_URL', own: 'kassenwerk_app', other: 'kassenwerk_system' };
    const fits = { isTooStrong: false, mayTakeOther: false, mayTakeOwn: true };
    expect(problemOf({ ...fitting, mayMakeLogins: false }, { hasLogins: true })).toBeUndefined();
    expect(loginProblemOf(fits, login)).toBeUndefined();
    expect(loginProblemOf({ ...fits, isTooStrong: true }, login)).toContain('Superuser');
    expect(loginProblemOf({ ...fits, mayTakeOther: true }, login)).toContain('REVOKE kassenwerk_system');
    expect(loginProblemOf({ ...fits, mayTakeOwn: false }, login)).toContain('GRANT');
  });

  it.each([
    ['28P01', 'Rolle und Kennwort'],
    ['3D000', 'Datenbank „kw“ nicht'],
    ['ECONNREFUSED', 'antwortet nicht (ECONNREFUSED)'],
  ])('says for %s what to do', (code, words) => {
    expect(sentenceFor({ code, message: 'refused' }, { host: 'db:5432', database: 'kw' })).toContain(words);
  });

  it.each(['not an address', 'mysql://a:geheim@db/kw'])(
    'refuses the address "%s" without repeating it',
    async (url) => {
      const error: Error = await assertDatabaseUsable({ DATABASE_URL: url }).catch((one: Error) => one);
      expect(error.message).toContain('keine Adresse eines PostgreSQL-Servers');
      expect(error.message).not.toContain(url);
    },
  );
});
