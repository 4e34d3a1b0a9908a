import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { system, withSql } from '@kassenwerk/kernel';
import { bootKassenwerk, type Booted, type Session } from '../../support/boot';
import { createStaff } from '../../support/people';

interface Answer {
  data: unknown;
  error?: { code: string; details: { problem?: string } };
}

describe('passwords', () => {
  let app: Booted;

  beforeAll(async () => {
    app = await bootKassenwerk({ role: 'all', env: { KASSENWERK_URL: 'https://kassenwerk.example' } });
  });
  afterAll(() => app?.stop());

  const staff = (name: string) => ({ username: `nordlicht/${name}`, roles: ['caseworker'], tenants: ['nordlicht'] });
  const good = 'Sieben Enten tauchen im See';
  async function post(path: string, body: object) {
    const started = performance.now();
    const answer = await fetch(`${app.url}/api/identity${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    return {
      status: answer.status,
      body: (text ? JSON.parse(text) : undefined) as Answer,
      ms: performance.now() - started,
    };
  }
  const signIn = async (username: string, password: string) => (await post('/sign-in', { username, password })).status;
  const change = (session: Session, current: string, next: string) =>
    session.call<Answer>('POST', '/api/identity/password', { current, next });
  const sql = <T>(text: string): Promise<T[]> => system('test', () => withSql(app.strapi, (one) => one.rows<T>(text)));

  const mails = (): string[] => {
    const folder = join(app.dataDir, 'mail');
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .sort()
      .map((name) =>
        readFileSync(join(folder, name), 'utf8')
          .replace(/=\r?\n/g, '')
          .replace(/=3D/g, '='),
      );
  };
  async function nextMail(known: number): Promise<string> {
    for (let tries = 0; tries < 100; tries += 1) {
      const found = mails();
      if (found.length > known) return found.at(-1)!;
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error('No mail came.');
  }
  async function resetLink(username: string): Promise<string> {
    const known = mails().length;
    expect((await post('/password-reset', { username })).status).toBe(204);
    const mail = await nextMail(known);
    return /https:\/\/kassenwerk\.example\/console\/reset-password#([\w-]+)/.exec(mail)![1]!;
  }

  it('are changed by who knows the old one; the other sessions end', async () => {
    const [here, there] = [await app.login(staff('a')), await app.login(staff('a'))];
    expect((await change(here, 'falsch-falsch-falsch', good)).body.error?.code).toBe('KW_PASSWORD_WRONG');
    expect((await change(here, 'Ein-langes-Kennwort-1', good)).status).toBe(204);
    expect((await here.call('GET', '/api/members')).status).toBe(200);
    expect((await there.call('GET', '/api/members')).status).toBe(401);
    expect(await signIn('nordlicht/a', 'Ein-langes-Kennwort-1')).toBe(401);
    expect(await signIn('nordlicht/a', good)).toBe(200);
  });

  it.each([
    ['zu-kurz', 'tooShort'],
    ['nordlicht-im-Winter', 'likeName'],
    ['Password2026', 'tooCommon'],
    ['x'.repeat(80), 'tooLong'],
  ])('such as %s are refused: %s', async (next, problem) => {
    const session = await app.login(staff('b'));
    const { status, body } = await change(session, 'Ein-langes-Kennwort-1', next);
    expect([status, body.error?.code, body.error?.details.problem]).toEqual([422, 'KW_PASSWORD_REFUSED', problem]);
  });

  it('are reset by a link in a mail, once, and every session ends', async () => {
    const session = await app.login(staff('c'));
    const token = await resetLink('nordlicht/c');
    const refused = await post('/password-reset/confirmation', { token, password: 'kurz' });
    expect(refused.body.error?.code).toBe('KW_PASSWORD_REFUSED');
    expect((await post('/password-reset/confirmation', { token, password: good })).status).toBe(204);
    expect((await session.call('GET', '/api/members')).status).toBe(401);
    expect(await signIn('nordlicht/c', good)).toBe(200);
    const again = await post('/password-reset/confirmation', { token, password: 'Noch ein langes Kennwort' });
    expect([again.status, again.body.error?.code]).toEqual([422, 'KW_RESET_LINK_INVALID']);
  });

  it('are reset by the newest link alone, within half an hour', async () => {
    await createStaff(app.strapi, staff('d'));
    const first = await resetLink('nordlicht/d');
    const second = await resetLink('nordlicht/d');
    const confirm = async (token: string) =>
      (await post('/password-reset/confirmation', { token, password: good })).body?.error?.code;
    expect(await confirm(first)).toBe('KW_RESET_LINK_INVALID');
    await sql("update password_resets set expires_at = now() - interval '1 second'");
    expect(await confirm(second)).toBe('KW_RESET_LINK_INVALID');
    const [left] = await sql<{ minutes: number }>(
      "select 1 as minutes from password_resets where expires_at > now() + interval '31 minutes'",
    );
    expect(left).toBeUndefined();
  });

  it('tell nobody by a reset whether an account exists', async () => {
    await createStaff(app.strapi, staff('e'));
    const known = mails().length;
    const [exists, unknown] = [
      await post('/password-reset', { username: 'nordlicht/e' }),
      await post('/password-reset', { username: 'nordlicht/niemand' }),
    ];
    expect([exists.status, exists.body]).toEqual([unknown.status, unknown.body]);
    expect(Math.abs(exists.ms - unknown.ms)).toBeLessThan(300);
    await nextMail(known);
    for (let more = 0; more < 4; more += 1)
      expect((await post('/password-reset', { username: 'nordlicht/e' })).status).toBe(204);
    await new Promise((done) => setTimeout(done, 2_500));
    expect(mails().length).toBe(known + 3);
  });

  it('leave no secret in outbox, audit trail and table of resets', async () => {
    await createStaff(app.strapi, staff('f'));
    const token = await resetLink('nordlicht/f');
    const rows = await sql<{ t: string }>(
      `select row_to_json(o)::text as t from outbox_messages o union all select row_to_json(a)::text from audit_records a
       union all select row_to_json(r)::text from password_resets r`,
    );
    const text = rows.map(({ t }) => t).join('\n');
    expect(text).toContain('requestPasswordReset');
    for (const secret of [token, good, 'Ein-langes-Kennwort-1']) expect(text).not.toContain(secret);
  });
});
