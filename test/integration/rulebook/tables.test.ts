import { publishProcess, startRun } from '@kassenwerk/engine';
import { addDays, runAsJob, system, todayInBerlin, withSql, type Sql } from '@kassenwerk/kernel';
import type { DecisionTable } from '@kassenwerk/rulebook/model';
import type * as decide from '../../../plugins/rulebook/server/src/use-cases/decide';
import type * as store from '../../../plugins/rulebook/server/src/stores/decision-store';
import { bootKassenwerk, type Booted, type Session } from '../../support/boot';
import { waitFor } from '../engine/waiting';

const built = '../../../plugins/rulebook/dist/server/src';
const { decideMany } = require(`${built}/use-cases/decide`) as typeof decide;
const { deleteOldDecisions } = require(`${built}/stores/decision-store`) as typeof store;

let server: Booted;
let admin: Session;
let foreign: Session;
const tenant = 'nordlicht';
const at = '2026-11-22';
const label = (de: string) => ({ de, en: de });

const option = (value: string) => ({ value, label: label(value) });
const team = (value: string) => ({ team: value });
const table = (more: Partial<DecisionTable> = {}): DecisionTable => ({
  key: 'parking',
  title: label('Parkplatz'),
  hitPolicy: 'first',
  inputs: [{ id: 'amountCents', label: label('Betrag'), type: 'number', money: true, min: 0 }],
  outputs: [{ id: 'team', label: label('Team'), type: 'choice', options: ['service', 'receivables'].map(option) }],
  rows: [
    { id: 'large', cells: { amountCents: { from: 10_000 } }, outputs: team('receivables') },
    { id: 'small', cells: {}, outputs: team('service') },
  ],
  tests: [{ id: 'large', title: 'Über 100 Euro', input: { amountCents: 10_000 }, at, expected: team('receivables') }],
  ...more,
});
const higher = () =>
  table({
    rows: [{ id: 'large', cells: { amountCents: { from: 50_000 } }, outputs: team('receivables') }, table().rows[1]!],
  });

beforeAll(async () => {
  server = await bootKassenwerk();
  admin = await server.login({ username: 'nordlicht/rules-admin', tenants: [tenant], roles: ['businessAdmin'] });
  foreign = await server.login({ username: 'albtal/rules-admin', tenants: ['albtal'], roles: ['businessAdmin'] });
});
afterAll(() => server.stop());

const path = '/api/rulebook/tables/parking';
interface Body<T> {
  data: T;
  error?: { code: string; message: string };
}
const call = <T>(method: string, url: string, body?: unknown, who = admin) => who.call<Body<T>>(method, url, body);
const publish = (definition: object, more: object = {}) =>
  call<{ version: number }>('POST', `${path}/publish`, { tenant, definition, ...more });
const decideAll = (amounts: readonly number[]) =>
  runAsJob(tenant, 'test', () =>
    decideMany(server.strapi, {
      tenant,
      key: 'parking',
      questions: amounts.map((amountCents, index) => ({ subjectId: `case-${index}`, input: { amountCents }, at })),
    }),
  );

const asJob = <T>(fn: (sql: Sql) => Promise<T>) => runAsJob(tenant, 'test', () => withSql(server.strapi, fn));

/** A process that asks the table, and once more, after a stage, about what is for one team. */
async function runOn(items: readonly object[]): Promise<number> {
  const step = (id: string, type: string, parameters: Record<string, unknown>) => ({
    id,
    type,
    phase: 'p',
    parameters,
  });
  const definition = {
    kind: 'process' as const,
    key: 'parkingRequests',
    title: label('Parken'),
    phases: [{ key: 'p', title: label('Parken') }],
    inputs: ['amount'],
    steps: [
      step('decide', 'rulebook.decide', {
        table: 'parking',
        inputs: { amountCents: 'amount' },
        outputs: { team: 'route.team' },
        reasonTo: 'route.why',
        task: { team: 'clearing' },
      }),
      step('pause', 'engine.timer', { minutes: 0.0001 }),
      {
        ...step('again', 'rulebook.decide', { table: 'parking', inputs: { amountCents: 'amount' } }),
        when: { field: { path: 'route.team', op: 'eq' as const, value: 'receivables' } },
      },
    ],
  };
  await runAsJob(tenant, 'test', () => publishProcess(server.strapi, { tenant, definition, author: 'test' }));
  const given = items.map((data, place) => ({ key: `i${place}`, data: { ...data } }));
  const started = await runAsJob(tenant, 'test', () =>
    startRun(server.strapi, { tenant, process: definition.key, items: given }),
  );
  return started.runId;
}

