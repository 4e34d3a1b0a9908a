import { system, withSql } from '@kassenwerk/kernel';
import { bootKassenwerk, sessionOf, type Booted } from '../../support/boot';
import { createStaff } from '../../support/people';

interface Answer {
  data: { token: string; needsSecondFactor: boolean } | null;
  error?: { code: string; message: string; details: { retryAfterSeconds?: number } };
}

describe('signing in', () => {
  let app: Booted;
  let anna: { username: string; password: string };

  beforeAll(async () => {
    app = await bootKassenwerk({ role: 'web' });
    anna = await createStaff(app.strapi, { username: 'nordlicht/anna', roles: ['caseworker'], tenants: ['nordlicht'] });
  });
  afterAll(() => app?.stop());

  async function signIn(username: string, password: string, headers: Record<string, string> = {}) {
    const answer = await fetch(`${app.url}/api/identity/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ username, password }),
    });
    const body = (await answer.json()) as Answer;
    return { status: answer.status, body, headers: answer.headers };
  }
  const sql = <T>(text: string): Promise<T[]> => system('test', () => withSql(app.strapi, (one) => one.rows<T>(text)));

  it('gives a token that opens the own fund', async () => {
    const { status, body } = await signIn(anna.username, anna.password);
    expect([status, body.data?.needsSecondFactor]).toEqual([200, false]);
    const me = await sessionOf(app.url, body.data!.token).call<{ data: { username: string } }>('GET', '/api/kernel/me');
    expect(me.body.data.username).toBe('nordlicht/anna');
  });

  it('answers an unknown name, a wrong password and a blocked account alike, in about the same time', async () => {
    const bert = await createStaff(app.strapi, { username: 'nordlicht/bert', roles: [], tenants: ['nordlicht'] });
    await sql("update up_users set blocked = true where username = 'nordlicht/bert'");
    const answers = [
      await signIn('nordlicht/niemand', 'irgendein-Kennwort'),
      await signIn(anna.username, 'irgendein-Kennwort'),
      await signIn(bert.username, bert.password),
    ];
    expect(new Set(answers.map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1);
    expect(answers[0]!.body.error).toMatchObject({ code: 'KW_SIGN_IN_REFUSED' });
  });

  it('makes somebody who guesses wait, and says how long', async () => {
    const tried: number[] = [];
    for (let attempt = 0; attempt < 6; attempt += 1) {
      tried.push((await signIn('albtal/geraten', `geraten-${attempt}-geraten`)).status);
    }
    expect(tried).toEqual([401, 401, 401, 401, 401, 429]);
    const { body, headers } = await signIn('albtal/geraten', 'noch-einmal-geraten');
    expect(body.error).toMatchObject({
      code: 'KW_TOO_MANY_ATTEMPTS',
      message: 'Zu viele Versuche. Bitte warten Sie 15 Minuten und versuchen Sie es dann noch einmal.',
    });
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(800);
    const english = await signIn('albtal/geraten', 'x', { 'accept-language': 'en' });
    expect(english.body.error!.message).toBe('Too many attempts. Please wait 15 minutes and try again then.');
  });

  it('lets nobody through between attempts that are made side by side', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) => signIn('albtal/viele', `viele-${index}`)),
    );
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
  });

  it('forgets mistyped passwords after the right one', async () => {
    for (let round = 0; round < 3; round += 1) {
      for (let attempt = 0; attempt < 3; attempt += 1) {
        expect((await signIn(anna.username, 'vertippt-vertippt')).status).toBe(401);
      }
      expect((await signIn(anna.username, anna.password)).status).toBe(200);
    }
  });

  it('is recorded with neither passwords nor names that do not exist', async () => {
    await signIn('Mein-Kennwort-ins-falsche-Feld', 'geheim-geheim');
    const records = await sql<{ tenant: string; action: string }>(
      "select tenant, action, subject_id, details from audit_records where subject_type = 'account'",
    );
    expect(records).toContainEqual(expect.objectContaining({ tenant: 'nordlicht', action: 'signIn' }));
    expect(records).toContainEqual(
      expect.objectContaining({ tenant: '*', action: 'signInRefused', subject_id: 'unknown' }),
    );
    expect(records).toContainEqual(
      expect.objectContaining({ action: 'signInRefused', details: { reason: 'password' } }),
    );
    const everything = JSON.stringify([records, await sql('select key from attempt_counters')]);
    for (const secret of ['geheim', 'Mein-Kennwort', 'niemand', 'geraten', 'vertippt'])
      expect(everything).not.toContain(secret);
  });
});
