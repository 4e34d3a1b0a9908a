import { insertSchedule, registerScheduleAction, type RunDetail } from '@kassenwerk/engine';
import { letOnePersonPublish, publishConfiguration, system, withSql } from '@kassenwerk/kernel';
import type { ProcessReview } from '../../../plugins/engine/server/src/use-cases/check-process';
import type { ProcessDetail, ProcessRow } from '../../../plugins/engine/server/src/use-cases/show-process';
import type { Session } from '../../support/boot';
import { waitFor } from './waiting';
import { bootMs, create, effect, openWorkbench, processOf, tenant, title, type Workbench } from './workbench';

const calls: { tenant: string; params: Record<string, unknown> }[] = [];
registerScheduleAction('test.note', {
  title,
  run: async ({ tenant: of, params }) => {
    calls.push({ tenant: of, params });
    if (params.fails) throw new Error('no luck');
    return { noted: calls.length };
  },
});

let bench: Workbench;
let staff: Session;
let stranger: Session;
let admin: Session;
let caseworker: Session;
beforeAll(async () => {
  bench = await openWorkbench();
  staff = await bench.login({ username: `${tenant}/dienst`, roles: ['providerStaff'], tenants: [tenant] });
  stranger = await bench.login({
    username: 'albtal/fremd',
    roles: ['providerStaff', 'businessAdmin'],
    tenants: ['albtal'],
  });
  admin = await bench.login({ username: `${tenant}/fach`, roles: ['businessAdmin'], tenants: [tenant] });
  caseworker = await bench.login({ username: `${tenant}/sach`, roles: ['caseworker'], tenants: [tenant] });
}, bootMs);
afterAll(() => bench?.stop());

const ask = { id: 'ask', type: 'engine.task', parameters: { title } };
type Answer<T> = { data: T; error?: { code?: string; message?: string } };

