import { assertDatabaseUsable, loginProblemOf, problemOf, sentenceFor } from './given-database.mjs';

const fitting = {
  isSuperuser: false,
  version: 180_000,
  encoding: 'UTF8',
  mayCreateTables: true,
  mayTakeRoles: true,
  mayMakeLogin: true,
};

describe('a database of your own', () => {
  it.each([
    ['fits', {}, undefined],
    ['a superuser', { isSuperuser: true }, 'Superuser'],
    ['an old server', { version: 150_004 }, 'PostgreSQL 16'],
    ['another encoding', { encoding: 'LATIN1' }, 'UTF8'],
    ['no right to create tables', { mayCreateTables: false }, 'nichts anlegen'],
    ['no roles', { mayTakeRoles: false }, 'CREATEROLE'],
    ['no right to make the login', { mayMakeLogin: false }, 'KASSENWERK_APP_DATABASE_URL'],
  ])('%s', (_name, change, words) => {
    const problem = problemOf({ ...fitting, ...change });
    if (words === undefined) expect(problem).toBeUndefined();
    else expect(problem).toContain(words);
  });

  it('takes a login that the operator has made, unless it may too much or too little', () => {
    expect(problemOf({ ...fitting, mayMakeLogin: false }, { hasLogin: true })).toBeUndefined();
    expect(loginProblemOf({ isTooStrong: false, mayTakeRoles: true })).toBeUndefined();
    expect(loginProblemOf({ isTooStrong: true, mayTakeRoles: true })).toContain('darf zu viel');
    expect(loginProblemOf({ isTooStrong: false, mayTakeRoles: false })).toContain('GRANT');
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
      const error: Error = await assertDatabaseUsable(url).catch((one: Error) => one);
      expect(error.message).toContain('keine Adresse eines PostgreSQL-Servers');
      expect(error.message).not.toContain(url);
    },
  );
});
