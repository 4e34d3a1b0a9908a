import { authenticator } from 'otplib';
import { replaceKey, resealAll, system, withSql } from '@kassenwerk/kernel';
import { bootKassenwerk, sessionOf, type Booted, type Session } from '../../support/boot';
import { createStaff } from '../../support/people';

interface Answer<T> {
  data: T;
  error?: { code: string };
}

describe('the second factor', () => {
  let app: Booted;

  beforeAll(async () => {
    app = await bootKassenwerk({ role: 'web', env: { KASSENWERK_SECOND_FACTOR: 'required' } });
  });
  afterAll(() => app?.stop());

  async function signIn(person: { username: string; password: string }, code?: string) {
    const answer = await fetch(`${app.url}/api/identity/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...person, ...(code ? { code } : {}) }),
    });
    const body = (await answer.json()) as Answer<{ token: string; needsSecondFactor: boolean } | null>;
    return { status: answer.status, error: body.error?.code, ...body.data };
  }
  const call = async <T>(session: Session, method: string, path: string, body?: object) => {
    const answer = await session.call<Answer<T>>(method, `/api/identity${path}`, body);
    return { status: answer.status, data: answer.body.data, error: answer.body.error?.code };
  };
  /** Codes hold for thirty seconds and are taken once; the test does not wait for the next one. */
  const nextCode = async (secret: string): Promise<string> => {
    await system('test', () => withSql(app.strapi, (sql) => sql.execute('update second_factors set last_step = 0')));
    return authenticator.generate(secret);
  };
  async function enrol(session: Session): Promise<{ secret: string; recoveryCodes: string[] }> {
    const { data } = await call<{ secret: string }>(session, 'POST', '/second-factor/enrolment', {});
    const code = authenticator.generate(data.secret);
    const confirmed = await call<{ recoveryCodes: string[] }>(session, 'POST', '/second-factor/confirmation', { code });
    return { secret: data.secret, recoveryCodes: confirmed.data.recoveryCodes };
  }
  const lead = (name: string) =>
    createStaff(app.strapi, { username: `nordlicht/${name}`, roles: ['teamLead'], tenants: ['nordlicht'] });

  it('is asked of those who may release money: without it their session may do nothing but set it up', async () => {
    const person = await lead('a');
    const signedIn = await signIn(person);
    expect([signedIn.status, signedIn.needsSecondFactor]).toEqual([200, true]);
    const session = sessionOf(app.url, signedIn.token!);
    for (const [method, path] of [
      ['GET', '/api/kernel/me'],
      ['GET', '/api/members'],
      ['GET', '/api/engine/runs'],
      ['GET', '/api/identity/sessions'],
      ['POST', '/api/engine/runs/1/pause'],
    ] as const) {
      const { status, body } = await session.call<Answer<null>>(method, path);
      expect([path, status, body.error?.code]).toEqual([path, 403, 'KW_SECOND_FACTOR_NEEDED']);
    }
    const { recoveryCodes } = await enrol(session);
    expect(recoveryCodes).toHaveLength(10);
    expect((await session.call('GET', '/api/members')).status).toBe(200);
  });

  it('is not asked of people who cannot release anything', async () => {
    const person = await createStaff(app.strapi, {
      username: 'nordlicht/b',
      roles: ['caseworker'],
      tenants: ['nordlicht'],
    });
    const signedIn = await signIn(person);
    expect(signedIn.needsSecondFactor).toBe(false);
    expect((await sessionOf(app.url, signedIn.token!).call('GET', '/api/members')).status).toBe(200);
  });

  it('is needed at the next sign-in, and a code is taken once', async () => {
    const person = await lead('c');
    const { secret } = await enrol(sessionOf(app.url, (await signIn(person)).token!));
    expect(await signIn(person)).toMatchObject({ status: 401, error: 'KW_CODE_NEEDED' });
    expect(await signIn(person, '000000')).toMatchObject({ status: 401, error: 'KW_CODE_WRONG' });
    expect(await signIn({ ...person, password: 'falsch-falsch' }, '000000')).toMatchObject({
      error: 'KW_SIGN_IN_REFUSED',
    });
    const code = await nextCode(secret);
    expect(await signIn(person, code)).toMatchObject({ status: 200, needsSecondFactor: false });
    expect(await signIn(person, code)).toMatchObject({ status: 401, error: 'KW_CODE_WRONG' });
  });

  it('is taken once also by two sign-ins at the same moment', async () => {
    const person = await lead('d');
    const { secret } = await enrol(sessionOf(app.url, (await signIn(person)).token!));
    const code = await nextCode(secret);
    const both = await Promise.all([signIn(person, code), signIn(person, code)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
  });

  it('can be replaced by a recovery code, each once', async () => {
    const person = await lead('e');
    const { recoveryCodes } = await enrol(sessionOf(app.url, (await signIn(person)).token!));
    const [code] = recoveryCodes as [string];
    const signedIn = await signIn(person, code.toLowerCase().replace('-', ''));
    expect(signedIn.status).toBe(200);
    const state = await call(sessionOf(app.url, signedIn.token!), 'GET', '/second-factor');
    expect(state.data).toEqual({ isActive: true, isRequired: true, recoveryCodesLeft: 9 });
    expect((await signIn(person, code)).error).toBe('KW_CODE_WRONG');
  });

  it('is still known when the key of the installation is replaced', async () => {
    const person = await lead('r');
    const { secret } = await enrol(sessionOf(app.url, (await signIn(person)).token!));
    const all = await system('test', () =>
      withSql(app.strapi, (sql) => sql.rows('select 1 from second_factors where secret is not null')),
    );
    await system('test', () => replaceKey(app.strapi, '*'));
    expect(await resealAll(app.strapi, '*')).toMatchObject({ texts: all.length });
    expect(await resealAll(app.strapi, '*')).toMatchObject({ texts: 0 });
    expect(await signIn(person, await nextCode(secret))).toMatchObject({ status: 200 });
  });

  it('stays with those who need it, and others remove it with a code', async () => {
    const person = await lead('f');
    const needed = sessionOf(app.url, (await signIn(person)).token!);
    const { secret } = await enrol(needed);
    const code = await nextCode(secret);
    expect((await call(needed, 'POST', '/second-factor/removal', { code })).error).toBe('KW_SECOND_FACTOR_REQUIRED');
    expect((await call(needed, 'POST', '/second-factor/enrolment', {})).error).toBe('KW_CODE_WRONG');

    const other = await createStaff(app.strapi, {
      username: 'nordlicht/g',
      roles: ['caseworker'],
      tenants: ['nordlicht'],
    });
    const free = sessionOf(app.url, (await signIn(other)).token!);
    const own = await enrol(free);
    expect((await call(free, 'POST', '/second-factor/removal', { code: '123456' })).error).toBe('KW_CODE_WRONG');
    expect((await call(free, 'POST', '/second-factor/removal', { code: await nextCode(own.secret) })).status).toBe(204);
    expect((await signIn(other)).status).toBe(200);
  });

  it('cannot be guessed', async () => {
    const person = await lead('h');
    const session = sessionOf(app.url, (await signIn(person)).token!);
    await enrol(session);
    const guess = () => call(session, 'POST', '/second-factor/verification', { code: '111111' });
    const answers = [];
    for (let attempt = 0; attempt < 6; attempt += 1) answers.push((await guess()).status);
    expect(answers).toEqual([422, 422, 422, 422, 422, 429]);
  });

  it('lies encrypted in the database and in no log of what was done', async () => {
    const person = await lead('i');
    const { secret, recoveryCodes } = await enrol(sessionOf(app.url, (await signIn(person)).token!));
    const rows = await system('test', () =>
      withSql(app.strapi, (sql) =>
        sql.rows(
          'select row_to_json(f)::text as t from second_factors f union all select row_to_json(c)::text from recovery_codes c union all select row_to_json(a)::text from audit_records a',
        ),
      ),
    );
    const text = JSON.stringify(rows);
    for (const one of [secret, ...recoveryCodes]) expect(text).not.toContain(one);
    expect(text).toContain('setUpSecondFactor');
  });
});