describe('the API of runs', () => {
  it('shows the pipeline of a run with figures and no person', async () => {
    const run = await bench.start([
      create(20),
      effect('a'),
      { id: 'judge', type: 'test.judge', parameters: { park: [2] } },
      ask,
    ]);
    const { run: shown } = await bench.until(run, 'waiting');
    const { status, body } = await staff.call<Answer<RunDetail>>('GET', `/api/engine/runs/${shown.id}/detail`);
    expect(status).toBe(200);
    expect(body.data.stages[1]).toMatchObject({ kind: 'items', counts: { in: 20, out: 19, parked: 1, rejected: 0 } });
    expect(body.data.findings).toMatchObject([{ rule: 'T-PARK', severity: 'park', count: 1 }]);
    expect(body.data.openTasks).toBe(2);
    expect(JSON.stringify(body.data)).not.toContain('"m2"');
  });

  it('pauses, resumes and cancels; says in a sentence when that does not fit', async () => {
    const run = await bench.start([create(3), ask]);
    const { id } = (await bench.until(run, 'waiting')).run;
    expect((await staff.call('POST', `/api/engine/runs/${id}/pause`)).status).toBe(204);
    const again = await staff.call<Answer<null>>('POST', `/api/engine/runs/${id}/pause`);
    expect([again.status, again.body.error?.code]).toEqual([409, 'KW_RUN_WRONG_STATE']);
    expect((await staff.call('POST', `/api/engine/runs/${id}/resume`)).status).toBe(204);
    expect((await bench.detail(run)).run.status).toBe('waiting');
    expect((await staff.call('POST', `/api/engine/runs/${id}/cancel`, {})).status).toBe(422);
    const cancelled = await staff.call<Answer<{ withdrawn: number }>>('POST', `/api/engine/runs/${id}/cancel`, {
      reason: 'test run',
    });
    expect([cancelled.status, cancelled.body.data]).toEqual([200, { withdrawn: 3 }]);
  });

  it('gives a task to one person, and only the team lead takes it from them', async () => {
    const run = await bench.start([create(3), ask]);
    await bench.until(run, 'waiting');
    const [task] = await bench.tasksOf(run);
    const path = `/api/engine/tasks/${task!.document_id}`;
    const login = (name: string, role: string, of = tenant) =>
      bench.login({ username: `${of}/${name}`, roles: [role], tenants: [of] });
    const [one, other, lead] = await Promise.all([
      login('eins', 'caseworker'),
      login('zwei', 'caseworker'),
      login('leitung', 'teamLead'),
    ]);
    const { data: people } = (await lead.call<{ data: { id: string; name: string }[] }>('GET', `${path}/people`)).body;
    const idOf = (name: string) => people.find((person) => person.name === `${tenant}/${name}`)!.id;
    const give = (who: Session, to: string | null) =>
      who.call<Answer<null>>('POST', `${path}/assign`, { to }).then(({ status, body }) => [status, body.error?.code]);

    expect(people.map(({ name }) => name)).toEqual(expect.not.arrayContaining(['albtal/fremd']));
    expect((await one.call('GET', `${path}/people`)).status).toBe(403);
    expect(await give(one, idOf('eins'))).toEqual([204, undefined]);
    expect(await give(other, idOf('zwei'))).toEqual([409, 'KW_TASK_TAKEN']);
    expect(await give(other, null)).toEqual([409, 'KW_TASK_TAKEN']);
    expect(await give(lead, '999999')).toEqual([422, 'KW_TASK_PERSON_UNKNOWN']);
    expect(await give(lead, idOf('zwei'))).toEqual([204, undefined]);
    expect(await give(other, null)).toEqual([204, undefined]);
    expect((await give(stranger, null))[0]).toBe(404);
    expect((await other.call('PUT', `/api/tasks/${task!.document_id}`, { data: { status: 'done' } })).status).toBe(403);
  });

  it('answers another fund with 404, whatever it asks for', async () => {
    const run = await bench.start([create(3), { id: 'judge', type: 'test.judge', parameters: { park: [2] } }, ask]);
    const { id } = (await bench.until(run, 'waiting')).run;
    const [task] = await bench.tasksOf(run);
    const asked = await Promise.all([
      stranger.call('GET', `/api/engine/runs/${id}/detail`),
      stranger.call('GET', `/api/engine/runs/${run}/detail`),
      stranger.call('GET', `/api/engine/runs/${id}`),
      stranger.call('POST', `/api/engine/runs/${id}/pause`),
      stranger.call('POST', `/api/engine/runs/${id}/resume`),
      stranger.call('POST', `/api/engine/runs/${id}/cancel`, { reason: 'because' }),
      stranger.call('GET', `/api/engine/runs/${id}/release`),
      stranger.call('POST', `/api/engine/runs/${id}/release`, { decision: 'release', hash: 'a'.repeat(64) }),
      stranger.call('POST', `/api/engine/tasks/${task!.document_id}/resolve`, { decision: 'accept' }),
    ]);
    expect(asked.map(({ status }) => status)).toEqual(asked.map(() => 404));
    for (const list of ['runs', 'run-items', 'run-stages', 'findings', 'incidents']) {
      const { body } = await stranger.call<Answer<unknown[]>>('GET', `/api/engine/${list}`);
      expect([list, body.data]).toEqual([list, []]);
    }
    const started = await stranger.call('POST', '/api/engine/runs', { tenant, process: 'sample1' });
    expect(started.status).toBe(404);
  });

  it('starts a run of a published process', async () => {
    await bench.until(await bench.start([create(2)]), 'done');
    const { body } = await staff.call<Answer<{ process: string }[]>>('GET', '/api/engine/runs?sort=id:desc');
    const { process } = body.data[0]!;
    const started = await staff.call<Answer<{ runId: number }>>('POST', '/api/engine/runs', {
      tenant,
      process,
      period: '2027-01',
    });
    expect(started.status).toBe(200);
    expect((await bench.until(started.body.data.runId, 'done')).run.period).toBe('2027-01');
  });
});

