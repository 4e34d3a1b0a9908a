import { inTransaction, publishLive, runAsJob, withSql } from '@kassenwerk/kernel';
import { bootKassenwerk, sessionOf, type Booted, type Session } from '../support/boot';
import { attackedEndpoints, endpointProbes } from './support/endpoint-probes';
import { guardedTypes, type GuardedType } from './support/guarded-types';
import { fundKeys, seedManyFunds, type RowsOfFunds } from './support/many-funds';
import { fingerprint, leaks, markers, type MarkedRow } from './support/markers';
import { Prober, totalOf, type Probe } from './support/prober';
import { listedTypes } from './support/served-routes';

const own = 'albtal';
const marked = fundKeys(114);
/** A service provider works for every second fund. */
const served = marked.filter((_, index) => index % 2 === 0);
const others = marked.filter((_, index) => index % 2 === 1);
const everything = ['businessAdmin', 'caseworker', 'teamLead', 'fundUser', 'providerStaff', 'surveyAgent', 'operator'];

const every = (count: number, turn: number, keys: readonly string[]) =>
  keys.filter((_, index) => index % count === turn % count);

// The product takes its time to start on a busy machine.
jest.setTimeout(300_000);

describe('115 funds in one installation', () => {
  let app: Booted;
  let prober: Prober;
  let types: GuardedType[];
  let rows: Map<string, RowsOfFunds>;
  let before: Record<string, string>;
  /** Whoever may do all things, for the one fund without marked rows. */
  let fund: Session;
  /** The same for half of the funds. */
  let provider: Session;

  beforeAll(async () => {
    app = await bootKassenwerk({ role: 'web', funds: [own] });
    types = guardedTypes(app.strapi);
    rows = await seedManyFunds(app.strapi, types, marked);
    before = await fingerprint(app.strapi, others[0]!, types);
    prober = new Prober(app.url);
    fund = await app.login({ username: `${own}/alles`, roles: everything, tenants: [own] });
    provider = await app.login({ username: 'dienst/alles', roles: everything, tenants: served });
  });
  afterAll(async () => {
    if (prober) console.log(`${prober.sent} probes over ${marked.length + 1} funds`);
    await app?.stop();
  });
  afterEach(() => prober.breaches.splice(0));

  const listed = () => listedTypes(app.strapi, types);
  const rowOf = (type: GuardedType, key: string): MarkedRow => rows.get(type.plural)!.get(key)!;
  const expectHeld = async (who: string, session: Session, probes: readonly Probe[]) => {
    expect(probes.length).toBeGreaterThan(0);
    await prober.send(who, session.token, probes);
    expect(prober.breaches).toEqual([]);
  };

  it('opens to one fund no row of the 114 others by its id', () =>
    expectHeld(
      own,
      fund,
      // Every fund is tried, and every type on some thirty of them.
      listed().flatMap(([path, type], turn) =>
        every(4, turn, marked).map((key): Probe => ({
          method: 'GET',
          path: `${path}/${rowOf(type, key).documentId}`,
          mustBeRefused: true,
        })),
      ),
    ));

  it('answers one fund no list, count or search with rows of the others', () =>
    expectHeld(
      own,
      fund,
      listed().flatMap(([path, { tenantColumn }]): Probe[] => [
        { method: 'GET', path: `${path}?populate=*&pagination[pageSize]=500` },
        { method: 'GET', path: `${path}?_q=${markers.word}`, findsNothing: true },
        { method: 'GET', path: `${path}?filters[${tenantColumn}][$startsWith]=kasse`, findsNothing: true },
      ]),
    ));

  it('lets a provider see the rows of all its funds and of no other', async () => {
    const wrong: unknown[] = [];
    for (const [path, type] of listed()) {
      const { status, body } = await provider.call(
        'GET',
        `${path}?pagination[pageSize]=500&fields[0]=${type.tenantColumn}`,
      );
      if (status !== 200) continue;
      const text = JSON.stringify(body);
      const seen = new Set(text.match(/kasse-\d{3}/g));
      // An own endpoint under the name of a type lists what it likes, and tells no total.
      const misses = text.includes('"pagination"') && totalOf(text) < served.length;
      if (others.some((key) => seen.has(key)) || misses) wrong.push([path, totalOf(text), seen.size]);
    }
    expect(wrong).toEqual([]);
  });

  it('opens to a provider no row of a fund it does not work for', async () => {
    // Its own rows hold markers too, so here only the refusal counts.
    const probes = listed().flatMap(([path, type], turn) =>
      every(4, turn, others).map((key): Probe => ({
        method: 'GET',
        path: `${path}/${rowOf(type, key).documentId}`,
        mustBeRefused: true,
      })),
    );
    await expectHeld('provider', provider, probes);
  });

  it('opens to a partner nothing of another fund, by no route', async () => {
    await expectHeld('partner', await partnerOf(own), attackOn(others[0]!, own));
  });

  it('tells the event stream what happens in the own funds alone', async () => {
    const heardBy = await Promise.all([listenAs(fund), listenAs(provider)]);
    for (const tenant of [...marked, own])
      await runAsJob(tenant, 'test', () =>
        inTransaction(app.strapi, (sql) => publishLive(sql, { tenant, type: 'run', id: `lauf-${tenant}-ende` })),
      );
    const [ofFund, ofProvider] = await Promise.all([
      heardBy[0]!(`lauf-${own}-ende`),
      heardBy[1]!(`lauf-${served.at(-1)}-ende`),
    ]);
    expect(ofFund.match(/lauf-[a-z0-9-]+-ende/g)).toEqual([`lauf-${own}-ende`]);
    expect(ofProvider.match(/lauf-[a-z0-9-]+-ende/g)).toEqual(served.map((key) => `lauf-${key}-ende`));
  });

  it('gives the job of each fund the rows of that fund, whatever it asks for', async () => {
    const wrong: unknown[] = [];
    for (const key of marked) {
      const found = await runAsJob(key, 'test', () =>
        withSql(app.strapi, (sql) =>
          sql.one<Record<string, number>>(
            `select ${types.map(({ table, tenantColumn }) => `(select count(*) from "${table}" where "${tenantColumn}" <> '*') as "${table}"`).join(', ')}`,
          ),
        ),
      );
      const notOne = Object.entries(found!).filter(([, count]) => count !== 1);
      if (notOne.length > 0) wrong.push([key, notOne]);
    }
    expect(wrong).toEqual([]);
  });

  it('opens to a member no row of others in the own fund and none of another fund, by no route', async () => {
    const member = await memberOf(others[1]!);
    for (const victim of [others[1]!, others[0]!]) await expectHeld('member', member, attackOn(victim, others[1]!));
  });

  it('has left every row as it was', async () => {
    expect(await fingerprint(app.strapi, others[0]!, types)).toEqual(before);
  });

  /** Every list and every endpoint of ours, with the ids that rows of the victim have. */
  function attackOn(victim: string, attacker: string): Probe[] {
    const stolen = new Map([...rows].map(([plural, ofFunds]) => [plural, ofFunds.get(victim)!]));
    stolen.set('sessions', { id: 1, documentId: 'a'.repeat(24) });
    stolen.set('staff', { id: 1, documentId: '1' });
    const attack = { own: attacker, foreign: victim, rows: stolen, hash: 'a'.repeat(64) };
    const lists = listed().flatMap(([path, type]): Probe[] => [
      { method: 'GET', path: `${path}?populate=*&pagination[pageSize]=500` },
      { method: 'GET', path: `${path}/${rowOf(type, victim).documentId}`, mustBeRefused: true },
      { method: 'DELETE', path: `${path}/${rowOf(type, victim).documentId}`, mustBeRefused: true },
      {
        method: 'PUT',
        path: `${path}/${rowOf(type, victim).documentId}`,
        body: { data: { [type.tenantColumn]: attacker } },
        mustBeRefused: true,
      },
    ]);
    return [...lists, ...attackedEndpoints().flatMap((one) => endpointProbes(one, attack))];
  }

  /** A member who has come in as members do, by the code of a letter. */
  async function memberOf(tenant: string): Promise<Session> {
    const member = await runAsJob(tenant, 'test', () =>
      withSql(app.strapi, (sql) =>
        sql.one<{ id: string }>(
          `insert into members (tenant, member_number, first_name, last_name, birth_date, status)
           values ($1, 'M1', 'Meike', 'Petersen', '1980-05-04', 'active') returning document_id as id`,
          [tenant],
        ),
      ),
    );
    const staff = await app.login({ username: `${tenant}/anke`, roles: ['caseworker'], tenants: [tenant] });
    const invited = await staff.call<{ data: { code: string } }>(
      'POST',
      `/api/portal/members/${member!.id}/invitation`,
      {},
    );
    const answer = await fetch(`${app.url}/api/portal/funds/${tenant}/activate`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        number: 'M1',
        birthDate: '1980-05-04',
        code: invited.body.data.code,
        email: 'meike@example.org',
        password: 'Wal im Nebel am Deich',
      }),
    });
    return sessionOf(app.url, ((await answer.json()) as { data: { token: string } }).data.token);
  }

  async function partnerOf(tenant: string): Promise<Session> {
    const made = await fund.call<{ data: { documentId: string } }>('POST', '/api/partners', {
      data: { key: 'druck', name: 'Druckerei', kind: 'print', tenant },
    });
    const issued = await fund.call<{ data: { clientId: string; clientSecret: string } }>(
      'POST',
      '/api/identity/partner-credentials',
      {
        tenant,
        partnerId: made.body.data.documentId,
        name: 'Angriff',
        scopes: [
          'runs:read',
          'deliveries:read',
          'deliveries:create',
          'bankMessages:read',
          'bankMessages:create',
          'requests:create',
          'questions:read',
          'questions:answer',
        ],
        addresses: [],
        validDays: 1,
      },
    );
    const { clientId, clientSecret } = issued.body.data;
    const answer = await fetch(`${app.url}/api/identity/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: clientSecret,
      }).toString(),
    });
    return sessionOf(app.url, ((await answer.json()) as { access_token: string }).access_token);
  }

  /** Opens the stream. @returns a function that reads until a word has come, and ends it */
  async function listenAs({ token }: Session): Promise<(last: string) => Promise<string>> {
    const stop = new AbortController();
    const answer = await fetch(`${app.url}/api/kernel/events`, {
      headers: { authorization: `Bearer ${token}` },
      signal: stop.signal,
    });
    const reader = answer.body!.getReader();
    return async (last) => {
      let heard = '';
      while (!heard.includes(last)) heard += new TextDecoder().decode((await reader.read()).value);
      stop.abort();
      expect(leaks(heard)).toBe(false);
      return heard;
    };
  }
});