it('keeps an unsound draft, and refuses to release it while a test case is red', async () => {
  const red = higher();
  const checked = await call<{ isSound: boolean; problems: { code: string }[]; coverage: object }>(
    'POST',
    '/api/rulebook/table-check',
    { definition: red },
  );
  expect(checked.body.data).toMatchObject({ isSound: false, coverage: { hit: 1, all: 2, missing: [0] } });
  expect(checked.body.data.problems.map(({ code }) => code)).toContain('KW_RULES_TEST_RED');
  expect((await call('PUT', `${path}/draft`, { tenant, definition: red })).status).toBe(200);
  const refused = await publish(red);
  expect([refused.status, refused.body.error!.code]).toEqual([422, 'KW_RULES_TABLE_INVALID']);
  expect(refused.body.error!.message).toContain('„Über 100 Euro“ ergibt Team: service, erwartet ist Team: receivables');
});

it('decides by the released version, with row and version in the explanation, and rolls back', async () => {
  expect((await publish(table())).body.data.version).toBe(1);
  const [answer] = await decideAll([12_345]);
  expect(answer).toMatchObject({ decision: { outputs: team('receivables'), version: 1, rows: [0] } });
  expect(answer!.explanation.de).toBe(
    'Zeile 1 von „Parkplatz“ (Version 1) trifft zu (Betrag: ab 100,00 €). Ergebnis: Team: receivables.',
  );
  await publish({ ...higher(), tests: [] });
  const versions = await call<{ hash: string; differences: { text: { de: string } }[] }[]>(
    'GET',
    `${path}/versions?tenant=${tenant}`,
  );
  expect(versions.body.data[0]!.differences.map(({ text }) => text.de)).toEqual([
    'Zeile 1 ist geändert, vorher: Betrag: ab 100,00 € → Team: receivables; jetzt: Betrag: ab 500,00 € → Team: receivables.',
    'Testfälle: 0 neu, 0 geändert, 1 entfernt.',
  ]);
  expect((await decideAll([12_345]))[0]!.decision).toMatchObject({ outputs: team('service'), version: 2 });
  const { hash } = versions.body.data[1]!;
  expect((await call('POST', `${path}/roll-back`, { tenant, hash })).status).toBe(200);
  expect((await decideAll([12_345]))[0]!.decision).toMatchObject({ outputs: team('receivables'), version: 3 });
});

it('tries a changed table on the last 10,000 decisions, and lists what would come out differently', async () => {
  await decideAll(Array.from({ length: 10_000 }, (_, index) => index * 10));
  const { body } = await call<{ decided: number; changedCount: number; changed: object[]; groups: object }>(
    'POST',
    `${path}/simulation`,
    {
      tenant,
      definition: higher(),
    },
  );
  expect(body.data.decided).toBe(10_000);
  expect(body.data.changedCount).toBe(4_000);
  expect(body.data.groups).toEqual({ team: [{ before: 'receivables', after: 'service', count: 4_000 }] });
  expect(body.data.changed[0]).toMatchObject({
    before: team('receivables'),
    after: team('service'),
    input: { amountCents: 49_990 },
  });
  const tried = await call<{ explanation: { de: string } }>('POST', `${path}/trial`, {
    tenant,
    input: { amountCents: 5 },
    at,
  });
  expect(tried.body.data.explanation.de).toContain('Zeile 2 von „Parkplatz“ (Version 3)');
});

it('keeps what was decided upon encrypted', async () => {
  const found = await runAsJob(tenant, 'test', () =>
    withSql(server.strapi, (sql) =>
      sql.one<{ input: string }>('select input from decision_records order by id limit 1'),
    ),
  );
  expect(found!.input).toMatch(/^kw1\./);
});