describe('one decision for many tasks', () => {
  type Outcome = Answer<{ done: number; left: { code: string }[]; release: string | null }>;
  const setting = 'plugin::kernel.configurationRelease';
  let lead: Session;
  beforeAll(async () => {
    lead = await bench.login({ username: `${tenant}/freigabe`, roles: ['teamLead'], tenants: [tenant] });
    bench.strapi.config.set(setting, 'twoPeople');
  });
  afterAll(() => bench.strapi.config.set(setting, 'onePerson'));

  const parked = async (count: number) => {
    const park = Array.from({ length: count }, (_, index) => index + 1);
    const run = await bench.start([create(count + 1), { id: 'judge', type: 'test.judge', parameters: { park } }, ask]);
    await bench.until(run, 'waiting');
    const ofItems = (await bench.tasksOf(run)).filter(({ item_id }) => item_id !== null);
    const tasks = ofItems.map(({ document_id }) => document_id);
    return { run, tasks };
  };
  const decide = (who: Session, tasks: string[], decision = 'reject') =>
    who.call<Outcome>('POST', '/api/engine/task-decisions', { tasks, decision, note: 'Sammelprüfung' });
  const sign = async (who: Session, id: string, decision = 'release') => {
    const { hash } = (await lead.call<Answer<{ hash: string }>>('GET', `/api/kernel/releases/${id}`)).body.data;
    const body = { decision, hash, reason: 'geprüft' };
    const answer = await who.call<Answer<null>>('POST', `/api/kernel/releases/${id}/decision`, body);
    return answer.body.error?.code ?? answer.status;
  };
  const stillOpen = async (run: number, tasks: string[]) =>
    (await bench.tasksOf(run)).filter((task) => tasks.includes(task.document_id) && task.status === 'open').length;

  it('holds at once for a few, and says which somebody else had settled', async () => {
    const { run, tasks } = await parked(4);
    expect((await decide(stranger, tasks)).status).toBe(404);
    expect((await decide(staff, tasks, 'erfunden')).body.error?.code).toBe('KW_TASK_DECISION_UNKNOWN');
    expect((await decide(staff, tasks.slice(0, 1))).body.data).toEqual({ done: 1, left: [], release: null });
    const { done, left } = (await decide(staff, tasks)).body.data;
    expect([done, left.map(({ code }) => code)]).toEqual([3, ['KW_TASK_CLOSED']]);
    expect(await stillOpen(run, tasks)).toBe(0);
  });

  it('waits for a second person for many, whose refusal leaves them as they are', async () => {
    const { run, tasks } = await parked(21);
    const first = (await decide(staff, tasks)).body.data;
    expect(first.done).toBe(0);
    expect(await stillOpen(run, tasks)).toBe(21);
    expect(await sign(staff, first.release!)).toBe('KW_RELEASE_EXCLUDED');
    expect(await sign(lead, first.release!, 'refuse')).toBe(200);
    expect(await stillOpen(run, tasks)).toBe(21);
    const again = (await decide(staff, tasks)).body.data;
    expect(await sign(lead, again.release!)).toBe(200);
    await waitFor(async () => (await stillOpen(run, tasks)) === 0);
    const [by] = await bench.sql((sql) =>
      sql.rows<{ name: string }>(
        `select distinct resolution ->> 'byName' as name from tasks where document_id = any($1)`,
        [tasks],
      ),
    );
    expect(by?.name).toBe(`${tenant}/dienst`);
  });

  it('is not given for tasks of different rules', async () => {
    const [one, other] = [await parked(1), await bench.start([create(1), ask])];
    await bench.until(other, 'waiting');
    const mixed = [...one.tasks, (await bench.tasksOf(other))[0]!.document_id];
    expect((await decide(staff, mixed)).body.error?.code).toBe('KW_TASKS_NOT_ALIKE');
  });
});

