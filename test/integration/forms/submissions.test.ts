import { randomUUID } from 'node:crypto';
import { settleSubmission } from '@kassenwerk/forms';
import { checkForm } from '@kassenwerk/forms/model/schema';
import { Client } from 'pg';
import { waitFor } from '../engine/waiting';
import { testPostgres } from '../../support/database';
import type { Session } from '../../support/boot';
import type * as shipped from '../../../plugins/forms/server/src/shipped-configuration';
import type * as filling from '../../../plugins/forms/server/src/testing/valid-answers';
import { pdfText } from '../../support/pdf-text';
import { signedInMember } from './support/signed-in-member';
import {
  bootForms,
  caseworker,
  filledIn,
  foreign,
  post,
  server,
  sql,
  tenant,
  type Receipt,
} from './support/submitting';

const built = '../../../plugins/forms/dist/server/src';
const { shippedForms } = require(`${built}/shipped-configuration`) as typeof shipped;
const { validAnswers } = require(`${built}/testing/valid-answers`) as typeof filling;

beforeAll(bootForms);
afterAll(() => server.stop());

it('stores a submission with its case, sealed, before it answers the receipt', async () => {
  const { status, data } = await post<Receipt>('/submissions', await filledIn(1));
  expect(status).toBe(200);
  expect(data.reference).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}$/);
  const row = await sql((one) =>
    one.one<{ answers: string; number: string; status: string; topic: string }>(
      `select s.answers, c.number, c.status, c.topic from form_submissions s join cases c on c.document_id = s.case_id
       where s.document_id = $1`,
      [data.submissionId],
    ),
  );
  expect(row).toMatchObject({ number: data.reference, status: 'open', topic: 'dentalCleaning' });
  expect(row!.answers).toMatch(/^kw1\./);
});

