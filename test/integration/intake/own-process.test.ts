import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ProcessDefinitionInput } from '@kassenwerk/engine';
import { registerTextReader } from '@kassenwerk/intake';
import { inTransaction, runAsJob, type Sql } from '@kassenwerk/kernel';
import { bootKassenwerk, type Booted, type Session } from '../../support/boot';
import type * as scanning from '../../../plugins/intake/server/src/channels/scan/take-scans';
import { waitFor } from '../engine/waiting';
import { pdfOf } from '../forms/support/files';
import { requestsOf, subject, tenant, text } from './support/requests';
import { twoWait } from './support/waiting-twice';

const { takeScans } = require('../../../plugins/intake/dist/server/src/channels/scan/take-scans') as typeof scanning;

type Step = ProcessDefinitionInput['steps'][number];

interface Answer<T> {
  data: T;
  error?: { code: string; message: string };
}

interface Found {
  /** Of the version that its run works by. */
  steps: string[];
  status: string;
  /** `normal` is 2, `high` is 1. */
  priority: number | null;
  area: string | null;
  sentence: string | null;
  incident: string | null;
  incidentId: string | null;
}

function shippedFile(name: string): unknown {
  return JSON.parse(readFileSync(resolve(__dirname, '../../../plugins/intake/config', name), 'utf8'));
}

const shipped = shippedFile('processes/request.json') as ProcessDefinitionInput;

/** The shipped way with a step behind another one. */
const withStep = (step: Step, after: string): ProcessDefinitionInput => ({
  ...shipped,
  steps: shipped.steps.flatMap((one) => (one.id === after ? [one, step] : [one])),
});

const callsFirst = {
  key: 'calls-first',
  title: { de: 'Anrufe zuerst', en: 'Calls first' },
  hitPolicy: 'first',
  inputs: [
    {
      id: 'channel',
      label: { de: 'Kanal', en: 'Channel' },
      type: 'choice',
      options: [{ value: 'phone', label: { de: 'Telefon', en: 'Telephone' } }],
    },
  ],
  outputs: [{ id: 'priority', label: { de: 'Dringlichkeit', en: 'Urgency' }, type: 'text' }],
  rows: [{ id: 'phone', cells: { channel: { in: ['phone'] } }, outputs: { priority: 'high' } }],
  tests: [],
};

const urgency: Step = {
  id: 'urgency',
  type: 'rulebook.decide',
  phase: 'route',
  parameters: { table: callsFirst.key, inputs: { channel: 'channel' }, outputs: { priority: 'priority' } },
};

const look: Step = {
  id: 'look',
  type: 'engine.task',
  phase: 'route',
  parameters: { title: { de: 'Anliegen ansehen', en: 'Look at the request' }, decisions: ['done'], team: 'insurance' },
};

/** A table of topics that says everything is about one of them. */
const ownTopics = {
  ...(shippedFile('tables/request-topic.json') as { key: string; outputs: unknown[] }),
  key: 'own-topic',
  minimumCoverage: 0,
  rows: [{ id: 'all', cells: {}, outputs: { topic: 'complaint', confidence: 90 } }],
  tests: [],
};

const withOwnTopics: ProcessDefinitionInput = {
  ...shipped,
  steps: shipped.steps.map((one) =>
    one.id === 'classify' ? { ...one, parameters: { ...one.parameters, topics: ownTopics.key } } : one,
  ),
};

/** Whoever holds these places keeps what came in from its case. */
const holdPlaces = (sql: Sql) =>
  sql.rows(
    `select pg_advisory_xact_lock(hashtextextended('intake alike ' || $1::text, place)) from generate_series(0, 255) place`,
    [tenant],
  );