describe('the API of definitions', () => {
  it('lists step types with what the console needs to draw their forms', async () => {
    const { body } = await staff.call<Answer<{ type: string; parameters: { properties: object } }[]>>(
      'GET',
      '/api/engine/step-types',
    );
    const task = body.data.find(({ type }) => type === 'engine.task');
    expect(Object.keys(task?.parameters.properties ?? {})).toEqual(
      expect.arrayContaining(['title', 'decisions', 'team']),
    );
  });

  it('lists every problem of a process in both languages', async () => {
    const definition = processOf('broken', [
      { id: 'x', type: 'no.such' },
      { id: 'use', type: 'test.useSeen' },
    ]);
    const { body } = await staff.call<Answer<{ problems: { code: string; message: { de: string } }[] }>>(
      'POST',
      '/api/engine/processes/check',
      { definition },
    );
    expect(body.data.problems.map(({ code }) => code)).toEqual(['unknownType', 'missingInput']);
    expect(body.data.problems[0]?.message.de).toContain('no.such');
  });

  it('says what may be referred to, who may not have what is handed over, and which variants do not fit', async () => {
    const definition = processOf('reviewed', [
      { id: 'ask', type: 'engine.partner', parameters: { partner: 'nobody', receive: ['ok'], timeLimitHours: 1 } },
      { id: 'wrong', type: 'no.such' },
    ]);
    const variant = { key: 'unfit', process: 'reviewed', off: ['gone'] };
    await bench.asJob(() =>
      publishConfiguration(bench.strapi, {
        tenant,
        kind: 'variant',
        key: 'unfit',
        definition: variant,
        author: 'test',
      }),
    );
    const review = (given: object) =>
      admin.call<Answer<ProcessReview>>('POST', '/api/engine/processes/review', { tenant, definition: given });
    const { body } = await review(definition);
    expect(body.data.problems.map(({ code, step }) => [code, step])).toEqual([['unknownType', 'wrong']]);
    const outline = { id: 'ask', inputs: [], outputs: ['ok'], outcomes: ['answered', 'timeout'], isItemwise: true };
    expect(body.data.steps).toEqual([outline]);
    const newer = { ...variant, key: 'newer', title: undefined, fromTheFuture: true };
    await bench.asJob(() =>
      publishConfiguration(bench.strapi, { tenant, kind: 'variant', key: 'newer', definition: newer, author: 'test' }),
    );
    const sound = await review({ ...definition, steps: definition.steps.slice(0, 1) });
    const warnings = sound.body.data.warnings.map(({ de }) => de).join(' ');
    expect(warnings).toContain('nobody');
    expect(warnings).toContain('„unfit“');
    expect(warnings).toContain('„newer“ kann der Prozess nicht gestartet werden. Sie lässt sich nicht lesen.');
  });

  it('answers definitions as they stand, also where a column is called like a sensitive field', async () => {
    const decide = { id: 'decide', type: 'rulebook.decide', parameters: { table: 't', outputs: { iban: 'iban' } } };
    const definition = processOf('unmasked', [decide]);
    letOnePersonPublish(bench.strapi);
    expect((await admin.call('POST', '/api/engine/processes', { tenant, definition })).status).toBe(200);
    const { body } = await admin.call<Answer<ProcessDetail>>('GET', `/api/engine/processes/unmasked?tenant=${tenant}`);
    expect(body.data.definition.steps[0]!.parameters).toEqual(decide.parameters);
    expect(body.data.versions[0]!.definition.steps[0]!.parameters).toEqual(decide.parameters);
  });

  it('refuses to publish a process that could not run', async () => {
    await expect(bench.start([{ id: 'x', type: 'no.such' }])).rejects.toMatchObject({ code: 'KW_PROCESS_REFUSED' });
  });

  it('shows the processes of a fund with their versions', async () => {
    letOnePersonPublish(bench.strapi);
    const first = processOf('shown', [create(1)]);
    expect((await admin.call('POST', '/api/engine/processes', { tenant, definition: first })).status).toBe(200);
    const { body } = await admin.call<Answer<ProcessRow[]>>('GET', `/api/engine/processes?tenant=${tenant}`);
    expect(body.data).toContainEqual({ key: 'shown', title: first.title, version: 1, steps: 1, isOwn: true });
    const shown = await admin.call<Answer<ProcessDetail>>('GET', `/api/engine/processes/shown?tenant=${tenant}`);
    expect(shown.body.data.definition.steps.map(({ id }) => id)).toEqual(['create']);
    expect(shown.body.data.versions).toMatchObject([{ tenant, version: 1, isCurrent: true }]);
    const names = await admin.call<Answer<{ key: string }[]>>(
      'GET',
      `/api/engine/configuration-names?tenant=${tenant}&kind=process`,
    );
    expect(names.body.data.map(({ key }) => key)).toContain('shown');
  });

  it('keeps out a change that was begun before that of somebody else', async () => {
    const path = `/api/engine/processes/shown?tenant=${tenant}`;
    const { revision } = (await admin.call<Answer<ProcessDetail>>('GET', path)).body.data;
    const publish = (steps: Parameters<typeof processOf>[1]) =>
      admin.call<Answer<null>>('POST', '/api/engine/processes', {
        tenant,
        definition: processOf('shown', steps),
        revision,
      });
    expect((await publish([create(2)])).status).toBe(200);
    const late = await publish([create(3)]);
    expect([late.status, late.body.error?.code]).toEqual([409, 'KW_PROCESS_CHANGED_MEANWHILE']);
    expect(late.body.error?.message).toContain('geändert');
  });

  it('is closed to other funds and to those who publish nothing', async () => {
    const paths = ['/api/engine/processes', '/api/engine/processes/shown'].map((path) => `${path}?tenant=${tenant}`);
    for (const path of paths) expect((await stranger.call('GET', path)).status).toBe(404);
    const unknown = await admin.call<Answer<null>>('GET', `/api/engine/processes/none?tenant=${tenant}`);
    expect([unknown.status, unknown.body.error?.code]).toEqual([404, 'KW_PROCESS_NOT_FOUND']);
    const definition = processOf('shown', [create(4)]);
    expect((await caseworker.call('POST', '/api/engine/processes', { tenant, definition })).status).toBe(403);
  });
});