it('accepts the same key once, and answers the same receipt again', async () => {
  const body = await filledIn(2);
  const answers = await Promise.all([1, 2, 3, 4].map(() => post<Receipt>('/submissions', body)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  const again = await post<Receipt>('/submissions', body);
  expect(again.data).toMatchObject({ isRepeated: true, reference: answers[0]!.data.reference });
  const other = await post('/submissions', { ...body, answers: { ...body.answers, amount: 1 } });
  expect([other.status, other.error!.code]).toEqual([409, 'KW_FORM_KEY_REUSED']);
  const count = await sql((one) =>
    one.one<{ n: number }>('select count(*) as n from form_submissions where reference = $1', [again.data.reference]),
  );
  expect(count).toEqual({ n: 1 });
});

it.each([
  ['the disk is full', "raise exception 'could not extend file' using errcode = '53100'", 'KW_STORAGE_FULL'],
  ['the connection breaks', 'perform pg_sleep(30)', 'KW_DATABASE_AWAY'],
])('has nothing by halves when %s, and takes the same request afterwards', async (_case, accident, code) => {
  const body = await filledIn(code.length);
  const cases = () => sql((one) => one.one<{ n: number }>('select count(*)::int as n from cases'));
  const before = await cases();
  // Late in the transaction: case, files and answers are written by then.
  await asOwner(
    `create function accident() returns trigger language plpgsql as $$ begin ${accident}; return new; end $$;
     create constraint trigger accident after insert on form_submissions deferrable initially deferred
       for each row execute function accident()`,
  );
  const answer = post('/submissions', body);
  if (accident.includes('sleep')) await cutSleeping();
  const failed = await answer;
  await asOwner('drop function accident cascade');
  expect([failed.status, failed.error?.code]).toEqual([503, code]);
  expect(await cases()).toEqual(before);
  expect(await post<Receipt>('/submissions', body)).toMatchObject({ status: 200, data: { isRepeated: false } });
});

const asOwner = (statement: string) => withClient(server.databaseUrl, (client) => client.query(statement));

const cutSleeping = () =>
  withClient(testPostgres().adminUrl, (client) =>
    waitFor(async () => {
      const { rowCount } = await client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and wait_event = 'PgSleep'`,
        [new URL(server.databaseUrl).pathname.slice(1)],
      );
      return rowCount === 1;
    }),
  );

async function withClient(connectionString: string, fn: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  await fn(client).finally(() => client.end());
}

it('keeps the limit of once a calendar year, also for two at the same moment', async () => {
  const [one, two] = [await filledIn(3), await filledIn(3)];
  const answers = await Promise.all([post('/submissions', one), post('/submissions', two)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)!.error).toMatchObject({
    code: 'KW_FORM_LIMIT',
    message: expect.stringContaining('Zahnreinigung'),
  });
  const nextYear = await post('/submissions', await filledIn(3, { treatedOn: '2025-12-31' }));
  expect(nextYear.status).toBe(200);
});

it.each([
  [{ extra: 1 }, 'extra', 'KW_ANSWER_UNKNOWN'],
  [{ amount: { cents: 1 } }, 'amount', 'KW_ANSWER_TYPE'],
  [{ amount: '-5,00' }, 'amount', 'KW_ANSWER_AMOUNT_SMALL'],
  [{ truth: false }, 'truth', 'KW_ANSWER_REQUIRED'],
  [{ kvnr: 'A123456789' }, 'kvnr', 'KW_ANSWER_KVNR'],
  [{ invoice: [{ id: 'nobodys', name: 'a', kind: 'pdf', bytes: 1 }] }, 'invoice', 'KW_ANSWER_FILE_UNKNOWN'],
])('refuses tampered answers with 422 and names the field: %j', async (more, path, code) => {
  const { status, error } = await post('/submissions', await filledIn(4, more));
  expect([status, error!.code]).toEqual([422, 'KW_FORM_ANSWERS_INVALID']);
  expect(error!.details.fields).toMatchObject([{ path, code }]);
});

it('shows staff of the fund what was submitted, and nobody else', async () => {
  const { data } = await post<Receipt>('/submissions', await filledIn(7));
  const path = `/api/forms/form-submissions/${data.submissionId}/answers`;
  const own = await caseworker.call<{
    data: { pages: { lines: { id: string; shown: string }[] }[]; files: { name: string; documentId: string }[] };
  }>('GET', path);
  const lines = own.body.data.pages.flatMap((page) => page.lines);
  expect(lines).toContainEqual(expect.objectContaining({ id: 'amount', shown: '95,50\u00a0€' }));
  expect(own.body.data.files).toMatchObject([{ name: 'rechnung.pdf' }]);
  const file = `/api/forms/form-files/${own.body.data.files[0]!.documentId}/content`;
  expect((await caseworker.call<string>('GET', file)).body).toContain('%PDF-');
  expect((await foreign.call('GET', path)).status).toBe(404);
  expect((await foreign.call('GET', file)).status).toBe(404);
});

async function download(session: Session, path: string) {
  const answer = await fetch(server.url + path, { headers: { authorization: `Bearer ${session.token}` } });
  const content = Buffer.from(await answer.arrayBuffer());
  const isPdf = answer.headers.get('content-type') === 'application/pdf';
  return { status: answer.status, text: isPdf ? pdfText(content).join(' ') : content.toString() };
}

it('sets what was submitted as a PDF for staff who may read it, and for nobody else', async () => {
  const { data } = await post<Receipt>('/submissions', await filledIn(9));
  const path = `/api/forms/form-submissions/${data.submissionId}/pdf`;
  const { status, text } = await download(caseworker, path);
  expect(status).toBe(200);
  for (const part of [
    data.reference,
    'Beispiel',
    '95,50',
    'DE89 3704',
    'rechnung.pdf',
    'PDF, 1 KB, 2 Seiten',
    'SHA-256',
  ])
    expect(text).toContain(part);
  const narrowed = await server.login({ username: 'nordlicht/blick', tenants: [tenant], roles: ['fundUser'] });
  expect((await download(narrowed, path)).status).toBe(403);
  expect((await download(foreign, path)).status).toBe(404);
});

it('gives members the PDF of their own submission alone, in their language', async () => {
  const me = await signedInMember(server, caseworker, { fund: tenant, number: 'PDF1' });
  const other = await signedInMember(server, caseworker, { fund: tenant, number: 'PDF2' });
  const body = { ...(await filledIn(10)), language: 'en', tenant: undefined };
  const made = await me.session.call<{ data: Receipt }>('POST', '/api/forms/own/submissions', body);
  expect(made.status).toBe(200);
  const { reference } = made.body.data;
  const own = await download(me.session, `/api/forms/own/submissions/${reference.toLowerCase()}/pdf`);
  expect(own.status).toBe(200);
  for (const part of [reference, 'DE89 3704', 'Reference number', 'in the online portal'])
    expect(own.text).toContain(part);
  expect((await download(other.session, `/api/forms/own/submissions/${reference}/pdf`)).status).toBe(404);
  expect((await download(me.session, `/api/forms/form-submissions/${made.body.data.submissionId}/pdf`)).status).toBe(
    403,
  );
});

it('shows members what they submitted, in words and with its files, and nobody else', async () => {
  const me = await signedInMember(server, caseworker, { fund: tenant, number: 'OWN1' });
  const other = await signedInMember(server, caseworker, { fund: tenant, number: 'OWN2' });
  const body = { ...(await filledIn(11)), tenant: undefined };
  const made = await me.session.call<{ data: Receipt }>('POST', '/api/forms/own/submissions', body);
  const { reference } = made.body.data;
  const list = await me.session.call<{ data: object[] }>('GET', '/api/forms/own/submissions');
  expect(list.body.data).toEqual([expect.objectContaining({ reference, status: 'received', form: 'dental-cleaning' })]);
  interface Detail {
    pages: { lines: { shown: string }[] }[];
    files: { id: string; name: string }[];
  }
  const path = `/api/forms/own/submissions/${reference}`;
  const { data } = (await me.session.call<{ data: Detail }>('GET', path)).body;
  expect(JSON.stringify(data.pages)).toContain('DE89 3704 0044 0532 0130 00');
  expect(data.files).toHaveLength(1);
  const file = `/api/forms/own/form-files/${data.files[0]!.id}/content`;
  expect((await me.session.call('GET', file)).status).toBe(200);
  for (const foreign of [path, file]) expect((await other.session.call('GET', foreign)).status).toBe(404);
});

describe('what only the member may answer', () => {
  const signedBy = { name: 'Ida Beispiel' };
  const objection = (more: object = {}) => ({
    tenant,
    form: 'objection',
    idempotencyKey: randomUUID(),
    answers: { firstName: 'Ida', ...more },
  });
  interface Refused {
    error: { code: string; details: { fields: { path: string; code: string }[] } };
  }

  it('is neither taken from staff nor may it be missing', async () => {
    for (const more of [{ signature: signedBy }, {}]) {
      const { status, body } = await caseworker.call<Refused>('POST', '/api/forms/submissions', objection(more));
      expect([status, body.error.code]).toEqual([422, 'KW_FORM_ANSWERS_INVALID']);
      expect(body.error.details.fields).toContainEqual(
        expect.objectContaining({ path: 'signature', code: 'KW_ANSWER_MEMBER_ONLY' }),
      );
    }
  });

  it('stays with the member, to whom staff hand a draft over', async () => {
    const content = { answers: { firstName: 'Ida', signature: signedBy } };
    const path = '/api/forms/drafts';
    const made = await caseworker.call<{ data: { link: string } }>('POST', path, {
      tenant,
      form: 'objection',
      content,
    });
    const [page, token] = made.body.data.link.split('#');
    expect(page).toMatch(/\/nordlicht\/weiter$/);
    const { data } = await post<{ answers: object }>('/drafts/resume', { tenant, token });
    expect(data.answers).toEqual({ firstName: 'Ida' });
    expect((await foreign.call('POST', path, { tenant, form: 'objection', content })).status).toBe(404);
  });
});

it('lets a request wait for a service outside until that has answered, once', async () => {
  const { form, problems } = checkForm(
    (await shippedForms()).find((one) => (one as { key: string }).key === 'patient-receipt'),
  );
  expect(problems).toEqual([]);
  const me = await signedInMember(server, caseworker, { fund: tenant, number: 'WAIT1' });
  const { data } = (
    await me.session.call<{ data: Receipt & { status: string } }>('POST', '/api/forms/own/submissions', {
      form: 'patient-receipt',
      idempotencyKey: randomUUID(),
      answers: validAnswers(form!, { today: new Date().toISOString().slice(0, 10) }, 1),
    })
  ).body;
  expect(data.status).toBe('waitingForService');
  const state = () =>
    sql((one) =>
      one.one<{ submission: string; work: string }>(
        `select s.status as submission, c.status as work from form_submissions s join cases c on c.document_id = s.case_id
         where s.document_id = $1`,
        [data.submissionId],
      ),
    );
  expect(await state()).toEqual({ submission: 'waitingForService', work: 'waiting' });
  expect(await sql((one) => settleSubmission(one, data.submissionId, 'received'))).toBe(true);
  expect(await state()).toEqual({ submission: 'received', work: 'open' });
  expect(await sql((one) => settleSubmission(one, data.submissionId, 'refused'))).toBe(false);
  expect(await state()).toEqual({ submission: 'received', work: 'open' });
});

it('refuses tampered answers to every shipped form with 422 and never stumbles', async () => {
  const me = await signedInMember(server, caseworker, { fund: tenant, number: 'TAMPER1' });
  const today = new Date().toISOString().slice(0, 10);
  for (const given of await shippedForms()) {
    const { form, definition } = checkForm(given);
    const answers = validAnswers(form!, { today }, 1);
    const [field] = [...form!.fields.values()].filter(
      ({ field: { id, type } }) => type !== 'computed' && id in answers,
    );
    const tampered: [object, string | undefined][] = [
      [{ ...answers, smuggled: 1 }, 'KW_ANSWER_UNKNOWN'],
      [{ ...answers, constructor: 'x' }, 'KW_ANSWER_UNKNOWN'],
      [{ ...answers, [field!.field.id]: { $gt: '' } }, undefined],
      [{ ...answers, [field!.field.id]: [[[]]] }, undefined],
      [{ ...answers, [field!.field.id]: 'x'.repeat(100_000) }, undefined],
      [{}, 'KW_ANSWER_REQUIRED'],
      ...[...form!.contents.values()]
        .flat()
        .flatMap((node): [object, undefined][] =>
          'inner' in node && node.inner ? [[{ ...answers, [node.id]: [null, 1] }, undefined]] : [],
        ),
    ];
    for (const [body, code] of tampered) {
      const { status, body: answer } = await me.session.call<{ error: { details: { fields?: { code: string }[] } } }>(
        'POST',
        '/api/forms/own/submissions',
        { form: definition!.key, idempotencyKey: randomUUID(), answers: body },
      );
      expect([definition!.key, Object.keys(body).length, status]).toEqual([
        definition!.key,
        Object.keys(body).length,
        422,
      ]);
      // Files that nobody uploaded are found first.
      const codes = answer.error.details.fields?.map((one) => one.code);
      if (code && !codes?.includes('KW_ANSWER_FILE_UNKNOWN')) expect(codes).toContain(code);
    }
  }
});

it('answers 404 for a fund that has a comma in it, or does not exist', async () => {
  const body = await filledIn(8);
  expect((await post('/submissions', { ...body, tenant: 'nordlicht,albtal' })).status).toBe(422);
  expect((await post('/submissions', { ...body, tenant: 'nirgendwo' })).error!.code).toBe('KW_FUND_UNKNOWN');
});

it('counts what happens without telling visitors apart', async () => {
  const events = [
    { event: 'view' },
    { event: 'page', page: 'person', seconds: 20 },
    { event: 'page', page: 'smuggled' },
  ];
  for (let visitor = 0; visitor < 3; visitor++) await post('/insight', { tenant, form: 'dental-cleaning', events });
  const rows = await sql((one) =>
    one.rows('select event, page, happened, total_seconds as "totalSeconds" from form_insights order by event'),
  );
  expect(rows).toEqual([
    { event: 'page', page: 'person', happened: 3, totalSeconds: 60 },
    { event: 'view', page: '', happened: 3, totalSeconds: 0 },
  ]);
});
