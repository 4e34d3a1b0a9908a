import { publishConfiguration, runAsJob, system, withSql } from '@kassenwerk/kernel';
import { bootKassenwerk, type Booted, type Session } from '../../support/boot';

interface Definition {
  key: string;
  sees: string[];
  grants: { action: string[]; subject: string[]; fields?: string[]; conditions?: object }[];
}
interface RolePage {
  data: {
    shipped: Definition;
    effective: Definition;
    draft: { definition: Definition; author: string } | null;
    versions: { tenant: string; version: number; author: string; changes: { kind: string }[] }[];
  };
}
interface Refusal {
  error: { code: string; details: { wider?: string[] } };
}
interface List {
  data: Record<string, unknown>[];
}

jest.setTimeout(400_000);

describe('roles', () => {
  let app: Booted;
  /** Of the provider, for all funds. */
  let admin: Session;
  let leadNord: Session;
  let leadAlb: Session;
  /** One person with one role in both funds. */
  let both: Session;

  beforeAll(async () => {
    app = await bootKassenwerk({ role: 'web' });
    admin = await app.login({ username: 'firma/admin', roles: ['businessAdmin'], tenants: ['*'] });
    leadNord = await app.login({ username: 'nordlicht/lead', roles: ['teamLead'], tenants: ['nordlicht'] });
    leadAlb = await app.login({ username: 'albtal/lead', roles: ['teamLead'], tenants: ['albtal'] });
    both = await app.login({ username: 'firma/case', roles: ['caseworker'], tenants: ['nordlicht', 'albtal'] });
    for (const tenant of ['nordlicht', 'albtal']) {
      await sqlOf(
        tenant,
        `insert into members (tenant, member_number, last_name, iban) values ($1::text, $1::text || '-1', 'Holm', 'DE89370400440532013000')`,
      );
      for (const team of ['a', 'b'])
        await sqlOf(
          tenant,
          `insert into tasks (tenant, title, kind, status, team) values ($1, 'Aufgabe', 'clarification', 'open', '${team}')`,
        );
    }
  });
  afterAll(() => app?.stop());
  afterEach(async () => {
    const role = (await page(leadNord, 'nordlicht')).versions.length;
    if (role > 0) await narrow(leadNord, 'nordlicht', { key: 'caseworker', asShipped: true });
  });

  const sqlOf = <T = unknown>(tenant: string, text: string): Promise<T[]> =>
    runAsJob(tenant, 'test', () =>
      withSql(app.strapi, (sql) => sql.rows<T>(`${text} returning document_id as "documentId"`, [tenant])),
    );
  const page = async (session: Session, tenant: string): Promise<RolePage['data']> =>
    (await session.call<RolePage>('GET', `/api/kernel/roles/caseworker?tenant=${encodeURIComponent(tenant)}`)).body
      .data;
  const narrow = (session: Session, tenant: string, definition: object) =>
    session.call<Refusal>('POST', '/api/kernel/roles/caseworker/narrow', { tenant, definition });
  const list = async (session: Session, path: string) => (await session.call<List>('GET', `/api/${path}`)).body.data;

  /** The shipped role without some of its rights. */
  async function without(...gone: string[]): Promise<Definition> {
    const { shipped } = await page(admin, '*');
    const grants = shipped.grants.flatMap(({ action, subject, ...limits }) =>
      subject.map((one) => ({
        action: action.filter((act) => !gone.includes(`${act}:${one}`)),
        subject: [one],
        ...limits,
      })),
    );
    return { ...shipped, grants: grants.filter(({ action }) => action.length > 0) };
  }

  it('are shipped as versions of the installation, which a business admin reads', async () => {
    const { shipped, versions } = await page(admin, '*');
    expect(shipped.sees).toEqual(['bank', 'income', 'health']);
    expect(versions).toMatchObject([{ tenant: '*', version: 1, author: 'Kassenwerk', changes: [] }]);
    const { body } = await admin.call<{ data: { key: string; people: number }[] }>('GET', '/api/kernel/roles?tenant=*');
    expect(body.data.find(({ key }) => key === 'teamLead')!.people).toBe(2);
  });

  it('are narrowed by a fund for itself, with the next request and in that fund alone', async () => {
    const own = await without('update:member');
    expect((await narrow(leadNord, 'nordlicht', { ...own, sees: [] })).status).toBe(200);
    const members = await list(both, 'members?sort=tenant');
    expect(members.map(({ tenant, iban }) => [tenant, iban])).toEqual([
      ['albtal', 'DE89370400440532013000'],
      ['nordlicht', 'DE****************3000'],
    ]);
    const change = (index: number) =>
      both.call('PUT', `/api/members/${String(members[index]!['documentId'])}`, { data: { town: 'Kiel' } });
    expect([(await change(0)).status, (await change(1)).status]).toEqual([200, 404]);
    const filter = await both.call<Refusal>('GET', '/api/members?filters[iban][$startsWith]=DE');
    expect(filter.body.error.code).toBe('KW_FIELD_FORBIDDEN');
    const { versions } = await page(leadNord, 'nordlicht');
    expect(versions[0]!.changes.map(({ kind }) => kind)).toEqual([
      'removed',
      'seesRemoved',
      'seesRemoved',
      'seesRemoved',
    ]);
  });

  it('keep people out of own endpoints of the fund that took the right away, not of the other', async () => {
    await narrow(leadNord, 'nordlicht', await without('resolve:task'));
    const tasks = await list(both, 'tasks?filters[team]=a&sort=tenant');
    const assign = (index: number) =>
      both.call<Refusal>('POST', `/api/engine/tasks/${String(tasks[index]!['documentId'])}/assign`, { to: null });
    expect(tasks.map(({ tenant }) => tenant)).toEqual(['albtal', 'nordlicht']);
    expect([(await assign(0)).status, (await assign(1)).status]).toEqual([204, 404]);
  });

  it('limit people to the records of their team, in lists and in own endpoints', async () => {
    const person = await app.login({ username: 'nordlicht/team', roles: ['caseworker'], tenants: ['nordlicht'] });
    const teamless = await app.login({ username: 'nordlicht/ohne', roles: ['caseworker'], tenants: ['nordlicht'] });
    await system('test', () =>
      withSql(app.strapi, (sql) => sql.execute(`update up_users set team = 'a' where username = 'nordlicht/team'`)),
    );
    const { grants, ...rest } = await without('read:task');
    const limited = [...grants, { action: ['read'], subject: ['task'], conditions: { team: '${actor.team}' } }];
    const all = await list(leadNord, 'tasks?sort=team');
    expect((await narrow(leadNord, 'nordlicht', { ...rest, grants: limited })).status).toBe(200);
    expect((await list(person, 'tasks')).map(({ team }) => team)).toEqual(['a']);
    // Without a team no task can be meant, so the right itself is gone.
    expect((await teamless.call('GET', '/api/tasks')).status).toBe(403);
    const foreign = String(all.find(({ team }) => team === 'b')!['documentId']);
    expect((await person.call('POST', `/api/engine/tasks/${foreign}/assign`, { to: null })).status).toBe(404);
    const own = String(all.find(({ team }) => team === 'a')!['documentId']);
    expect((await person.call('POST', `/api/engine/tasks/${own}/assign`, { to: null })).status).toBe(204);
  });

  it('cannot be widened by a fund, nor changed for others', async () => {
    const { shipped } = await page(leadNord, 'nordlicht');
    const wider = { ...shipped, grants: [...shipped.grants, { action: ['release'], subject: ['bankFile'] }] };
    const refused = await narrow(leadNord, 'nordlicht', wider);
    expect([refused.status, refused.body.error.code, refused.body.error.details.wider]).toEqual([
      403,
      'KW_ROLE_WIDENS',
      ['release:bankFile'],
    ]);
    expect((await narrow(leadNord, 'albtal', shipped)).status).toBe(404);
    expect((await leadNord.call('GET', '/api/kernel/roles/caseworker?tenant=albtal')).status).toBe(404);
    expect((await leadNord.call('POST', '/api/kernel/roles/caseworker/publish', { definition: shipped })).status).toBe(
      403,
    );
    const fundAdmin = await app.login({ username: 'albtal/admin', roles: ['businessAdmin'], tenants: ['albtal'] });
    expect((await fundAdmin.call('POST', '/api/kernel/roles/caseworker/publish', { definition: shipped })).status).toBe(
      404,
    );
  });

  it.each<[string, object, string]>([
    ['an unknown action', { action: ['fly'], subject: ['member'] }, 'fly:member'],
    ['an unknown subject', { action: ['read'], subject: ['moon'] }, 'moon'],
    ['an unknown field', { action: ['read'], subject: ['member'], fields: ['shoeSize'] }, 'member.shoeSize'],
    ['a sensitive condition', { action: ['read'], subject: ['member'], conditions: { iban: 'DE1' } }, 'member?iban'],
    ['an operator', { action: ['read'], subject: ['member'], conditions: { status: { $ne: 'x' } } }, 'conditions'],
  ])('refuse %s', async (_what, grant, named) => {
    const { shipped } = await page(admin, '*');
    const { status, body } = await admin.call<Refusal>('POST', '/api/kernel/roles/caseworker/publish', {
      definition: { ...shipped, grants: [...shipped.grants, grant] },
    });
    expect([status, body.error.code]).toEqual([422, 'KW_ROLE_INVALID']);
    expect(JSON.stringify(body.error)).toContain(named);
  });

  it('keep somebody who can publish them', async () => {
    const { body } = await admin.call<RolePage>('GET', '/api/kernel/roles/businessAdmin?tenant=*');
    const grants = body.data.shipped.grants.filter(({ subject }) => !subject.includes('role'));
    const answer = await admin.call<Refusal>('POST', '/api/kernel/roles/businessAdmin/publish', {
      definition: { ...body.data.shipped, grants },
    });
    expect(answer.body.error.code).toBe('KW_ROLE_INVALID');
  });

  it('lose everywhere at once what the provider takes away, and hear of it from other processes', async () => {
    await narrow(leadAlb, 'albtal', await without('defer:receivable'));
    const { shipped } = await page(admin, '*');
    const fewer = await without('update:member');
    // As another process would publish it: this one is told by the database alone.
    await system('test', () =>
      publishConfiguration(app.strapi, {
        tenant: '*',
        kind: 'role',
        key: 'caseworker',
        definition: fewer,
        author: 'Test',
      }),
    );
    const [member] = await list(leadAlb, 'members');
    const update = () => both.call('PUT', `/api/members/${String(member!['documentId'])}`, { data: { town: 'Ulm' } });
    let status = 200;
    for (let tries = 0; tries < 50 && status === 200; tries += 1) {
      ({ status } = await update());
      await new Promise((done) => setTimeout(done, 50));
    }
    expect(status).toBe(403);
    expect((await admin.call('POST', '/api/kernel/roles/caseworker/publish', { definition: shipped })).status).toBe(
      200,
    );
    expect((await update()).status).toBe(200);
    expect((await page(admin, '*')).versions.map(({ version }) => version)).toEqual([3, 2, 1]);
  });

  it('keep drafts that nobody works by', async () => {
    const definition = await without('update:member');
    const path = '/api/kernel/roles/caseworker/draft';
    expect((await leadNord.call('PUT', path, { tenant: 'nordlicht', definition })).status).toBe(204);
    const { draft, effective, shipped } = await page(leadNord, 'nordlicht');
    expect([draft!.author, draft!.definition.grants.length]).toEqual(['nordlicht/lead', definition.grants.length]);
    expect(effective).toEqual(shipped);
    expect((await leadNord.call('DELETE', `${path}?tenant=nordlicht`)).status).toBe(204);
    expect((await page(leadNord, 'nordlicht')).draft).toBeNull();
  });

  describe('in the preview', () => {
    const ask = (session: Session, body: object) =>
      session.call<{
        data: {
          count: number;
          actions: string[];
          isWithheld: boolean;
          records: Record<string, unknown>[];
          fields: { name: string; visibility: string }[];
        };
      }>('POST', '/api/kernel/role-preview', body);
    const personId = async (name: string): Promise<string> => {
      const { body } = await leadNord.call<{ data: { id: string; name: string }[] }>(
        'GET',
        '/api/kernel/role-preview/people?tenant=nordlicht',
      );
      return body.data.find((one) => one.name === name)!.id;
    };

    it('show what a person sees, and what the person would see by a draft', async () => {
      const asked = { tenant: 'nordlicht', personId: await personId('firma/case'), subject: 'member' };
      const now = (await ask(leadNord, asked)).body.data;
      expect([now.count, now.actions, now.records[0]!['iban']]).toEqual([
        1,
        ['read', 'update', 'invite'],
        'DE89370400440532013000',
      ]);
      const trial = { ...(await without('update:member')), sees: [] };
      const then = (await ask(leadNord, { ...asked, trial })).body.data;
      expect([then.actions, then.records[0]!['iban']]).toEqual([['read', 'invite'], 'DE****************3000']);
      expect(then.fields.find(({ name }) => name === 'iban')!.visibility).toBe('masked');
      const [record] = await system('test', () =>
        withSql(app.strapi, (sql) =>
          sql.rows<{ actor_name: string }>(
            `select actor_name from audit_records where action = 'previewRole' order by id desc`,
          ),
        ),
      );
      expect(record!.actor_name).toBe('nordlicht/lead');
    });

    it('open nothing to somebody whose own role does not read it', async () => {
      const asked = { tenant: 'nordlicht', personId: await personId('firma/case'), subject: 'member' };
      const { count, isWithheld, records } = (await ask(admin, asked)).body.data;
      expect([count, isWithheld, records]).toEqual([1, true, []]);
    });

    it('know nobody of another fund', async () => {
      const id = await personId('nordlicht/lead');
      expect((await ask(leadAlb, { tenant: 'albtal', personId: id, subject: 'member' })).status).toBe(404);
      expect((await ask(leadAlb, { tenant: 'nordlicht', personId: id, subject: 'member' })).status).toBe(404);
    });
  });
});
