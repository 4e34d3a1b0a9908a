import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import jwt from 'jsonwebtoken';
import { inTransaction, publishLive, runAsJob, system, withSql, type Role } from '@kassenwerk/kernel';
import { bootKassenwerk, type Booted, type Session } from '../support/boot';
import { attackedEndpoints, endpointProbes, ownEndpoints, type Attack } from './support/endpoint-probes';
import { guardedTypes, type GuardedType } from './support/guarded-types';
import { createProbes, filterProbes, rowProbes, shapeProbes } from './support/list-probes';
import { fingerprint, leaks, markers, seedMarkers, type MarkedRow } from './support/markers';
import { Prober, totalOf, type Probe } from './support/prober';
import { listedTypes, servedRoutes } from './support/served-routes';

const victim = 'nordlicht';
const attacker = 'albtal';
const staffRoles: Role[] = [
  'businessAdmin',
  'caseworker',
  'teamLead',
  'fundUser',
  'providerStaff',
  'surveyAgent',
  'operator',
];

// The product takes its time to start on a busy machine.
jest.setTimeout(200_000);

describe('the rows of one fund before the staff of another', () => {
  let app: Booted;
  let types: GuardedType[];
  let rows: Map<string, MarkedRow>;
  let before: Record<string, string>;
  let prober: Prober;
  let attack: Attack;
  /** Somebody who may do whatever any role may do, but only for the own fund. */
  let mighty: Session;
  /** The same of the fund that is attacked. */
  let owner: Session;
  const people: [name: string, session: Session][] = [];

  beforeAll(async () => {
    app = await bootKassenwerk({ role: 'web', funds: [victim, attacker] });
    types = guardedTypes(app.strapi);
    rows = await seedMarkers(app.strapi, victim, types);
    for (const area of ['feedback', 'deliveries', 'bank-files', 'bank-messages']) {
      const folder = join(app.dataDir, 'files', victim, area);
      mkdirSync(folder, { recursive: true });
      for (const name of ['fileName', 'path']) writeFileSync(join(folder, `${markers.word}-${name}`), markers.word);
    }
    // What belongs to a person of the other fund and lies in no table with a tenant.
    owner = await app.login({ username: `${victim}/alles`, roles: staffRoles, tenants: [victim] });
    const session = await system('test', () =>
      withSql(app.strapi, (sql) =>
        sql.one<{ id: string; userId: number }>('select id, user_id as "userId" from staff_sessions'),
      ),
    );
    rows.set('sessions', { id: 1, documentId: session!.id });
    rows.set('staff', { id: session!.userId, documentId: String(session!.userId) });
    before = await fingerprint(app.strapi, victim, types);
    prober = new Prober(app.url);
    attack = { own: attacker, foreign: victim, rows, hash: 'a'.repeat(64) };
    mighty = await app.login({ username: `${attacker}/alles`, roles: staffRoles, tenants: [attacker] });
    for (const role of staffRoles) {
      people.push([role, await app.login({ username: `${attacker}/${role}`, roles: [role], tenants: [attacker] })]);
    }
  });
  afterAll(async () => {
    console.log(
      `${prober.sent} probes: ${[...prober.statuses].map(([status, count]) => `${count} × ${status}`).join(', ')}`,
    );
    await app?.stop();
  });
  afterEach(() => prober.breaches.splice(0));

  const listed = () => listedTypes(app.strapi, types);

  async function expectHeld(who: string, session: Session, probes: readonly Probe[]): Promise<void> {
    expect(probes.length).toBeGreaterThan(0);
    await prober.send(who, session.token, probes);
    expect(prober.breaches).toEqual([]);
  }

  it('has markers to find: their own fund sees them in every list', async () => {
    const unseen: string[] = [];
    for (const [path] of listed()) {
      const { body } = await owner.call('GET', `${path}?pagination[pageSize]=500`);
      if (!leaks(JSON.stringify(body))) unseen.push(path);
    }
    // What no role may read is hidden from its own fund too.
    expect(unseen.length).toBeLessThan(listed().length / 2);
  });

  it('does not answer filters, searches and counts with them', () =>
    expectHeld(
      'alles',
      mighty,
      listed().flatMap(([path, type]) => filterProbes(path, type, victim)),
    ));

  it('does not show them in any order, selection or page', () =>
    expectHeld(
      'alles',
      mighty,
      listed().flatMap(([path, type]) => shapeProbes(path, type, rows.get(type.plural)!)),
    ));

  it('counts only the own and the shared rows', async () => {
    const wrong: unknown[] = [];
    for (const [path, { table, tenantColumn }] of listed()) {
      const { status, body } = await mighty.call('GET', `${path}?pagination[pageSize]=1`);
      if (status !== 200) continue;
      const own = await runAsJob(attacker, 'test', () =>
        withSql(app.strapi, (sql) =>
          sql.one<{ n: number }>(`select count(*) as n from "${table}" where "${tenantColumn}" in ($1, '*')`, [
            attacker,
          ]),
        ),
      );
      if (totalOf(JSON.stringify(body)) !== own!.n) wrong.push([path, totalOf(JSON.stringify(body)), own!.n]);
    }
    expect(wrong).toEqual([]);
  });

  it('does not show, change, take over or delete them by their ids', () =>
    expectHeld(
      'alles',
      mighty,
      listed().flatMap(([path, type]) => rowProbes(path, type, rows.get(type.plural)!, attacker)),
    ));

  it('takes no new row for another fund', () =>
    expectHeld(
      'alles',
      mighty,
      listed().flatMap(([path, type]) => createProbes(path, type, rows.get(type.plural)!, victim)),
    ));

  it('keeps every own endpoint shut for the ids and the name of another fund', async () => {
    const probes = attackedEndpoints().flatMap((one) => endpointProbes(one, attack));
    await expectHeld('alles', mighty, probes);
  });

  it('holds for each role alone', async () => {
    const endpoints = attackedEndpoints().flatMap((one) => endpointProbes(one, attack));
    for (const [role, session] of people) {
      const lists = listed().flatMap(([path, type]) => {
        const row = rows.get(type.plural)!;
        return [
          { method: 'GET', path: `${path}?populate=*&pagination[pageSize]=500` },
          { method: 'GET', path: `${path}?_q=${markers.word}`, findsNothing: true },
          { method: 'GET', path: `${path}?filters[${type.tenantColumn}][$eq]=${victim}`, findsNothing: true },
          { method: 'GET', path: `${path}/${row.documentId}`, mustBeRefused: true },
          {
            method: 'PUT',
            path: `${path}/${row.documentId}`,
            body: { data: { [type.tenantColumn]: attacker } },
            mustBeRefused: true,
          },
        ];
      });
      await expectHeld(role, session, [...lists, ...endpoints]);
    }
  });

  it('lets nobody in without a token, with a damaged or an expired one', async () => {
    const [head, content, signature] = mighty.token.split('.') as [string, string, string];
    const claims = JSON.parse(Buffer.from(content, 'base64url').toString()) as Record<string, unknown>;
    const key = app.strapi.config.get('plugin::identity.tokenKey') as string;
    const expired = jwt.sign({ ...claims, exp: 1 }, key);
    const forPartners = jwt.sign({ ...claims, aud: 'partner' }, key);
    const signedByAnother = jwt.sign(claims, 'b'.repeat(43));
    const unsigned = `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${content}.`;
    const swapped = `${head}.${Buffer.from(JSON.stringify({ ...claims, iat: 1 })).toString('base64url')}.${signature}`;
    const isOpen = openDoors();
    const routes = servedRoutes(app.strapi).filter(
      ({ method, path }) => path.startsWith('/api/') && !isOpen.includes(`${method} ${path}`),
    );
    expect(routes.length).toBeGreaterThan(80);
    for (const token of [undefined, `${mighty.token}x`, expired, forPartners, signedByAnother, unsigned, swapped]) {
      const used = token === undefined ? routes : routes.slice(0, 12);
      const answers = await Promise.all(
        used.map(({ method, path }) => statusOf(method, path.replace(/:\w+/g, '1'), token)),
      );
      expect(answers.filter(([, status]) => status !== 401)).toEqual([]);
    }
  });

  it('has no door open to everybody but those of signing in and of forms without sign-in', () => {
    expect(openDoors()).toEqual([
      'DELETE /api/forms/public/resumable-uploads',
      'GET /api/forms/public/form',
      'GET /api/forms/public/forms',
      'GET /api/forms/public/resumable-uploads',
      'GET /api/identity/open-id/begin',
      'GET /api/identity/open-id/callback',
      'GET /api/identity/sign-in',
      'GET /api/portal/funds/:fund',
      'PATCH /api/forms/public/resumable-uploads',
      'POST /api/forms/public/co-signatures',
      'POST /api/forms/public/co-signatures/read',
      'POST /api/forms/public/drafts',
      'POST /api/forms/public/drafts/removal',
      'POST /api/forms/public/drafts/resume',
      'POST /api/forms/public/insight',
      'POST /api/forms/public/resumable-uploads',
      'POST /api/forms/public/submissions',
      'POST /api/forms/public/uploads',
      'POST /api/forms/public/uploads/removal',
      'POST /api/identity/open-id/ticket',
      'POST /api/identity/password-reset',
      'POST /api/identity/password-reset/confirmation',
      'POST /api/identity/sign-in',
      'POST /api/identity/token',
      'POST /api/portal/funds/:fund/activate',
      'POST /api/portal/funds/:fund/password-reset',
      'POST /api/portal/funds/:fund/password-reset/confirm',
      'POST /api/portal/funds/:fund/sign-in',
      'PUT /api/forms/public/drafts',
    ]);
  });

  it('keeps every door of Strapi shut, also for staff', async () => {
    const foreign = servedRoutes(app.strapi).filter(({ path }) =>
      /^\/(admin|content-manager|content-type-builder|upload|email|i18n|users-permissions)/.test(path),
    );
    expect(foreign.length).toBeGreaterThan(100);
    const answers: [string, number][] = [];
    for (const { method, path } of foreign)
      answers.push(await statusOf(method, path.replace(/:\w+/g, '1'), mighty.token));
    expect(answers.filter(([, status]) => status !== 404)).toEqual([]);
    for (const path of [
      '/api/users',
      '/api/users/me',
      '/api/upload',
      '/api/upload/files',
      '/api/auth/local',
      '/api/auth/local/register',
      '/api/auth/forgot-password',
      '/api/users-permissions/roles',
      '/api/i18n/locales',
    ]) {
      expect([path, [404, 405]]).toEqual([
        path,
        expect.arrayContaining([(await statusOf('GET', path, mighty.token))[1]]),
      ]);
    }
  });

  it('tells the event stream of the own fund alone', async () => {
    const stop = new AbortController();
    const answer = await fetch(`${app.url}/api/kernel/events`, {
      headers: { authorization: `Bearer ${mighty.token}` },
      signal: stop.signal,
    });
    const reader = answer.body!.getReader();
    const tell = (tenant: string, id: string) =>
      runAsJob(tenant, 'test', () => inTransaction(app.strapi, (sql) => publishLive(sql, { tenant, type: 'run', id })));
    await tell(victim, markers.word);
    await tell(attacker, 'eigener-lauf');
    let heard = '';
    while (!heard.includes('eigener-lauf')) heard += new TextDecoder().decode((await reader.read()).value);
    stop.abort();
    expect(leaks(heard)).toBe(false);
  });

  it('gives no row to SQL and the Query Engine without a scope or in the scope of another fund', async () => {
    const counts = async (): Promise<number[]> => {
      const found: number[] = [];
      for (const { uid, table, tenantColumn } of types) {
        found.push(await app.strapi.db.query(uid as never).count({ where: { [tenantColumn]: victim } }));
        const { rows: raw } = (await app.strapi.db.connection.raw(
          `select count(*)::int as n from "${table}" where "${tenantColumn}" = ?`,
          [victim],
        )) as { rows: { n: number }[] };
        found.push(raw[0]!.n);
      }
      return found;
    };
    expect(new Set(await counts())).toEqual(new Set([0]));
    expect(new Set(await runAsJob(attacker, 'test', counts))).toEqual(new Set([0]));
    expect(Math.min(...(await runAsJob(victim, 'test', counts)))).toBeGreaterThan(0);
  });

  it('has left every row of the fund as it was', async () => {
    expect(await fingerprint(app.strapi, victim, types)).toEqual(before);
  });

  const openDoors = (): string[] =>
    ownEndpoints()
      .filter(({ endpoint }) => endpoint.permission === 'public')
      .map(({ plugin, endpoint }) => `${endpoint.method} /api/${plugin}${endpoint.path}`)
      .sort();

  async function statusOf(method: string, path: string, token?: string): Promise<[string, number]> {
    const answer = await fetch(`${app.url}${path}`, {
      method,
      headers: token ? { authorization: `Bearer ${token}` } : {},
    });
    await answer.arrayBuffer();
    return [`${method} ${path}`, answer.status];
  }
});
