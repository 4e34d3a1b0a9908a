import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { system, withSql } from '@kassenwerk/kernel';
import { bootKassenwerk, sessionOf, type Booted } from '../../support/boot';
import { startOpenIdProvider, type OpenIdProvider } from '../../support/open-id-provider';
import { createStaff } from '../../support/people';

const publicUrl = 'https://kassenwerk.example';

describe('signing in at a provider (OpenID Connect)', () => {
  let app: Booted;
  let provider: OpenIdProvider;
  const folder = mkdtempSync(join(tmpdir(), 'kassenwerk-open-id-'));

  beforeAll(async () => {
    provider = await startOpenIdProvider();
    const file = join(folder, 'open-id.json');
    const settings = {
      issuer: provider.issuer,
      clientId: provider.clientId,
      label: { de: 'Mit Firmenkonto anmelden', en: 'Sign in with your company account' },
      usernamePrefix: 'firma/',
      groups: {
        nord: { roles: ['caseworker'], tenants: ['nordlicht'] },
        leitung: { roles: ['teamLead'], tenants: ['nordlicht'] },
      },
    };
    writeFileSync(file, JSON.stringify(settings));
    const env = {
      KASSENWERK_OPEN_ID: file,
      KASSENWERK_OPEN_ID_SECRET: provider.clientSecret,
      KASSENWERK_URL: publicUrl,
      KASSENWERK_SECOND_FACTOR: 'required',
    };
    app = await bootKassenwerk({ role: 'web', env });
  });
  afterAll(async () => {
    await app?.stop();
    await provider?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() => {
    provider.tamper = {};
    provider.claims = claimsOf('anke');
  });

  const claimsOf = (name: string, groups = ['nord'], more: object = {}) => ({
    sub: `sub-${name}`,
    preferred_username: name,
    name: `${name} Muster`,
    groups,
    ...more,
  });

  /** The way of a browser as far as the provider's answer. */
  async function toProvider() {
    const begun = await fetch(`${app.url}/api/identity/open-id/begin`, { redirect: 'manual' });
    const cookie = begun.headers.get('set-cookie') ?? '';
    const authorized = await fetch(begun.headers.get('location')!, { redirect: 'manual' });
    const back = new URL(authorized.headers.get('location')!);
    return { cookie, back, path: `${back.pathname}${back.search}` };
  }
  const nameAndValue = (cookie: string): string => cookie.split(';')[0]!;
  async function goBack(path: string, cookie: string): Promise<URLSearchParams> {
    const answer = await fetch(`${app.url}${path}`, { redirect: 'manual', headers: { cookie: nameAndValue(cookie) } });
    const location = answer.headers.get('location') ?? '';
    expect(location).toMatch(/^\/console\/open-id#/);
    return new URLSearchParams(location.slice(location.indexOf('#') + 1));
  }
  async function exchange(ticket: string, cookie: string) {
    const answer = await fetch(`${app.url}/api/identity/open-id/ticket`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: nameAndValue(cookie) },
      body: JSON.stringify({ ticket }),
    });
    const body = (await answer.json()) as { data: { token: string; needsSecondFactor: boolean } | null };
    return { status: answer.status, ...body.data };
  }
  async function signIn() {
    const { cookie, path } = await toProvider();
    const result = await goBack(path, cookie);
    if (result.has('problem')) return { problem: result.get('problem') };
    return exchange(result.get('ticket')!, cookie);
  }
  const meOf = async (token: string) =>
    (
      await sessionOf(app.url, token).call<{ data: { username: string; roles: string[]; tenants: { key: string }[] } }>(
        'GET',
        '/api/kernel/me',
      )
    ).body.data;

  it('is offered on the sign-in page', async () => {
    const answer = await fetch(`${app.url}/api/identity/sign-in`);
    const { data } = (await answer.json()) as { data: { openId: { label: { de: string } } } };
    expect(data.openId.label.de).toBe('Mit Firmenkonto anmelden');
    expect(JSON.stringify(data)).not.toContain(provider.clientSecret);
  });

  it('gives roles and funds by groups, and those of today at the next sign-in', async () => {
    const first = (await signIn()) as { status: number; token: string };
    expect(first.status).toBe(200);
    const me = await meOf(first.token);
    expect([me.username, me.roles, me.tenants.map(({ key }) => key)]).toEqual([
      'firma/anke',
      ['caseworker'],
      ['nordlicht'],
    ]);
    provider.claims = claimsOf('anke', ['nord', 'leitung'], { amr: ['pwd', 'mfa'] });
    const second = (await signIn()) as { token: string };
    expect((await meOf(second.token)).roles).toEqual(['caseworker', 'teamLead']);
    const [row] = await system('test', () =>
      withSql(app.strapi, (sql) =>
        sql.rows<{ n: number }>("select count(*) as n from up_users where username like 'firma/%'"),
      ),
    );
    expect(row!.n).toBe(1);
  });

  it('asks for our second factor when the provider asked for none and the role needs it', async () => {
    provider.claims = claimsOf('lena', ['leitung']);
    expect(await signIn()).toMatchObject({ status: 200, needsSecondFactor: true });
    provider.claims = claimsOf('lena', ['leitung'], { amr: ['otp'] });
    expect(await signIn()).toMatchObject({ status: 200, needsSecondFactor: false });
  });

  it('refuses people without a group of ours, and names that belong to somebody here', async () => {
    provider.claims = claimsOf('fremd', ['kantine']);
    expect(await signIn()).toEqual({ problem: 'KW_OPEN_ID_NOT_ENTITLED' });
    await createStaff(app.strapi, { username: 'firma/chef', roles: ['teamLead'], tenants: ['nordlicht'] });
    provider.claims = claimsOf('chef');
    expect(await signIn()).toEqual({ problem: 'KW_OPEN_ID_NAME_TAKEN' });
  });

  it.each([
    ['a nonce of another sign-in', { nonce: 'other' }],
    ['an audience that is not us', { audience: 'somebody-else' }],
    ['a signature by another key', { otherKey: true }],
  ])('refuses an answer with %s', async (_what, tamper) => {
    provider.tamper = tamper;
    expect(await signIn()).toEqual({ problem: 'KW_OPEN_ID_REFUSED' });
  });

  it('refuses a changed state, another browser, and the same answer again', async () => {
    const refused = 'KW_OPEN_ID_REFUSED';
    const changed = await toProvider();
    expect((await goBack(changed.path.replace(/state=[^&]+/, 'state=x'), changed.cookie)).get('problem')).toBe(refused);
    const stolen = await toProvider();
    expect((await goBack(stolen.path, 'kassenwerk_open_id=x')).get('problem')).toBe(refused);
    const played = await toProvider();
    expect((await goBack(played.path, played.cookie)).has('ticket')).toBe(true);
    expect((await goBack(played.path, played.cookie)).get('problem')).toBe(refused);
  });

  it('gives a ticket to the browser that began, once', async () => {
    const { cookie, path } = await toProvider();
    expect(cookie).toMatch(/HttpOnly; SameSite=Lax; Secure/);
    const ticket = (await goBack(path, cookie)).get('ticket')!;
    expect((await exchange(ticket, 'kassenwerk_open_id=x')).status).toBe(401);
    expect((await exchange(ticket, cookie)).status).toBe(200);
    expect((await exchange(ticket, cookie)).status).toBe(401);
  });
});