it('refuses to decide on what does not fit the table', async () => {
  const { body } = await call('POST', `${path}/trial`, { tenant, input: { amountCents: 'viel', colour: 'rot' }, at });
  expect(body.error).toMatchObject({ code: 'KW_RULES_INPUT_INVALID' });
});

it('keeps a version that is released for a later day until then', async () => {
  await publish({ ...higher(), tests: [] }, { validFrom: addDays(todayInBerlin(new Date()), 2) });
  expect((await decideAll([12_345]))[0]!.decision.version).toBe(3);
  const { body } = await call<{ next: { version: number } }>('GET', `${path}?tenant=${tenant}`);
  expect(body.data.next.version).toBe(4);
});

it('answers a table as it stands, also to whoever sees no such data of people: a mask would be published with the next change', async () => {
  const account = {
    id: 'iban',
    label: label('Konto'),
    type: 'choice',
    options: [{ value: 'foreign', label: label('Ausland') }],
  };
  const definition = {
    key: 'accounts',
    title: label('Konten'),
    hitPolicy: 'first',
    inputs: [account],
    outputs: [{ id: 'team', label: label('Team'), type: 'text' }],
    rows: [{ id: 'one', cells: { iban: { in: ['foreign'] } }, outputs: { team: 'payments' } }],
    tests: [],
  };
  const published = await call('POST', '/api/rulebook/tables/accounts/publish', { tenant, definition });
  expect(published.status).toBe(200);
  const { body } = await call<{ current: { definition: { rows: object[] } } }>(
    'GET',
    `/api/rulebook/tables/accounts?tenant=${tenant}`,
  );
  expect(body.data.current.definition.rows).toMatchObject(definition.rows);
});

it('refuses the second of two who change the same table', async () => {
  const { body } = await call<{ revision: string }>('GET', `${path}?tenant=${tenant}`);
  const draft = { tenant, definition: table(), revision: body.data.revision };
  expect((await call('PUT', `${path}/draft`, draft)).status).toBe(200);
  const second = await call('PUT', `${path}/draft`, draft);
  expect([second.status, second.body.error!.code]).toEqual([409, 'KW_RULES_CHANGED_MEANWHILE']);
});

it('decides on the items of a process, keeps what it decided, and holds back what it cannot be asked about', async () => {
  const runId = await runOn([{ amount: 20_000 }, { amount: 5 }, { amount: 'viel' }]);
  const kept = () =>
    asJob((sql) =>
      sql.rows<object>('select subject_id, rows from decision_records where subject_id like $1 order by id', ['i_']),
    );
  await waitFor(async () => (await kept()).length === 3);
  const large = { subject_id: 'i0', rows: ['large'] };
  expect(await kept()).toEqual([large, { subject_id: 'i1', rows: ['small'] }, large]);
  const why = { table: 'parking', version: 3, rows: ['large'], status: 'decided' };
  const [item] = await asJob((sql) =>
    sql.rows<object>("select data->'route' as route from run_items where run_id = $1 order by id", [runId]),
  );
  expect(item).toMatchObject({ route: { team: 'receivables', why } });
  const tasks = await asJob((sql) =>
    sql.rows<object>('select finding_rule, team, payload from tasks where run_id = $1', [runId]),
  );
  expect(tasks).toMatchObject([{ finding_rule: 'KW-R-001', team: 'clearing', payload: { itemKey: 'i2' } }]);
});

it('gives a table as a file, and shows what a changed file would change before anything is kept', async () => {
  const files = '/api/rulebook/table-files';
  const bearer = { authorization: `Bearer ${admin.token}` };
  const got = await fetch(`${server.url}${path}/file?tenant=${tenant}`, { headers: bearer });
  expect(got.headers.get('content-disposition')).toContain('parking.xlsx');
  const excel = Buffer.from(await got.arrayBuffer());
  const send = async (body: Buffer | string, query = '') => {
    const init = { method: 'POST', headers: bearer, body: body as BodyInit };
    return (await (await fetch(`${server.url}${files}?tenant=${tenant}${query}`, init)).json()) as Body<{
      differences: { text: { de: string } }[];
      isSound: boolean;
    }>;
  };
  expect((await send(excel)).data).toMatchObject({ differences: [], isSound: true });
  const json = (await (
    await fetch(`${server.url}${path}/file?tenant=${tenant}&format=json`, { headers: bearer })
  ).json()) as object;
  const changed = await send(JSON.stringify({ ...json, minimumCoverage: 50 }), '&table=parking');
  expect(changed.data.differences.map(({ text }) => text.de)).toEqual([
    'An der Tabelle geändert: verlangte Testabdeckung.',
  ]);
  expect((await send(JSON.stringify({ ...json, key: 'other' }), '&table=parking')).error!.code).toBe(
    'KW_RULES_FILE_INVALID',
  );
  expect((await send('kein Format')).error!.code).toBe('KW_RULES_FILE_UNREADABLE');
  const foreignFile = await foreign.call('GET', `${path}/file?tenant=${tenant}`);
  expect(foreignFile.status).toBe(404);
});

