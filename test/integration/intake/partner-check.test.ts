import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ProcessDefinitionInput } from '@kassenwerk/engine';
import { enqueue, system, withSql } from '@kassenwerk/kernel';
import { bootKassenwerk, type Booted, type Session } from '../../support/boot';
import { waitFor } from '../engine/waiting';
import { askedPartner, type AskedPartner } from '../../support/asked-partner';
import { requestsOf, subject, tenant, text } from './support/requests';

interface Answer<T> {
  data: T;
  error?: { code: string; message: string };
}

interface Page {
  questions: { key: string }[];
  next: string | null;
}

interface Kept {
  id: string;
  status: string;
  outcome: string | null;
  hasData: boolean;
  handedOut: boolean;
}

const shipped = JSON.parse(
  readFileSync(resolve(__dirname, '../../../plugins/intake/config/processes/request.json'), 'utf8'),
) as ProcessDefinitionInput;

/** The shipped way with a question to a partner between classification and case. */
const asking = (parameters: object = {}): ProcessDefinitionInput => ({
  ...shipped,
  steps: shipped.steps.flatMap((one) =>
    one.id === 'classify'
      ? [
          one,
          {
            id: 'check',
            type: 'engine.partner',
            phase: 'route',
            title: { de: 'Leistung prüfen', en: 'Check the benefit' },
            parameters: {
              partner: 'pruefdienst',
              send: ['topic', 'priority'],
              dataClasses: ['casework'],
              receive: ['topic', 'priority'],
              outcomes: ['checked', 'unclear'],
              timeLimitHours: 24,
              ...parameters,
            },
          },
        ]
      : [one],
  ),
});

/** In seconds, for those who stay silent. */
const inSeconds = (seconds: number) => ({ timeLimitHours: seconds / 3_600 });