/** A fund changes the way of requests through the API; nothing is started anew. */
describe('a fund with a process of requests of its own', () => {
  let app: Booted;
  let admin: Session;
  let staff: Session;
  let operator: Session;
  let number = 0;
  const { inFund, sorted, accept, member, drop, takeScansByHand } = requestsOf(() => app);

  beforeAll(async () => {
    app = await bootKassenwerk({ role: 'all' });
    const login = (name: string, role: string) =>
      app.login({ username: `${tenant}/${name}`, roles: [role], tenants: [tenant] });
    admin = await login('regeln', 'businessAdmin');
    staff = await login('anke', 'caseworker');
    operator = await login('betrieb', 'operator');
    await takeScansByHand();
  });
  afterAll(async () => {
    // Readers belong to the process, and the next test file shares it.
    registerTextReader('test', async () => undefined);
    await app?.stop();
  });

  async function publish(definition: ProcessDefinitionInput): Promise<void> {
    const { status, body } = await admin.call<Answer<unknown>>('POST', '/api/engine/processes', {
      tenant,
      definition,
    });
    expect([status, body.error?.message]).toEqual([200, undefined]);
  }

  async function publishTable(definition: Record<string, unknown> & { key: string }): Promise<void> {
    const path = `/api/rulebook/tables/${definition.key}/publish`;
    const { status, body } = await admin.call<Answer<unknown>>('POST', path, { tenant, definition });
    expect([status, body.error?.message]).toEqual([200, undefined]);
  }

  /** @returns its id */
  async function callIn(words = text): Promise<string> {
    const note = { tenant, idempotencyKey: `note-${(number += 1)}`, subject, text: `${words} (${number})` };
    const { status, body } = await staff.call<Answer<{ id: string }>>('POST', '/api/intake/phone-notes', note);
    expect(status).toBe(200);
    return body.data.id;
  }

  const found = async (id: string): Promise<Found | undefined> =>
    (
      await inFund<Found>(
        `select array(select s ->> 'id' from jsonb_array_elements(r.definition -> 'steps') s) as steps, i.status, c.priority, c.area, c.routing -> 'sentence' ->> 'de' as sentence,
           n.message ->> 'de' as incident, n.document_id as "incidentId"
         from intake_items i join run_items ri on ri.tenant = i.tenant and ri.subject_id = i.document_id join runs r on r.id = ri.run_id
         left join cases c on c.document_id = i.case_id left join incidents n on n.run_id = r.id and n.status = 'open'
         where i.document_id = $1`,
        [id],
      )
    )[0];

  const until = (id: string, holds: (one: Found) => boolean) =>
    waitFor(async () => {
      const one = await found(id);
      return one !== undefined && holds(one);
    });

  const openTask = async (id: string): Promise<string | undefined> =>
    (
      await inFund<{ id: string }>(
        `select t.document_id as id from tasks t join run_items ri on ri.run_id = t.run_id
         where ri.subject_id = $1 and t.status = 'open'`,
        [id],
      )
    )[0]?.id;

  const isSorted = ({ status }: Found): boolean => status !== 'received';

  /** Runs of both stand before the places of what says the same, until whoever holds these lets go. */
  const atTheSameMoment = (act: () => Promise<void>): Promise<void> =>
    runAsJob(tenant, 'test', () =>
      inTransaction(app.strapi, async (sql) => {
        await holdPlaces(sql);
        await act();
        await twoWait(app);
      }),
    );

  it('takes the new step with the next telephone note; one that came before goes on under the old version', async () => {
    let early = '';
    // The first note stays in the middle of its way.
    await runAsJob(tenant, 'test', () =>
      inTransaction(app.strapi, async (sql) => {
        await holdPlaces(sql);
        early = await callIn();
        await until(early, () => true);
        await publishTable(callsFirst);
        await publish(withStep(urgency, 'classify'));
        expect(await found(early)).toMatchObject({ status: 'received' });
      }),
    );
    const late = await callIn();
    await until(early, isSorted);
    await until(late, isSorted);
    expect(await found(early)).toMatchObject({ status: 'sorted', area: 'insurance', priority: 2 });
    expect((await found(early))!.steps).not.toContain('urgency');
    expect(await found(late)).toMatchObject({ status: 'sorted', area: 'insurance', priority: 1 });
    expect((await found(late))!.steps).toContain('urgency');
    expect((await found(late))!.sentence).toContain('Ein späterer Schritt');
  });

  it('waits at a task between two steps and still knows afterwards what was found before it', async () => {
    await publish(withStep(look, 'classify'));
    const note = await callIn();
    await waitFor(async () => (await openTask(note)) !== undefined);
    expect(await found(note)).toMatchObject({ status: 'received' });
    // Others do not wait behind it, and it keeps its version.
    await publish(shipped);
    const other = await callIn('Bitte erstatten Sie mir die Fahrkosten.');
    await until(other, isSorted);
    expect((await found(other))!.steps).not.toContain('look');
    const path = `/api/engine/tasks/${await openTask(note)}/resolve`;
    expect((await staff.call('POST', path, { decision: 'done' })).status).toBe(204);
    await until(note, (one) => isSorted(one) || one.incident !== null);
    expect(await found(note)).toMatchObject({ status: 'sorted', area: 'insurance', incident: null });
    expect((await found(note))!.steps).toContain('look');
    expect((await sorted('phone', number)).every(({ caseId }) => caseId)).toBe(true);
  });

  const tasksOf = (ids: string[]) =>
    inFund<{ id: string; item: string }>(
      `select t.document_id as id, ri.subject_id as item from tasks t join run_items ri on ri.run_id = t.run_id and ri.id = coalesce(t.item_id, ri.id)
       where ri.subject_id = any ($1) and t.status = 'open' order by t.id`,
      [ids],
    );

  const isDone = async (task: string): Promise<void> => {
    const answer = await staff.call('POST', `/api/engine/tasks/${task}/resolve`, { decision: 'done' });
    expect(answer).toEqual({ status: 204, body: '' });
  };

  it('keeps what a reader has found in files while a task waits right behind it, and reads no file twice', async () => {
    const { id: memberId, kvnr } = await member('N300');
    const found = `${text} Meine Versichertennummer lautet ${kvnr}.`;
    registerTextReader('test', async (_strapi, { kind }) => (kind === 'pdf' ? found : undefined));
    await publish(withStep({ ...look, phase: 'read' }, 'readContent'));
    drop('umzug.pdf', await pdfOf(1));
    expect(await takeScans(app.strapi, tenant, new Date())).toEqual({ received: 1, refused: 0 });
    const [{ id } = { id: '' }] = await inFund<{ id: string }>(
      `select document_id as id from intake_items where channel = 'scan' order by id desc limit 1`,
    );
    await waitFor(async () => (await tasksOf([id])).length === 1);
    expect((await staff.call('POST', `/api/intake/intake-items/${id}/retry`, {})).status).toBe(204);
    await waitFor(async () => (await tasksOf([id])).length === 2);
    for (const task of (await tasksOf([id])).reverse()) await isDone(task.id);
    const [letter] = await sorted('scan');
    expect(letter).toMatchObject({ id, status: 'sorted', memberId, topic: 'addressChange' });
    const shown = await staff.call<Answer<{ originals: { text: string }[] }>>(
      'GET',
      `/api/casework/cases/${letter!.caseId}`,
    );
    expect(shown.body.data.originals.map((one) => one.text)).toEqual([found]);
  });

  /** While the fund lets none of its caseworkers read about health. */
  async function withoutHealthData(act: () => Promise<void>): Promise<void> {
    const lead = await app.login({ username: `${tenant}/leitung`, roles: ['teamLead'], tenants: [tenant] });
    const path = '/api/kernel/roles/caseworker';
    const { body } = await lead.call<Answer<{ shipped: object }>>('GET', `${path}?tenant=${tenant}`);
    const narrow = async (definition: object) =>
      expect((await lead.call('POST', `${path}/narrow`, { tenant, definition })).status).toBe(200);
    await narrow({ ...body.data.shipped, sees: ['bank', 'income'] });
    await act();
    await narrow({ key: 'caseworker', asShipped: true });
  }

  it('lets a person decide on one request, who reads what came in, while others go on', async () => {
    const check: Step = {
      ...look,
      type: 'engine.itemTask',
      parameters: { ...look.parameters, decisions: ['urgent', 'normal'], show: ['topic'] },
      when: { field: { path: 'channel', op: 'eq', value: 'phone' } },
    };
    const first: Step = { ...urgency, when: { outcome: { step: 'look', is: 'urgent' } } };
    const withTask = withStep(check, 'classify');
    const { steps } = withTask;
    const place = steps.findIndex(({ id }) => id === 'look') + 1;
    await publish({ ...withTask, steps: steps.toSpliced(place, 0, first) });
    // Both come in with one batch.
    let [id, other] = ['', ''];
    await runAsJob(tenant, 'test', () =>
      inTransaction(app.strapi, async (sql) => {
        await holdPlaces(sql);
        const before = await accept({ text: `${text} Vielen Dank im Voraus.` });
        await until(before.id, () => true);
        id = await callIn();
        other = (await accept({ text: `${text} Es eilt.` })).id;
      }),
    );
    await waitFor(async () => (await openTask(id)) !== undefined);
    await until(other, isSorted);
    const shown = await staff.call<Answer<{ subject: string; text: string; caseId: string | null }>>(
      'GET',
      `/api/intake/intake-items/${id}`,
    );
    expect(shown.body.data).toMatchObject({ subject, text: expect.stringContaining(text) as string, caseId: null });
    await withoutHealthData(async () => {
      const hidden = await staff.call<Answer<{ text: string }>>('GET', `/api/intake/intake-items/${id}`);
      expect([hidden.status, hidden.body.data.text]).toEqual([200, '••••']);
    });
    const reads = await inFund<{ actor_name: string }>(
      "select actor_name from audit_records where action = 'view' and subject_type = 'intakeItem' and subject_id = $1",
      [id],
    );
    expect(reads).toHaveLength(2);
    const fremd = await app.login({ username: 'albtal/anke', roles: ['caseworker'], tenants: ['albtal'] });
    expect((await fremd.call('GET', `/api/intake/intake-items/${id}`)).status).toBe(404);
    const task = (await openTask(id))!;
    expect((await staff.call('POST', `/api/engine/tasks/${task}/resolve`, { decision: 'urgent' })).status).toBe(204);
    await until(id, isSorted);
    expect(await found(id)).toMatchObject({ status: 'sorted', priority: 1 });
  });

  describe('where the same letter waits at a task twice', () => {
    const sender = { kind: 'unknown' as const, address: 'frauke.hansen@example.org' };
    const outcome = async (ids: string[]) => {
      for (const id of ids) await until(id, (one) => isSorted(one) || one.incident !== null);
      return inFund<{ status: string; caseId: string; duplicateOf: string | null }>(
        `select status, case_id as "caseId", duplicate_of as "duplicateOf" from intake_items where document_id = any ($1) order by id`,
        [ids],
      );
    };
    const cases = async () => (await inFund<{ n: number }>('select count(*)::int as n from cases'))[0]!.n;

    beforeAll(() => publish(withStep(look, 'classify')));

    it('opens one case when the second came later, whichever goes on first', async () => {
      const letter = { sender, text: `${text}. Es eilt.` };
      const first = await accept(letter);
      await waitFor(async () => (await tasksOf([first.id])).length === 1);
      const second = await accept({ ...letter, channel: 'partner' });
      await waitFor(async () => (await tasksOf([second.id])).length === 1);
      const before = await cases();
      for (const { id } of [second, first]) {
        await isDone((await tasksOf([id]))[0]!.id);
        await until(id, isSorted);
      }
      const [one, two] = await outcome([first.id, second.id]);
      expect(one).toEqual({ status: 'duplicate', caseId: two!.caseId, duplicateOf: second.id });
      expect(two).toMatchObject({ status: 'sorted', duplicateOf: null });
      expect(await cases()).toBe(before + 1);
    });

    it('opens one case when both go on at the same moment', async () => {
      const letter = { sender, text: `${text}. Es eilt sehr, weil ich in Kur fahre.` };
      const ids: string[] = [];
      for (const channel of ['email', 'partner'] as const) {
        const { id } = await accept({ ...letter, channel });
        await waitFor(async () => (await tasksOf([id])).length === 1);
        ids.push(id);
      }
      const before = await cases();
      await atTheSameMoment(async () => {
        for (const { id } of await tasksOf(ids)) await isDone(id);
      });
      const both = await outcome(ids);
      expect(both.map(({ status }) => status).sort()).toEqual(['duplicate', 'sorted']);
      expect(both[0]!.caseId).toBe(both[1]!.caseId);
      expect(await cases()).toBe(before + 1);
    });

    it('opens one case when both came together and are held back one by one', async () => {
      await publishTable({ ...callsFirst, key: 'nothing', rows: [] });
      await publish(
        withStep({ ...urgency, parameters: { ...urgency.parameters, table: 'nothing', onNone: 'park' } }, 'classify'),
      );
      const letter = { sender, text: `${text}. Es eilt, denn am Montag ziehe ich in eine andere Wohnung.` };
      const ids = (await Promise.all([accept(letter), accept(letter)])).map(({ id }) => id);
      await waitFor(async () => (await tasksOf(ids)).length === 2);
      const before = await cases();
      for (const { id, item } of (await tasksOf(ids)).reverse()) {
        expect((await staff.call('POST', `/api/engine/tasks/${id}/resolve`, { decision: 'accept' })).status).toBe(204);
        await until(item, isSorted);
      }
      const both = await outcome(ids);
      expect(both.map(({ status }) => status).sort()).toEqual(['duplicate', 'sorted']);
      expect(both[0]!.caseId).toBe(both[1]!.caseId);
      expect(await cases()).toBe(before + 1);
    });
  });

  it('is held back by a step of the fund, and goes on where it was when a person says so', async () => {
    await publishTable({ ...callsFirst, key: 'mails-only', rows: [] });
    const held = { ...urgency, id: 'held', parameters: { ...urgency.parameters, table: 'mails-only', onNone: 'park' } };
    await publish(withStep(held, 'classify'));
    const note = await callIn();
    await waitFor(async () => (await openTask(note)) !== undefined);
    expect(await found(note)).toMatchObject({ status: 'received' });
    const path = `/api/engine/tasks/${await openTask(note)}/resolve`;
    expect(await staff.call('POST', path, { decision: 'accept' })).toEqual({ status: 204, body: '' });
    await until(note, (one) => isSorted(one) || one.incident !== null);
    expect(await found(note)).toMatchObject({ status: 'sorted', area: 'insurance', incident: null });
  });

  it('stops with a sentence while its table is not published; nothing is lost, and once it is, all goes on', async () => {
    await publish(withOwnTopics);
    const stops = async (id: string): Promise<string> => {
      await until(id, ({ incident }) => incident !== null);
      return id;
    };
    // One after the other, so that each has a run of its own.
    const [first, second] = [await stops(await callIn()), await stops(await callIn())];
    const stopped = await found(first);
    expect(stopped).toMatchObject({ status: 'received', area: null });
    expect(stopped!.incident).toContain('„own-topic“ ist nicht veröffentlicht');
    const settle = async (id: string, how: 'retry' | 'skip') =>
      operator.call('POST', `/api/engine/incidents/${(await found(id))!.incidentId}/${how}`, {});

    // Whoever cannot wait passes over the step, and people sort.
    expect(await settle(first, 'skip')).toEqual({ status: 204, body: '' });
    await until(first, (one) => isSorted(one) || one.incident !== null);
    expect(await found(first)).toMatchObject({ status: 'clearing', area: 'clearing', incident: null });
    expect((await found(first))!.sentence).toContain('übergangen');

    await publishTable(ownTopics);
    expect(await settle(second, 'retry')).toEqual({ status: 204, body: '' });
    await until(second, isSorted);
    const third = await callIn();
    await until(third, isSorted);
    const topics = (await sorted('phone', 2)).map(({ topic }) => topic);
    expect(topics).toEqual(['complaint', 'complaint']);
  });
});