it('takes values of a column from a code list, of which a fund may have its own version', async () => {
  const lists = await call<{ key: string }[]>('GET', `/api/rulebook/code-lists?tenant=${tenant}`);
  expect(lists.body.data.map(({ key }) => key).sort()).toEqual(['request-areas', 'request-channels', 'request-topics']);
  const list = '/api/rulebook/code-lists/request-channels';
  const { body } = await call<{ definition: { values: { value: string }[] }; revision: string }>(
    'GET',
    `${list}?tenant=${tenant}`,
  );
  const { definition, revision } = body.data;
  const values = [...definition.values, { value: 'fax', label: label('Fax') }];
  const change = { tenant, definition: { ...definition, values }, revision };
  expect((await call('POST', `${list}/publish`, change)).status).toBe(200);
  expect((await call<object>('POST', `${list}/publish`, change)).body.error!.code).toBe('KW_RULES_CHANGED_MEANWHILE');
  const twice = { tenant, definition: { ...definition, values: [...values, values[0]] } };
  expect((await call<object>('POST', `${list}/publish`, twice)).body.error!.code).toBe('KW_RULES_CODE_LIST_INVALID');
  const without = { tenant, definition: { ...definition, values: values.filter(({ value }) => value !== 'chat') } };
  const refused = (await call<object>('POST', `${list}/publish`, without)).body.error!;
  expect(refused.code).toBe('KW_RULES_CODE_IN_USE');
  expect(refused.message).toContain('chat (Zuordnung von Anliegen)');
  const { uses } = (
    await call<{ uses: { table: string; values: { value: string; rows: number[] }[] }[] }>(
      'GET',
      `${list}?tenant=${tenant}`,
    )
  ).body.data;
  expect(
    uses.find(({ table: one }) => one === 'request-routing')!.values.find(({ value }) => value === 'chat')!.rows,
  ).toContain(1);
  const tried = async (who: Session, fund: string) => {
    const body = {
      tenant: fund,
      at,
      input: { channel: 'fax', topic: 'payment', senderKind: 'member', hasFiles: false },
    };
    return (await who.call<Body<object>>('POST', '/api/rulebook/tables/request-routing/trial', body)).body;
  };
  expect((await tried(admin, tenant)).data).toMatchObject({ decision: { outputs: { area: 'receivables' } } });
  expect((await tried(foreign, 'albtal')).error).toMatchObject({ code: 'KW_RULES_INPUT_INVALID' });
});

it('shows a fund neither the tables nor the decisions of another one', async () => {
  const own = await call<{ key: string }[]>('GET', '/api/rulebook/tables?tenant=albtal', undefined, foreign);
  expect(own.body.data.map(({ key }) => key)).not.toContain('parking');
  expect((await call('GET', `${path}?tenant=${tenant}`, undefined, foreign)).status).toBe(404);
  const simulated = await call<{ decided: number }>(
    'POST',
    `${path}/simulation`,
    { tenant: 'albtal', definition: table() },
    foreign,
  );
  expect(simulated.body.data.decided).toBe(0);
});

it('forgets decisions that are too many or too old', async () => {
  const forget = () => system('test', () => withSql(server.strapi, deleteOldDecisions));
  expect(await forget()).toBe(7);
  await runAsJob(tenant, 'test', () =>
    withSql(server.strapi, (sql) =>
      sql.execute("update decision_records set decided_at = now() - interval '91 days' where subject_id = 'case-7'"),
    ),
  );
  expect(await forget()).toBe(1);
});
