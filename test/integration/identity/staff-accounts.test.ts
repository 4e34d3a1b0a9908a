import { runAsJob, system, withSql } from '@kassenwerk/kernel';
import { waitFor } from '../engine/waiting';
import { bootKassenwerk, type Booted, type Session } from '../../support/boot';

interface Listed {
  id: string;
  username: string;
  hasSecondFactor: boolean;
  sessions: number;
}

interface Shown {
  sessions: { id: string }[];
  lockedUntil: string | null;
  onlyLook: string | null;
  hasSecondFactor: boolean;
}

describe('accounts of others', () => {
  let app: Booted;
  let lead: Session;
  let provider: Session;

  beforeAll(async () => {
    app = await bootKassenwerk({ role: 'all' });
    lead = await app.login({ username: 'nordlicht/leitung', roles: ['teamLead'], tenants: ['nordlicht'] });
    const all = ['teamLead', 'providerStaff', 'businessAdmin', 'operator'];
    provider = await app.login({ username: 'kassenwerk/leitung', roles: all, tenants: ['*'] });
  });
  afterAll(() => app?.stop());

  const person = (name: string, roles = ['caseworker'], tenants = ['nordlicht']) =>
    app.login({ username: `nordlicht/${name}`, roles, tenants });
  const list = async (who: Session): Promise<Listed[]> =>
    (await who.call<{ data: Listed[] }>('GET', '/api/identity/staff')).body.data;
  const idOf = async (username: string): Promise<string> =>
    (await list(provider)).find((one) => one.username === username)!.id;
  const show = async (who: Session, id: string) =>
    (await who.call<{ data: Shown }>('GET', `/api/identity/staff/${id}`)).body.data;
  const statusOf = async (session: Session): Promise<number> => (await session.call('GET', '/api/members')).status;
  const auditOf = (id: string) =>
    runAsJob('nordlicht', 'test', () =>
      withSql(app.strapi, (sql) =>
        sql.rows<{ action: string; actorName: string; details: Record<string, unknown> }>(
          `select action, actor_name as "actorName", details from audit_records
           where subject_type = 'account' and subject_id = $1 and actor_name <> $2 order by id desc`,
          [id, ''],
        ),
      ),
    );
  const signIn = async (username: string, password: string): Promise<{ status: number; code?: string }> => {
    const answer = await fetch(`${app.url}/api/identity/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password }),
    });
    const { error } = (await answer.json()) as { error?: { code: string } };
    return { status: answer.status, code: error?.code };
  };

  it('are listed for those who have the right, of people who work for no other fund', async () => {
    await person('a');
    await app.login({ username: 'albtal/b', roles: ['caseworker'], tenants: ['albtal'] });
    await app.login({ username: 'beide/c', roles: ['caseworker'], tenants: ['nordlicht', 'albtal'] });
    expect((await list(lead)).map(({ username }) => username).sort()).toEqual(['nordlicht/a', 'nordlicht/leitung']);
    expect((await list(provider)).map(({ username }) => username)).toEqual(
      expect.arrayContaining(['nordlicht/a', 'albtal/b', 'beide/c', 'kassenwerk/leitung']),
    );
    const caseworker = await person('d');
    expect((await caseworker.call('GET', '/api/identity/staff')).status).toBe(403);
  });

  it('of another fund, and of people who work there too, do not exist', async () => {
    const foreign = [await idOf('albtal/b'), await idOf('beide/c'), await idOf('kassenwerk/leitung')];
    for (const id of foreign) {
      for (const [method, path, body] of [
        ['GET', ''],
        ['DELETE', '/sessions'],
        ['DELETE', '/sessions/x'],
        ['POST', '/second-factor-reset', { reason: 'Telefon verloren' }],
        ['POST', '/unlock'],
      ] as const) {
        expect((await lead.call(method, `/api/identity/staff/${id}${path}`, body)).status).toBe(404);
      }
    }
  });

  it('lose one session or all, at once and with a record', async () => {
    const [first, second, third] = [await person('e'), await person('e'), await person('e')];
    const id = await idOf('nordlicht/e');
    const { sessions, onlyLook } = await show(lead, id);
    expect([sessions.length, onlyLook]).toEqual([3, null]);
    const own = await first.call<{ data: { id: string; isThis: boolean }[] }>('GET', '/api/identity/sessions');
    const one = own.body.data.find(({ isThis }) => isThis)!.id;
    expect((await lead.call('DELETE', `/api/identity/staff/${id}/sessions/${one}`)).status).toBe(204);
    expect([await statusOf(first), await statusOf(second), await statusOf(third)]).toEqual([401, 200, 200]);
    expect((await lead.call('DELETE', `/api/identity/staff/${id}/sessions`)).body).toEqual({ data: { ended: 2 } });
    expect(await statusOf(second)).toBe(401);
    expect((await auditOf(id)).slice(0, 2).map(({ action, actorName }) => [action, actorName])).toEqual([
      ['endSessions', 'nordlicht/leitung'],
      ['endSession', 'nordlicht/leitung'],
    ]);
  });

  it('lose a second factor whose phone is gone, with a reason; who is signed in has to begin anew', async () => {
    const session = await person('f');
    const id = await idOf('nordlicht/f');
    await system('test', () =>
      withSql(app.strapi, (sql) =>
        sql.execute(`insert into second_factors (user_id, secret) values ($1, 'x')`, [Number(id)]),
      ),
    );
    expect((await show(lead, id)).hasSecondFactor).toBe(true);
    expect((await lead.call('POST', `/api/identity/staff/${id}/second-factor-reset`, { reason: ' ' })).status).toBe(
      422,
    );
    const reset = { reason: 'Telefon verloren, am Platz gesehen' };
    expect((await lead.call('POST', `/api/identity/staff/${id}/second-factor-reset`, reset)).status).toBe(204);
    expect((await show(lead, id)).hasSecondFactor).toBe(false);
    expect(await statusOf(session)).toBe(401);
    expect((await auditOf(id))[0]).toMatchObject({ action: 'resetSecondFactor', details: reset });
  });

  it('closed by mistyped passwords open again', async () => {
    await person('g');
    const id = await idOf('nordlicht/g');
    for (let attempt = 0; attempt < 6; attempt += 1) await signIn('nordlicht/g', 'falsch-geraten-1');
    const right = () => signIn('nordlicht/g', 'Ein-langes-Kennwort-1');
    expect((await right()).code).toBe('KW_TOO_MANY_ATTEMPTS');
    expect((await show(lead, id)).lockedUntil).not.toBeNull();
    expect((await lead.call('POST', `/api/identity/staff/${id}/unlock`)).status).toBe(204);
    expect((await show(lead, id)).lockedUntil).toBeNull();
    expect((await right()).status).toBe(200);
    expect((await auditOf(id)).map(({ action }) => action)).toContain('unlockAccount');
  });

  it('of somebody with more rights, and the own one, can only be looked at', async () => {
    const strong = await person('h', ['caseworker', 'operator']);
    await person('i', ['fundUser']);
    const refused = async (id: string) => {
      const answer = await lead.call<{ error: { code: string } }>('DELETE', `/api/identity/staff/${id}/sessions`);
      return [answer.status, answer.body.error.code];
    };
    const id = await idOf('nordlicht/h');
    expect((await show(lead, id)).onlyLook).toBe('stronger');
    expect(await refused(id)).toEqual([403, 'KW_STAFF_STRONGER']);
    expect(await statusOf(strong)).toBe(200);
    expect(await refused(await idOf('nordlicht/leitung'))).toEqual([403, 'KW_STAFF_OWN_ACCOUNT']);
    expect((await show(lead, await idOf('nordlicht/i'))).onlyLook).toBeNull();
    expect((await show(provider, id)).onlyLook).toBeNull();
    expect((await show(provider, await idOf('kassenwerk/leitung'))).onlyLook).toBe('self');
  });

  describe('are made and changed', () => {
    const wish = {
      displayName: 'Neu, Nele',
      email: 'nele@example.org',
      staffRoles: ['caseworker'],
      tenants: ['nordlicht'],
      team: null,
    };
    const create = (who: Session, change: object = {}) =>
      who.call<{ data: { id: string }; error: { code: string } }>('POST', '/api/identity/staff', {
        ...wish,
        username: 'nordlicht/nele',
        ...change,
      });
    const messages = async (topic: string): Promise<number> =>
      (
        await system('test', () =>
          withSql(app.strapi, (sql) => sql.rows('select id from outbox_messages where topic = $1', [topic])),
        )
      ).length;

    it('with an invitation by mail, and a record; the name is taken then', async () => {
      const { status, body } = await create(lead);
      expect(status).toBe(200);
      expect(await messages('identity.invitation')).toBe(1);
      expect((await auditOf(body.data.id))[0]).toMatchObject({
        action: 'createAccount',
        details: { roles: ['caseworker'] },
      });
      expect((await create(lead)).body.error.code).toBe('KW_STAFF_NAME_TAKEN');
      const both = await Promise.all([
        create(lead, { username: 'nordlicht/zwei' }),
        create(lead, { username: 'nordlicht/zwei' }),
      ]);
      expect(both.map((one) => one.status).sort()).toEqual([200, 409]);
    });

    it('never with more than the own rights, funds and names', async () => {
      const codeOf = async (change: object) =>
        (await create(lead, { username: 'nordlicht/x', ...change })).body.error.code;
      expect(await codeOf({ staffRoles: ['operator'] })).toBe('KW_STAFF_ROLE_FOREIGN');
      expect(await codeOf({ staffRoles: ['Erfunden'] })).toBe('KW_STAFF_ROLE_FOREIGN');
      expect(await codeOf({ tenants: ['albtal'] })).toBe('KW_STAFF_FUND_FOREIGN');
      expect(await codeOf({ tenants: ['*'] })).toBe('KW_STAFF_FUND_FOREIGN');
      expect(await codeOf({ username: 'albtal/x' })).toBe('KW_STAFF_NAME_FOREIGN');
      const choices = await lead.call<{ data: { roles: string[]; tenants: string[] } }>(
        'GET',
        '/api/identity/staff-choices',
      );
      expect(choices.body.data.tenants).toEqual(['nordlicht']);
      expect(choices.body.data.roles).toContain('caseworker');
      expect(choices.body.data.roles).not.toContain('operator');
    });

    it('so that new rights hold at once, and a blocked person is out at once', async () => {
      const session = await person('j', ['fundUser']);
      const id = await idOf('nordlicht/j');
      const change = { ...wish, staffRoles: ['caseworker'] };
      expect((await session.call('GET', '/api/cases')).status).toBe(403);
      expect((await lead.call('PUT', `/api/identity/staff/${id}`, change)).status).toBe(200);
      expect((await session.call('GET', '/api/cases')).status).toBe(200);
      expect((await auditOf(id))[0]).toMatchObject({
        action: 'changeAccount',
        details: { before: { roles: ['fundUser'] }, after: { roles: ['caseworker'] } },
      });
      expect((await lead.call('POST', `/api/identity/staff/${id}/block`, { reason: 'Ausgeschieden' })).status).toBe(
        204,
      );
      expect(await statusOf(session)).toBe(401);
      expect((await signIn('nordlicht/j', 'Ein-langes-Kennwort-1')).status).toBe(401);
      expect((await lead.call('POST', `/api/identity/staff/${id}/unblock`)).status).toBe(204);
      expect((await signIn('nordlicht/j', 'Ein-langes-Kennwort-1')).status).toBe(200);
      expect((await lead.call('POST', `/api/identity/staff/${id}/invitation`)).status).toBe(204);
    });

    it('of somebody stronger, of another fund, and the own one not', async () => {
      const strong = await idOf('nordlicht/h');
      expect((await lead.call('PUT', `/api/identity/staff/${strong}`, wish)).status).toBe(403);
      expect((await lead.call('PUT', `/api/identity/staff/${await idOf('nordlicht/leitung')}`, wish)).status).toBe(403);
      expect((await lead.call('PUT', `/api/identity/staff/${await idOf('albtal/b')}`, wish)).status).toBe(404);
      expect((await lead.call('POST', `/api/identity/staff/${strong}/block`, { reason: 'abc' })).status).toBe(403);
    });
  });

  describe('that may sign releases', () => {
    const wish = {
      displayName: 'Zweitschrift, Zoe',
      email: 'zoe@example.org',
      staffRoles: ['teamLead'],
      tenants: ['nordlicht'],
      team: null,
    };
    const username = 'nordlicht/zoe';
    type Kept = { data: { id: string | null; release: string | null }; error: { code: string } };
    const create = (who: Session, change: object = {}) =>
      who.call<Kept>('POST', '/api/identity/staff', { ...wish, username, ...change });
    const change = (who: Session, id: string, part: object) =>
      who.call<Kept>('PUT', `/api/identity/staff/${id}`, { ...wish, ...part });
    const open = async (who: Session, id: string) =>
      (
        await who.call<{
          data: { hash: string; status: string; change: { after: unknown }; warnings: { de: string }[] };
        }>('GET', `/api/kernel/releases/${id}`)
      ).body.data;
    const sign = async (who: Session, id: string, decision = 'release') => {
      const { hash } = await open(lead, id);
      const body = { decision, hash, reason: 'geprüft' };
      const answer = await who.call<Kept>('POST', `/api/kernel/releases/${id}/decision`, body);
      return answer.status === 200 ? 200 : answer.body.error.code;
    };
    const names = async () => (await list(lead)).map((one) => one.username);
    let second: Session;

    beforeAll(async () => {
      second = await app.login({ username: 'nordlicht/zweite', roles: ['teamLead'], tenants: ['nordlicht'] });
    });

    it('come to be only with a second person, who has those rights too', async () => {
      const { status, body } = await create(lead);
      expect([status, body.data.id]).toEqual([200, null]);
      const release = body.data.release!;
      expect(await names()).not.toContain(username);
      expect((await create(second)).body.error.code).toBe('KW_STAFF_NAME_TAKEN');
      expect((await open(second, release)).change.after).toMatchObject({ email: 'zoe@example.org' });
      expect((await open(second, release)).warnings[0]!.de).toContain('gehen an zoe@example.org');
      expect(await sign(lead, release)).toBe('KW_RELEASE_EXCLUDED');
      expect(await sign(await person('k'), release)).toBe('KW_FORBIDDEN');
      expect(await sign(second, release)).toBe(200);
      await waitFor(async () => (await names()).includes(username));
      const id = await idOf(username);
      expect((await auditOf(id))[0]).toMatchObject({ action: 'createAccount', details: { release } });
      // What was wished is not kept beside the account.
      expect((await open(second, release)).change.after).toBeNull();
    });

    it('get another address only so, and nobody agrees to a change of the own account', async () => {
      const id = await idOf(username);
      const { body } = await change(lead, id, { email: 'fremd@example.org' });
      expect((await show(lead, id)) as unknown).toMatchObject({ email: 'zoe@example.org' });
      const own = await change(lead, await idOf('nordlicht/zweite'), { email: 'zweite@example.org' });
      expect(await sign(second, own.body.data.release!)).toBe('KW_RELEASE_EXCLUDED');
      expect(await sign(second, body.data.release!, 'refuse')).toBe(200);
      expect((await show(lead, id)) as unknown).toMatchObject({ email: 'zoe@example.org' });
      const again = await change(lead, id, { email: 'neu@example.org' });
      expect(await sign(second, again.body.data.release!)).toBe(200);
      await waitFor(async () => ((await show(lead, id)) as unknown as { email: string }).email === 'neu@example.org');
      expect((await auditOf(id))[0]).toMatchObject({ details: { fields: ['email'] } });
    });

    it('lose rights at once, and what was wished before is off', async () => {
      const id = await idOf(username);
      const wished = (await change(lead, id, { email: 'spaeter@example.org' })).body.data.release!;
      const renewed = (await change(second, id, { email: 'anders@example.org' })).body.data.release!;
      expect((await open(lead, wished)).status).toBe('withdrawn');
      // Both had a part in it.
      expect(await sign(lead, renewed)).toBe('KW_RELEASE_EXCLUDED');
      const less = { email: 'neu@example.org', staffRoles: ['caseworker'] };
      expect((await change(lead, id, less)).body.data.release).toBeNull();
      expect((await open(lead, renewed)).status).toBe('withdrawn');
      expect((await change(lead, id, { ...less, email: 'frei@example.org' })).body.data.release).toBeNull();
      expect((await change(lead, id, {})).body.data.release).not.toBeNull();
    });
  });
});
