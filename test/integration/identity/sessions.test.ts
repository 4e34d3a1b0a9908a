import { system, withSql } from '@kassenwerk/kernel';
import { bootKassenwerk, type Booted, type Session } from '../../support/boot';

interface SessionView {
  id: string;
  isThis: boolean;
  browser: string;
  addressPrefix: string;
}

describe('sessions of staff', () => {
  let app: Booted;

  beforeAll(async () => {
    app = await bootKassenwerk({ role: 'web' });
  });
  afterAll(() => app?.stop());

  const person = (name: string) =>
    app.login({ username: `nordlicht/${name}`, roles: ['caseworker'], tenants: ['nordlicht'] });
  const again = (name: string) => app.login({ username: `nordlicht/${name}`, roles: [], tenants: [] });
  const mine = async (session: Session): Promise<SessionView[]> =>
    (await session.call<{ data: SessionView[] }>('GET', '/api/identity/sessions')).body.data;
  const statusOf = async (session: Session): Promise<number> => (await session.call('GET', '/api/members')).status;
  const sql = (text: string, params: unknown[] = []) =>
    system('test', () => withSql(app.strapi, (one) => one.execute(text, params)));

  it('are shown to their person alone, without an exact address', async () => {
    const [first, second] = [await person('a'), await again('a')];
    await person('b');
    const seen = await mine(first);
    expect(seen).toHaveLength(2);
    expect(seen.filter(({ isThis }) => isThis)).toHaveLength(1);
    expect(seen[0]).toMatchObject({ addressPrefix: '127.0.0.0/24', browser: 'unbekannt' });
    expect(await mine(second)).toHaveLength(2);
  });

  it('end with signing out, and their token is worth nothing at once', async () => {
    const session = await person('c');
    expect(await statusOf(session)).toBe(200);
    expect((await session.call('POST', '/api/identity/sign-out')).status).toBe(204);
    expect(await statusOf(session)).toBe(401);
  });

  it('can be ended one by one and all together', async () => {
    const [first, second, third] = [await person('d'), await again('d'), await again('d')];
    const other = (await mine(second)).find(({ isThis }) => isThis)!;
    expect((await first.call('DELETE', `/api/identity/sessions/${other.id}`)).status).toBe(204);
    expect([await statusOf(first), await statusOf(second), await statusOf(third)]).toEqual([200, 401, 200]);
    expect((await first.call('DELETE', '/api/identity/sessions')).body).toEqual({ data: { ended: 2 } });
    expect([await statusOf(first), await statusOf(third)]).toEqual([401, 401]);
  });

  it('of somebody else cannot be ended', async () => {
    const [attacker, victim] = [await person('e'), await person('f')];
    const [{ id }] = (await mine(victim)) as [SessionView];
    expect((await attacker.call('DELETE', `/api/identity/sessions/${id}`)).status).toBe(404);
    expect(await statusOf(victim)).toBe(200);
  });

  it('end after half an hour without a request and after twelve hours whatever happens', async () => {
    const [idle, old] = [await person('g'), await person('h')];
    const end = (name: string, change: string) =>
      sql(`update staff_sessions set ${change} where user_id = (select id from up_users where username = $1)`, [
        `nordlicht/${name}`,
      ]);
    await end('g', "last_seen_at = now() - interval '29 minutes'");
    expect(await statusOf(idle)).toBe(200);
    await end('g', "last_seen_at = now() - interval '31 minutes'");
    await end('h', 'expires_at = now()');
    expect([await statusOf(idle), await statusOf(old)]).toEqual([401, 401]);
  });

  it('are not kept alive by a stream, nor by what a console refreshes while nobody touches it', async () => {
    const session = await person('l');
    const secondsSinceSeen = () =>
      system('test', () =>
        withSql(
          app.strapi,
          async (one) =>
            (await one.one<{ seconds: number }>(
              `select extract(epoch from now() - last_seen_at)::int as seconds from staff_sessions
               where user_id = (select id from up_users where username = 'nordlicht/l')`,
            ))!.seconds,
        ),
      );
    const get = (path: string, headers: Record<string, string>, signal?: AbortSignal) =>
      fetch(`${app.url}${path}`, { headers: { authorization: `Bearer ${session.token}`, ...headers }, signal });
    const idle = (minutes: number) =>
      sql(
        `update staff_sessions set last_seen_at = now() - make_interval(mins => $1)
         where user_id = (select id from up_users where username = 'nordlicht/l')`,
        [minutes],
      );
    await idle(29);
    const stop = new AbortController();
    const stream = await get('/api/kernel/events', { accept: 'text/event-stream' }, stop.signal);
    expect(stream.status).toBe(200);
    expect((await get('/api/members', { 'x-kassenwerk-background': '1' })).status).toBe(200);
    expect(await secondsSinceSeen()).toBeGreaterThanOrEqual(29 * 60);
    await idle(31);
    // The stream asks every twenty seconds whether its session still runs, and ends by itself.
    const reader = stream.body!.getReader();
    for (let end = false; !end;) end = (await reader.read()).done;
    expect((await get('/api/kernel/events', { accept: 'text/event-stream' })).status).toBe(401);
    stop.abort();
    await idle(29);
    expect((await get('/api/members', {})).status).toBe(200);
    expect(await secondsSinceSeen()).toBeLessThan(30);
  });

  it('of a blocked person are refused at once', async () => {
    const session = await person('i');
    await sql("update up_users set blocked = true where username = 'nordlicht/i'");
    expect(await statusOf(session)).toBe(401);
  });

  it('lie in a table that no scope of a fund sees', async () => {
    await person('j');
    const count = () =>
      withSql(app.strapi, (one) => one.one<{ n: number }>('select count(*) as n from staff_sessions'));
    expect(await count()).toEqual({ n: 0 });
    expect((await system('test', count))!.n).toBeGreaterThan(5);
  });

  it('leave a record of who signed in and out', async () => {
    const lead = await app.login({ username: 'nordlicht/k', roles: ['teamLead'], tenants: ['nordlicht'] });
    const { body } = await lead.call<{ data: { action: string; subjectType: string; actorName: string }[] }>(
      'GET',
      '/api/kernel/audit-records?filters[subjectType][$eq]=account&filters[action][$in]=signOut&sort=id',
    );
    expect(body.data[0]).toMatchObject({ action: 'signOut', actorName: 'nordlicht/c' });
  });

  it('closed the door of Strapi itself', async () => {
    const answer = await fetch(`${app.url}/api/auth/local`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ identifier: 'nordlicht/a', password: 'Ein-langes-Kennwort-1' }),
    });
    expect([404, 405]).toContain(answer.status);
  });
});
