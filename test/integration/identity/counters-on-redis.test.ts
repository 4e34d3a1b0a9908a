import { withSql } from '@kassenwerk/kernel';
import { Redis } from 'ioredis';
import { bootKassenwerk, type Booted, type Session } from '../../support/boot';
import { redisMissing, startRedis, type RedisServer } from '../../support/redis';

const missing = redisMissing();
if (missing) console.warn(`The counters of attempts on Redis are left out: ${missing}.`);

(missing ? describe.skip : describe)('attempts counted on Redis', () => {
  let redis: RedisServer;
  let app: Booted;
  let lead: Session;

  beforeAll(async () => {
    redis = await startRedis();
    app = await bootKassenwerk({ role: 'web', env: { REDIS_URL: redis.url } });
    lead = await app.login({ username: 'nordlicht/leitung', roles: ['teamLead'], tenants: ['nordlicht'] });
  });
  afterAll(async () => {
    await app?.stop();
    await redis?.stop();
    delete process.env.REDIS_URL;
  });

  const person = (name: string) =>
    app.login({ username: `nordlicht/${name}`, roles: ['caseworker'], tenants: ['nordlicht'] });
  async function signIn(username: string, password: string): Promise<string> {
    const answer = await fetch(`${app.url}/api/identity/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password }),
    });
    const { error } = (await answer.json()) as { error?: { code: string } };
    return error?.code ?? 'in';
  }
  const right = (name: string) => signIn(`nordlicht/${name}`, 'Ein-langes-Kennwort-1');
  const wrong = (name: string) => signIn(`nordlicht/${name}`, 'falsch-geraten-1');
  const inTable = () =>
    withSql(app.strapi, async (sql) => (await sql.one<{ n: number }>('select count(*) as n from attempt_counters'))!.n);
  async function onRedis(): Promise<string[]> {
    const client = new Redis(redis.url);
    const keys = await client.keys('signIn*');
    await client.quit();
    return keys;
  }

  it('close the door after five, and name nobody', async () => {
    await person('a');
    const before = await inTable();
    for (let attempt = 0; attempt < 5; attempt += 1) expect(await wrong('a')).toBe('KW_SIGN_IN_REFUSED');
    expect([await wrong('a'), await right('a')]).toEqual(['KW_TOO_MANY_ATTEMPTS', 'KW_TOO_MANY_ATTEMPTS']);
    const keys = await onRedis();
    expect(keys.some((key) => key.startsWith('signInPair:'))).toBe(true);
    expect(keys.join()).not.toMatch(/nordlicht|127\.0\.0\.1/);
    expect(await inTable()).toBe(before);
  });

  it('are forgotten by whoever may unlock the account', async () => {
    const { body } = await lead.call<{ data: { id: string; username: string }[] }>('GET', '/api/identity/staff');
    const { id } = body.data.find(({ username }) => username === 'nordlicht/a')!;
    const lockedUntil = async () =>
      (await lead.call<{ data: { lockedUntil: string | null } }>('GET', `/api/identity/staff/${id}`)).body.data
        .lockedUntil;
    expect(new Date((await lockedUntil())!).getTime()).toBeGreaterThan(Date.now() + 10 * 60_000);
    expect((await lead.call('POST', `/api/identity/staff/${id}/unlock`)).status).toBe(204);
    expect(await lockedUntil()).toBeNull();
    expect(await right('a')).toBe('in');
  });

  it('go on being counted, on PostgreSQL, while Redis is away, and nobody waits', async () => {
    await person('b');
    await redis.stop();
    const started = performance.now();
    for (let attempt = 0; attempt < 5; attempt += 1) expect(await wrong('b')).toBe('KW_SIGN_IN_REFUSED');
    expect([await wrong('b'), await right('b')]).toEqual(['KW_TOO_MANY_ATTEMPTS', 'KW_TOO_MANY_ATTEMPTS']);
    expect(performance.now() - started).toBeLessThan(30_000);
    expect(await inTable()).toBeGreaterThan(0);
  });

  it('are counted on Redis again when it has come back', async () => {
    redis = await startRedis(redis.port);
    for (let tries = 0; tries < 100 && (await onRedis()).length === 0; tries += 1) {
      await signIn('nordlicht/nobody', 'falsch-geraten-1');
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    expect((await onRedis()).length).toBeGreaterThan(0);
  });
});