describe('schedules', () => {
  const list = async () =>
    (
      await staff.call<
        Answer<
          {
            documentId: string;
            key: string;
            expression: string;
            nextRunAt: string;
            lastStatus: string;
            lastResult: object;
          }[]
        >
      >('GET', '/api/engine/schedules')
    ).body.data;
  const one = async (key: string) => (await list()).find((schedule) => schedule.key === key)!;
  const add = (key: string, rest: object = {}) =>
    system('test: schedule', () =>
      withSql(bench.strapi, (sql) =>
        insertSchedule(sql, { tenant, key, title, expression: '0 3 * * *', action: 'test.note', ...rest }),
      ),
    );

  it('are planned in Berlin time by the process that keeps the clock', async () => {
    await add('nightly');
    await waitFor(async () => (await one('nightly')).nextRunAt !== null);
    const time = new Date((await one('nightly')).nextRunAt).toLocaleTimeString('de-DE', { timeZone: 'Europe/Berlin' });
    expect(time).toBe('03:00:00');
  });

  it('can be started out of turn and show how it went', async () => {
    await add('now', { params: { a: 1 } });
    const { documentId } = await one('now');
    expect((await staff.call('POST', `/api/engine/schedules/${documentId}/run`)).status).toBe(204);
    await waitFor(async () => (await one('now')).lastStatus === 'done');
    expect(calls).toContainEqual({ tenant, params: { a: 1 } });
    expect((await one('now')).lastResult).toHaveProperty('noted');
  });

  it('show a failure in words, without what the error said', async () => {
    await add('unlucky', { params: { fails: true } });
    await staff.call('POST', `/api/engine/schedules/${(await one('unlucky')).documentId}/run`);
    await waitFor(async () => (await one('unlucky')).lastStatus === 'failed');
    expect(JSON.stringify((await one('unlucky')).lastResult)).not.toContain('no luck');
  });

  it('can be changed, and a wrong expression is explained', async () => {
    await add('changed');
    const { documentId } = await one('changed');
    const wrong = await staff.call<Answer<null>>('PATCH', `/api/engine/schedules/${documentId}`, {
      expression: 'every night',
    });
    expect([wrong.status, wrong.body.error?.code]).toEqual([422, 'KW_SCHEDULE_EXPRESSION']);
    expect(
      (await staff.call('PATCH', `/api/engine/schedules/${documentId}`, { expression: '15 6 * * 1-5', enabled: true }))
        .status,
    ).toBe(204);
    await waitFor(async () => new Date((await one('changed')).nextRunAt ?? 0).getUTCMinutes() === 15);
    expect((await stranger.call('PATCH', `/api/engine/schedules/${documentId}`, { enabled: false })).status).toBe(404);
    expect((await stranger.call('POST', `/api/engine/schedules/${documentId}/run`)).status).toBe(404);
  });

  it('of the whole installation may be seen by a fund, but neither changed nor started', async () => {
    await add('everywhere', { tenant: '*' });
    const { documentId } = await one('everywhere');
    expect((await staff.call('PATCH', `/api/engine/schedules/${documentId}`, { enabled: false })).status).toBe(404);
    expect((await staff.call('POST', `/api/engine/schedules/${documentId}/run`)).status).toBe(404);
  });
});
