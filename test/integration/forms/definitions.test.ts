import { randomUUID } from 'node:crypto';
import { todayInBerlin, addDays, runAsJob, withSql } from '@kassenwerk/kernel';
import { bootKassenwerk, type Booted, type Session } from '../../support/boot';

let server: Booted;
let admin: Session;
let foreign: Session;
const tenant = 'nordlicht';
const label = (de: string) => ({ de, en: de });

const definition = (more: object = {}, field: object = {}) => ({
  key: 'parking',
  title: label('Parkplatz'),
  area: 'insurance',
  topic: 'parking',
  languages: ['de', 'en'],
  access: 'anyone',
  pages: [
    {
      id: 'page',
      title: label('Seite'),
      groups: [
        {
          id: 'group',
          fields: [
            { id: 'plate', type: 'text', label: label('Kennzeichen'), required: true, ...field },
            { id: 'mail', type: 'email', label: label('E-Mail') },
          ],
        },
      ],
    },
  ],
  outcome: { confirmation: label('Danke.') },
  ...more,
});

beforeAll(async () => {
  server = await bootKassenwerk();
  admin = await server.login({ username: 'nordlicht/forms-admin', tenants: [tenant], roles: ['businessAdmin'] });
  foreign = await server.login({ username: 'albtal/forms-admin', tenants: ['albtal'], roles: ['businessAdmin'] });
});
afterAll(() => server.stop());

const path = '/api/forms/definitions/parking';
interface Body<T> {
  data: T;
  error?: { code: string };
}
const call = <T>(method: string, url: string, body?: unknown, who = admin) => who.call<Body<T>>(method, url, body);
const publish = (body: object) => call<{ version: number }>('POST', `${path}/publish`, { tenant, ...body });