/** A business admin adds a check with a partner to the way of requests, over the API alone. */
describe('a process of requests that asks a partner', () => {
  let app: Booted;
  let admin: Session;
  let staff: Session;
  let partner: AskedPartner;
  let number = 0;
  const { inFund, member } = requestsOf(() => app);

  beforeAll(async () => {
    app = await bootKassenwerk({ role: 'all' });
    admin = await app.login({ username: `${tenant}/regeln`, roles: ['businessAdmin'], tenants: [tenant] });
    staff = await app.login({ username: `${tenant}/anke`, roles: ['caseworker'], tenants: [tenant] });
    partner = await askedPartner(app, admin, { tenant, key: 'pruefdienst' });
  });
  afterAll(() => app?.stop());

  const publish = (definition: ProcessDefinitionInput) =>
    admin.call<Answer<unknown>>('POST', '/api/engine/processes', { tenant, definition });

  async function published(definition: ProcessDefinitionInput): Promise<void> {
    const { status, body } = await publish(definition);
    expect([status, body.error?.message]).toEqual([200, undefined]);
  }

  /** @returns its id */
  async function callIn(more: object = {}): Promise<string> {
    const note = { ...more, tenant, idempotencyKey: `note-${(number += 1)}`, subject, text: `${text} (${number})` };
    const { status, body } = await staff.call<Answer<{ id: string }>>('POST', '/api/intake/phone-notes', note);
    expect(status).toBe(200);
    return body.data.id;
  }

  /** Questions about a request, once there are any. */
  const kept = (item: string) =>
    inFund<Kept>(
      `select document_id as id, status, outcome, data is not null as "hasData", handed_out_at is not null as "handedOut"
       from partner_questions where name = $1 order by id`,
      [item],
    );
  const asked = (item: string) => waitFor(async () => (await kept(item))[0]);

  const sorted = (item: string) =>
    waitFor(
      async () =>
        (
          await inFund<{ topic: string; priority: number; outcome: string | null }>(
            `select c.topic, c.priority, ri.data -> '$outcomes' ->> 'check' as outcome from intake_items i
             join cases c on c.document_id = i.case_id join run_items ri on ri.tenant = i.tenant and ri.subject_id = i.document_id
             where i.document_id = $1 and i.status = 'sorted'`,
            [item],
          )
        )[0],
    );

  const runOf = async (item: string): Promise<string> =>
    (
      await inFund<{ id: string }>(
        'select r.document_id as id from runs r join run_items i on i.run_id = r.id where i.subject_id = $1 order by r.id desc',
        [item],
      )
    )[0]!.id;

  const detail = async (item: string) =>
    (await admin.call<Answer<{ partnerQuestions: object[] }>>('GET', `/api/engine/runs/${await runOf(item)}/detail`))
      .body.data;

  const audited = (action: string) =>
    inFund<{ actorKind: string; subjectId: string; details: Record<string, unknown> }>(
      `select actor_kind as "actorKind", subject_id as "subjectId", details from audit_records where action = $1 order by id`,
      [action],
    );

  it('opens the case as the partner has said, for requests that come in after it was published', async () => {
    const early = await callIn();
    expect(await sorted(early)).toEqual({ topic: 'addressChange', priority: 2, outcome: null });
    await published(asking());
    const late = await callIn();
    await asked(late);
    expect(await kept(early)).toEqual([]);
    expect(await detail(late)).toMatchObject({
      run: { status: 'waiting' },
      partnerQuestions: [{ partner: 'pruefdienst', stepId: 'check', open: 1, fetched: 0, answered: 0, closed: 0 }],
    });
    expect(
      (await staff.call<Answer<object[]>>('GET', `/api/engine/partner-figures?tenant=${tenant}`)).body.data,
    ).toEqual([
      {
        ...{ tenant, partner: 'pruefdienst', process: 'request', stepId: 'check', runs: 1 },
        stepTitle: { de: 'Leistung prüfen', en: 'Check the benefit' },
        ...{ open: 1, fetched: 0, answered: 0, closed: 0, oldestAt: expect.any(String), dueAt: expect.any(String) },
      },
    ]);
    expect((await staff.call('GET', '/api/engine/partner-figures?tenant=albtal')).status).toBe(404);

    const { questions, results } = await partner.work('answers', {
      data: { topic: 'complaint', priority: 'high', team: 'nobody' },
    });
    expect(questions).toEqual([
      {
        id: expect.any(String),
        process: { key: 'request', title: shipped.title },
        step: { id: 'check', title: { de: 'Leistung prüfen', en: 'Check the benefit' } },
        key: late,
        data: { topic: 'addressChange', priority: 'normal' },
        outcomes: ['checked', 'unclear'],
        fields: ['topic', 'priority'],
        askedAt: expect.any(String),
        until: expect.any(String),
      },
    ]);
    expect(results).toEqual([{ id: questions[0]!.id, result: 'accepted', ignored: ['team'] }]);
    expect(await sorted(late)).toEqual({ topic: 'complaint', priority: 1, outcome: 'checked' });
    expect(await kept(late)).toEqual([
      { id: questions[0]!.id, status: 'answered', outcome: 'checked', hasData: false, handedOut: true },
    ]);
    // What came over has arrived where it belongs, and lies nowhere else.
    const [signals] = await inFund<{ payloads: string[] }>(
      "select array_agg(distinct payload::text) as payloads from run_signals where step_id = 'check' and handled_at is not null",
    );
    expect(signals!.payloads).toEqual(['{}']);
  });

  it('keeps on record what was handed out, without the data', async () => {
    expect(await audited('fetchQuestions')).toEqual([
      { actorKind: 'partner', subjectId: 'pruefdienst', details: { questions: 1, firstTime: 1 } },
    ]);
    expect(await audited('handOver')).toEqual([
      { actorKind: 'partner', subjectId: expect.any(String), details: { partner: 'pruefdienst', step: 'check' } },
    ]);
    expect(await audited('answerQuestions')).toEqual([
      { actorKind: 'partner', subjectId: 'pruefdienst', details: { accepted: 1, refused: 0 } },
    ]);
  });

  it('keeps a question once, however often its message is delivered, and its data encrypted', async () => {
    const note = await callIn();
    const { id } = await asked(note);
    const [row] = await inFund<{ runId: number; data: string }>(
      'select run_id as "runId", data from partner_questions where document_id = $1',
      [id],
    );
    expect(row!.data).toMatch(/^kw1\./);
    await system('test', () =>
      withSql(app.strapi, (sql) =>
        enqueue(sql, {
          tenant,
          topic: 'partner.request',
          key: 'delivered again',
          payload: { partner: 'pruefdienst', runId: row!.runId, stepId: 'check', items: [{ key: note, data: {} }] },
        }),
      ),
    );
    await waitFor(
      async () =>
        (await inFund("select 1 from outbox_messages where key = 'delivered again' and status = 'delivered'"))
          .length === 1,
    );
    expect(await kept(note)).toHaveLength(1);
    const { questions } = await partner.work('slow');
    expect(questions.map(({ data }) => data)).toEqual([{ topic: 'addressChange', priority: 'normal' }]);
    expect(await sorted(note)).toMatchObject({ topic: 'addressChange', outcome: 'checked' });
  });

  it('takes the first answer of a partner that answers twice, and says so', async () => {
    const note = await callIn();
    const { id } = await asked(note);
    const first = { id, outcome: 'unclear', data: { priority: 'high' } };
    const [one, two] = await partner.answer([first, { id, outcome: 'checked', data: { priority: 'normal' } }]);
    expect(one).toEqual({ id, result: 'accepted' });
    expect(two).toMatchObject({
      result: 'alreadyAnswered',
      message: { de: expect.stringContaining('erste Antwort gilt') },
    });
    expect(await partner.answer([first])).toMatchObject([{ result: 'alreadyAnswered' }]);
    expect(await sorted(note)).toMatchObject({ priority: 1, outcome: 'unclear' });

    const another = await callIn();
    await asked(another);
    const { results } = await partner.work('twice');
    expect(results.map(({ result }) => result)).toEqual(['accepted', 'alreadyAnswered']);
    await sorted(another);
  });

  it('takes nothing that is no answer, and waits on', async () => {
    const note = await callIn();
    const { id } = await asked(note);
    const { results } = await partner.work('nonsense');
    expect(results.map(({ result }) => result)).toEqual(['outcomeNotAllowed', 'unknown']);
    for (const body of [
      { answers: [{ id, outcome: 5 }] },
      { answers: [{ id, more: true }] },
      { answers: [{ id, data: { priority: 'x'.repeat(20_001) } }] },
      { answers: Array.from({ length: 501 }, () => ({ id })) },
      {},
    ]) {
      const answer = await partner.call('POST', '/api/engine/partner-answers', body);
      expect([answer.status, answer.body.error?.code]).toEqual([422, 'KW_INPUT_INVALID']);
    }
    // What the database cannot keep: refused as a whole, and nothing of it stays.
    for (const answer of [
      { id, data: { priority: 'high\u0000' } },
      { id, data: { priority: '\ud800' } },
      { id: '\u0000' },
    ]) {
      const refused = await partner.call('POST', '/api/engine/partner-answers', { answers: [answer] });
      expect([refused.status, refused.body.error?.code]).toEqual([422, 'KW_VALUE_REFUSED']);
    }
    for (const query of ['limit=0', 'limit=501', 'limit=x', 'after=x', 'after=-1', 'after=9999999999']) {
      const refused = await partner.call('GET', `/api/engine/partner-questions?${query}`);
      expect([query, refused.status]).toEqual([query, 422]);
    }
    expect(await kept(note)).toMatchObject([{ status: 'open', hasData: true }]);
    await partner.work('answers');
    await sorted(note);
  });

  it('goes through its questions page by page, oldest first', async () => {
    const notes: string[] = [];
    for (let left = 3; left > 0; left -= 1) {
      const note = await callIn();
      await asked(note);
      notes.push(note);
    }
    const seen: string[] = [];
    let after: string | null = '';
    while (after !== null) {
      const path: string = `/api/engine/partner-questions?limit=1&after=${after}`;
      const { body } = await partner.call<Page>('GET', path);
      seen.push(...body.data.questions.map(({ key }) => key));
      after = body.data.next;
    }
    expect(seen).toEqual(notes);
    await partner.work('answers');
    for (const note of notes) await sorted(note);
  });

  it('tells other partners and other funds nothing, and takes no answer from them', async () => {
    const note = await callIn();
    const { id } = await asked(note);
    const elsewhere = await app.login({ username: 'albtal/regeln', roles: ['businessAdmin'], tenants: ['albtal'] });
    for (const [whose, fund, key] of [
      [admin, tenant, 'druckerei'],
      // The same name in another fund is somebody else.
      [elsewhere, 'albtal', 'pruefdienst'],
    ] as const) {
      const stranger = await askedPartner(app, whose, { tenant: fund, key });
      expect(await stranger.questions()).toEqual([]);
      expect(await stranger.answer([{ id }])).toMatchObject([{ result: 'unknown' }]);
    }
    const narrow = await askedPartner(app, admin, { tenant, key: 'makler', scopes: ['requests:create'] });
    expect((await narrow.call('GET', '/api/engine/partner-questions')).status).toBe(403);
    for (const person of [admin, staff]) {
      expect((await person.call('GET', '/api/engine/partner-questions')).status).toBe(403);
      expect((await person.call('POST', '/api/engine/partner-answers', { answers: [{ id }] })).status).toBe(403);
    }
    expect(await kept(note)).toMatchObject([{ status: 'open', handedOut: false }]);
    await partner.work('answers');
    await sorted(note);
  });

  it('hands nothing out once the contract with the partner has ended', async () => {
    const note = await callIn();
    await asked(note);
    const setEnd = (day: string | null) =>
      inFund("update processors set valid_to = $1 where partner_key = 'pruefdienst'", [day]);
    await setEnd('2026-02-01');
    expect(await partner.questions()).toEqual([]);
    await setEnd(null);
    await partner.work('answers');
    await sorted(note);
  });

  it('puts what it hands out about a member on the path of that member, and nothing while the data are locked', async () => {
    await published(asking({ send: ['memberId'] }));
    const { id: memberId } = await member('N700');
    const note = await callIn({ memberId });
    await asked(note);
    await inFund('update members set data_lock = true where document_id = $1', [memberId]);
    expect(await partner.questions()).toEqual([]);
    await inFund('update members set data_lock = false where document_id = $1', [memberId]);
    const { questions } = await partner.work('answers');
    expect(questions.map(({ data }) => data)).toEqual([{ memberId }]);
    await sorted(note);
    const path = await inFund<{ action: string }>(
      "select action from audit_records where member_id = $1 and subject_type = 'partnerQuestion'",
      [memberId],
    );
    expect(path).toEqual([{ action: 'handOver' }]);
  });

  it('closes the questions of a run that is cancelled', async () => {
    const note = await callIn();
    const { id } = await asked(note);
    const cancelled = await admin.call('POST', `/api/engine/runs/${await runOf(note)}/cancel`, { reason: 'Probe' });
    expect(cancelled.status).toBe(200);
    expect(await kept(note)).toMatchObject([{ id, status: 'closed', hasData: false }]);
    expect(await partner.questions()).toEqual([]);
    expect(await partner.answer([{ id }])).toMatchObject([
      { result: 'tooLate', message: { de: expect.stringContaining('wartet niemand mehr') } },
    ]);
  });

  it('goes on without an answer when the partner stays silent, and an answer after that changes nothing', async () => {
    await published(asking(inSeconds(3)));
    const note = await callIn();
    const { id } = await asked(note);
    await partner.work('silent');
    expect(await sorted(note)).toEqual({ topic: 'addressChange', priority: 2, outcome: 'timeout' });
    expect(await kept(note)).toMatchObject([{ status: 'closed', hasData: false }]);
    expect(await partner.answer([{ id, data: { priority: 'high' } }])).toMatchObject([{ result: 'tooLate' }]);
    expect(await sorted(note)).toMatchObject({ priority: 2 });
    expect(await detail(note)).toMatchObject({ partnerQuestions: [{ open: 0, answered: 0, closed: 1 }] });
  });

  it('is not published with a topic that nobody delivers, and with a warning when nobody has the name of the partner', async () => {
    const { status, body } = await publish(asking({ topic: 'partner.requst' }));
    expect([status, body.error?.code]).toEqual([422, 'KW_PROCESS_REFUSED']);
    expect(body.error?.message).toContain('Schritt „check“: Nachrichten unter „partner.requst“ nimmt niemand entgegen');
    const slip = await publish(asking({ partner: 'pruefdinst', dataClasses: [] }));
    expect([slip.status, slip.body.data]).toEqual([
      200,
      expect.objectContaining({
        warnings: [{ de: expect.stringContaining('„pruefdinst“ gibt es nicht'), en: expect.any(String) }],
      }),
    ]);
    const right = await publish(asking());
    expect(right.body.data).toMatchObject({ warnings: [] });
    const checked = await admin.call<Answer<{ problems: { code: string }[] }>>('POST', '/api/engine/processes/check', {
      definition: asking({ topic: 'partner.requst' }),
    });
    expect(checked.body.data.problems.map(({ code }) => code)).toEqual(['unknownTopic']);
  });
});