async function post<T>(url: string, body: unknown): Promise<Body<T> & { status: number }> {
  const answer = await fetch(`${server.url}/api/forms/public${url}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: answer.status, ...((await answer.json()) as Body<T>) };
}
const submit = <T>(answers: object, more: object = {}) =>
  post<T>('/submissions', { tenant, form: 'parking', answers, idempotencyKey: randomUUID(), ...more });

it('says what is wrong with a draft and keeps it nevertheless', async () => {
  const unsound = definition({}, { visibleIf: { op: 'answered', args: [{ field: 'nobody' }] } });
  const checked = await call<{ isSound: boolean; problems: { code: string }[] }>(
    'POST',
    '/api/forms/definition-check',
    {
      definition: unsound,
    },
  );
  expect(checked.body.data).toMatchObject({ isSound: false, problems: [{ code: 'KW_FORM_REFERENCE_UNKNOWN' }] });
  expect((await call('PUT', `${path}/draft`, { tenant, definition: unsound })).status).toBe(200);
  expect((await publish({ definition: unsound })).body.error!.code).toBe('KW_FORM_INVALID');
  const shown = await call<{ current: unknown; draft: object }>('GET', `${path}?tenant=${tenant}`);
  expect(shown.body.data).toMatchObject({ current: null, draft: { definition: { key: 'parking' } } });
});

it('releases a version at once, tells the difference in sentences, and rolls back', async () => {
  expect((await publish({ definition: definition() })).body.data.version).toBe(1);
  expect((await submit({ plate: 'HH-AB 1' })).status).toBe(200);
  await publish({ definition: definition({}, { required: false, label: label('Nummernschild') }) });
  const versions = await call<{ hash: string; differences: { text: { de: string } }[] }[]>(
    'GET',
    `${path}/versions?tenant=${tenant}`,
  );
  expect(versions.body.data[0]!.differences.map(({ text }) => text.de)).toEqual([
    'Feld „Kennzeichen“ heißt jetzt „Nummernschild“.',
    'Feld „Nummernschild“ ist jetzt freiwillig.',
  ]);
  expect((await submit({})).status).toBe(200);
  const { hash } = versions.body.data[1]!;
  expect((await call('POST', `${path}/roll-back`, { tenant, hash })).status).toBe(200);
  expect((await submit({})).error!.code).toBe('KW_FORM_ANSWERS_INVALID');
});

it('lets whoever has begun with a version finish with it', async () => {
  const before = await call<{ current: { hash: string } }>('GET', `${path}?tenant=${tenant}`);
  await publish({ definition: definition({}, { id: 'number' }) });
  const { hash } = before.body.data.current;
  expect((await submit({ plate: 'HH-AB 2' }, { hash })).status).toBe(200);
  expect((await submit({ plate: 'HH-AB 2' })).status).toBe(422);
});

it('keeps a version that is released for a later day until then', async () => {
  const validFrom = addDays(todayInBerlin(new Date()), 2);
  const made = await publish({ definition: definition({}, { id: 'later' }), validFrom });
  expect((await submit({ number: 'x' })).status).toBe(200);
  await runAsJob(tenant, 'test', () =>
    withSql(server.strapi, (sql) =>
      sql.execute(
        "update configuration_versions set valid_from = now() where kind = 'form' and key = 'parking' and version = $1",
        [made.body.data.version],
      ),
    ),
  );
  expect((await submit({ later: 'x' })).status).toBe(200);
});

it('refuses the second of two who change the same form, and keeps a draft when an earlier version comes back', async () => {
  interface Shown {
    revision: string;
    draft: { definition: { title: { de: string } } } | null;
  }
  const open = async () => (await call<Shown>('GET', `${path}?tenant=${tenant}`)).body.data;
  const titled = (de: string) => definition({ title: label(de) });
  const keep = (de: string, revision: string) =>
    call<{ revision: string }>('PUT', `${path}/draft`, { tenant, definition: titled(de), revision });
  const both = await open();
  const first = await keep('Erster', both.revision);
  const second = await keep('Zweiter', both.revision);
  expect([second.status, second.body.error!.code]).toEqual([409, 'KW_FORM_CHANGED_MEANWHILE']);
  const late = await call('POST', `${path}/publish`, {
    tenant,
    definition: titled('Zweiter'),
    revision: both.revision,
  });
  expect(late.body.error!.code).toBe('KW_FORM_CHANGED_MEANWHILE');
  expect((await keep('Noch einmal', first.body.data.revision)).status).toBe(200);
  const versions = await call<{ hash: string }[]>('GET', `${path}/versions?tenant=${tenant}`);
  await call('POST', `${path}/roll-back`, { tenant, hash: versions.body.data.at(-1)!.hash });
  expect((await open()).draft!.definition.title.de).toBe('Noch einmal');
});

it('lists since when a form holds, and the version that waits for its day', async () => {
  const day = addDays(todayInBerlin(new Date()), 3);
  await publish({ definition: definition({ title: label('Übermorgen') }), validFrom: day });
  const { body } = await call<{ key: string; validFrom: string; next: { status: string } | null }[]>(
    'GET',
    `/api/forms/definitions?tenant=${tenant}`,
  );
  const listed = body.data.find(({ key }) => key === 'parking')!;
  expect(listed).toMatchObject({ validFrom: expect.any(String), next: { status: 'published' } });
  await publish({ definition: definition() });
});

it('shows nobody another fund, and lets nobody write there', async () => {
  expect((await call('GET', `${path}?tenant=${tenant}`, undefined, foreign)).status).toBe(404);
  expect((await call('PUT', `${path}/draft`, { tenant, definition: definition() }, foreign)).status).toBe(404);
  expect((await call('GET', `${path}?tenant=albtal`, undefined, foreign)).status).toBe(404);
});

it('describes what may be submitted as JSON Schema and OpenAPI', async () => {
  const { body } = await call<{ schema: object }>(
    'GET',
    `/api/forms/definitions/dental-cleaning/schema?tenant=${tenant}`,
  );
  expect(body.data.schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
  const openApi = await call<{ openapi: string; paths: object }>(
    'GET',
    `/api/forms/definitions/dental-cleaning/openapi?tenant=${tenant}`,
  );
  expect([openApi.body.data.openapi, Object.keys(openApi.body.data.paths)]).toEqual([
    '3.1.0',
    ['/api/forms/submissions'],
  ]);
});

it('waits for the second person, who reads, decides once, and then the case goes on', async () => {
  const coSignature = { person: label('Halter'), text: label('Ich stimme zu.'), daysToSign: 7, emailField: 'mail' };
  await publish({ definition: definition({ coSignature }) });
  const answers = { plate: 'HH-AB 3', mail: 'halter@beispiel.de' };
  const key = { idempotencyKey: randomUUID() };
  interface Receipt {
    status: string;
    submissionId: string;
    coSignature: { token: string };
  }
  const { data } = await submit<Receipt>(answers, key);
  expect(data.status).toBe('waitingForSignature');
  const again = await submit<Receipt>(answers, key);
  expect(again.data.coSignature).toEqual(data.coSignature);
  const { token } = data.coSignature;
  const read = await post<{ summary: { lines: { shown: string }[] }[] }>('/co-signatures/read', { tenant, token });
  expect(read.data.summary[0]!.lines[0]!.shown).toBe('HH-AB 3');
  const sign = () =>
    post<{ status: string }>('/co-signatures', { tenant, token, decision: 'sign', name: 'Hanna Halter' });
  const decided = await Promise.all([sign(), sign()]);
  expect(decided.map(({ status }) => status).sort()).toEqual([200, 404]);
  const row = await runAsJob(tenant, 'test', () =>
    withSql(server.strapi, (sql) =>
      sql.one(
        `select s.status, c.status as "caseStatus" from form_submissions s join cases c on c.document_id = s.case_id where s.document_id = $1`,
        [data.submissionId],
      ),
    ),
  );
  expect(row).toEqual({ status: 'received', caseStatus: 'open' });
});
