import { distribute, openCases, setPresence, tendCases, type NewCase } from '@kassenwerk/casework';
import { inTransaction, runAsJob, withSql } from '@kassenwerk/kernel';
import { bootKassenwerk, type Booted, type Session } from '../../support/boot';

const fund = 'nordlicht';
const monday = new Date('2026-11-23T09:00:00Z');
const later = (hours: number) => new Date(monday.getTime() + hours * 3_600_000);

interface CaseRow {
  assignee: string | null;
  status: string;
  level: number | null;
  answerDueAt: Date;
  dueOn: string | null;
}

// The product takes its time to start on a busy machine.
jest.setTimeout(200_000);

describe('giving out cases', () => {
  let app: Booted;
  let anna: string;
  let bert: string;
  const sessions = new Map<string, Session>();

  beforeAll(async () => {
    app = await bootKassenwerk({ role: 'web' });
    for (const name of ['anna', 'bert']) {
      sessions.set(name, await app.login({ username: `${fund}/${name}`, roles: ['caseworker'], tenants: [fund] }));
    }
    sessions.set('lead', await app.login({ username: `${fund}/lead`, roles: ['teamLead'], tenants: [fund] }));
    [anna, bert] = (await Promise.all(['anna', 'bert'].map(idOf))) as [string, string];
    for (const id of [anna, bert]) await profile(id);
  });
  afterAll(() => app?.stop());
  beforeEach(async () => {
    for (const table of ['cases', 'case_events', 'absences', 'caseloads', 'case_clock_stops', 'presences', 'tasks'])
      await rows(`delete from ${table} where tenant = $1`, [fund]);
    for (const id of [anna, bert]) await present(id);
  });

  const rows = <T>(text: string, params: unknown[] = []) =>
    runAsJob(fund, 'test', () => withSql(app.strapi, (sql) => sql.rows<T>(text, params)));
  const idOf = async (name: string) =>
    (await rows<{ id: string }>('select id::text as id from up_users where username = $1', [`${fund}/${name}`]))[0]!.id;
  const profile = (id: string, changes: { capacity?: number; skills?: string[] } = {}) =>
    rows(
      `insert into work_profiles (tenant, staff_id, teams, skills, languages, capacity) values ($1, $2, '["nordlicht-versicherung"]', $3, '[]', $4)
       on conflict (tenant, staff_id) do update set skills = excluded.skills, capacity = excluded.capacity`,
      [fund, id, JSON.stringify(changes.skills ?? []), changes.capacity ?? 10],
    );
  const present = (staffId: string, now = monday, status: 'available' | 'pause' = 'available') =>
    runAsJob(fund, 'test', () =>
      withSql(app.strapi, (sql) => setPresence(sql, { tenant: fund, staffId, status, now })),
    );
  const away = (staffId: string, substituteId: string | null = null) =>
    rows(
      `insert into absences (tenant, staff_id, first_day, last_day, kind, substitute_id) values ($1, $2, '2026-11-23', '2026-12-04', 'vacation', $3)`,
      [fund, staffId, substituteId],
    );

  const made = (changes: Partial<NewCase> = {}): NewCase => ({
    tenant: fund,
    title: 'Anliegen',
    channel: 'email',
    memberId: null,
    receivedAt: monday,
    area: 'insurance',
    topic: 'addressChange',
    priority: 'normal',
    answerDays: 2,
    routing: { table: 't', version: 1, rows: [], sentence: { de: 'd', en: 'e' }, confidence: 1 },
    ...changes,
  });
  const open = (cases: NewCase[], now = monday) =>
    runAsJob(fund, 'test', () =>
      inTransaction(app.strapi, async (sql) => {
        const caseIds = (await openCases(app.strapi, sql, cases)).map(({ caseId }) => caseId);
        return { caseIds, ...(await distribute(app.strapi, sql, { tenant: fund, caseIds, now })) };
      }),
    );
  const found = async (id: string): Promise<CaseRow> =>
    (
      await rows<CaseRow>(
        `select assignee, status, escalation_level as level, answer_due_at as "answerDueAt", due_on as "dueOn" from cases where document_id = $1`,
        [id],
      )
    )[0]!;
  const line = async (id: string, kind: string) =>
    (
      await rows<{ details: Record<string, unknown> }>(
        'select details from case_events where case_id = $1 and kind = $2 order by at desc limit 1',
        [id, kind],
      )
    )[0]?.details;

  it('gives a case to somebody of the team with room, dated by the calendar, in the transaction that opens it', async () => {
    const { caseIds, assigned } = await open([made({ statutoryDays: 21 }), made()]);
    expect(assigned).toBe(2);
    const [one, other] = await Promise.all(caseIds.map(found));
    expect([one!.assignee, other!.assignee].sort()).toEqual([anna, bert].sort());
    expect(one!.answerDueAt).toEqual(new Date('2026-11-25T16:00:00Z'));
    expect(one!.dueOn).toBe('2026-12-14');
    expect(await line(caseIds[0]!, 'assigned')).toMatchObject({ rule: 'load', assignee: one!.assignee });
  });

  it('gives it to the person responsible for the member, and while she is away to her substitute', async () => {
    const [member] = await rows<{ id: string }>(
      `insert into members (tenant, member_number, first_name, last_name, status) values ($1, 'N77', 'Jan', 'Müller', 'active') returning document_id as id`,
      [fund],
    );
    await rows(
      `insert into caseloads (tenant, team, position, kind, from_value, to_value, staff_id) values ($1, 'nordlicht-versicherung', 1, 'lastName', 'M', 'R', $2)`,
      [fund, bert],
    );
    const of = made({ memberId: member!.id });
    const responsible = await open([of, of, of]);
    expect(await line(responsible.caseIds[2]!, 'assigned')).toMatchObject({ rule: 'responsible', assignee: bert });
    await away(bert, anna);
    const substitute = await open([of]);
    expect(await line(substitute.caseIds[0]!, 'assigned')).toMatchObject({
      rule: 'substitute',
      assignee: anna,
      sentence: { de: 'nordlicht/anna vertritt die zuständige Person. nordlicht/bert ist abwesend.' },
    });
  });

  it('keeps what nobody can take with the team until somebody comes back', async () => {
    for (const id of [anna, bert]) await present(id, monday, 'pause');
    const { caseIds, assigned } = await open([made({ area: 'insurance', priority: 'low' }), made({ priority: 'now' })]);
    expect(assigned).toBe(0);
    await profile(anna, { capacity: 4 });
    await present(anna);
    expect(await runAsJob(fund, 'test', () => tendCases(app.strapi, fund, monday))).toMatchObject({ assigned: 1 });
    expect((await found(caseIds[1]!)).assignee).toBe(anna);
    expect((await found(caseIds[0]!)).assignee).toBeNull();
    await profile(anna);
  });

  it('never gives one case to two people, nor more than somebody can take, however many give out at once', async () => {
    await Promise.all([profile(anna, { capacity: 7 }), profile(bert, { capacity: 8 })]);
    const results = await Promise.all(Array.from({ length: 10 }, () => open([made(), made(), made()])));
    const tended = await Promise.all([1, 2, 3].map(() => tendCases(app.strapi, fund, monday)));
    const given = [...results, ...tended].reduce((sum, { assigned }) => sum + assigned, 0);
    expect(given).toBe(15);
    const loads = await rows<{ assignee: string | null; count: number }>(
      'select assignee, count(*) as count from cases where tenant = $1 group by assignee',
      [fund],
    );
    expect(new Map(loads.map(({ assignee, count }) => [assignee, count]))).toEqual(
      new Map<string | null, number>([
        [anna, 7],
        [bert, 8],
        [null, 15],
      ]),
    );
    const [events] = await rows<{ count: number }>(
      "select count(*) as count from case_events where tenant = $1 and kind = 'assigned'",
      [fund],
    );
    expect(events!.count).toBe(15);
    await Promise.all([profile(anna), profile(bert)]);
  });

  it('takes back what nobody reacted to and gives it to the next person', async () => {
    const { caseIds } = await open([made({ priority: 'high' }), made({ priority: 'high' })]);
    const [first, second] = caseIds as [string, string];
    const before = (await found(first)).assignee;
    const reacted = (await found(second)).assignee;
    await rows(
      `insert into case_events (tenant, case_id, kind, at, actor_id, actor_name) values ($1, $2, 'note', $3, $4, 'x')`,
      [fund, second, later(1), reacted],
    );
    for (const id of [anna, bert]) await present(id, later(5));
    expect(await tendCases(app.strapi, fund, later(5))).toMatchObject({ returned: 1, assigned: 1 });
    const after = (await found(first)).assignee;
    expect(after).not.toBe(before);
    expect(after).not.toBeNull();
    expect((await found(second)).assignee).toBe(reacted);
    expect(await line(first, 'returned')).toMatchObject({ from: before, reason: 'noReaction' });
  });

  it('hands on what is due before somebody who is away comes back', async () => {
    await present(bert, monday, 'pause');
    const { caseIds } = await open([made(), made({ answerDays: 20 })]);
    await away(anna, bert);
    await present(bert);
    expect(await tendCases(app.strapi, fund, monday)).toMatchObject({ returned: 1, assigned: 1 });
    expect((await found(caseIds[0]!)).assignee).toBe(bert);
    expect((await found(caseIds[1]!)).assignee).toBe(anna);
  });

  it('tells the team leads step by step when nobody answers, and once', async () => {
    const { caseIds } = await open([made()]);
    const tuesdayEvening = new Date('2026-11-25T16:01:00Z');
    expect(await tendCases(app.strapi, fund, tuesdayEvening)).toMatchObject({ escalated: 1 });
    expect(await tendCases(app.strapi, fund, tuesdayEvening)).toMatchObject({ escalated: 0 });
    expect(await tendCases(app.strapi, fund, new Date('2026-11-27T16:30:00Z'))).toMatchObject({ escalated: 1 });
    expect((await found(caseIds[0]!)).level).toBe(2);
    const tasks = await rows('select kind, team, priority from tasks where tenant = $1 and subject_id = $2', [
      fund,
      caseIds[0],
    ]);
    expect(tasks).toEqual([{ kind: 'caseEscalation', team: 'insurance', priority: 100 }]);
  });

  it('brings a case back on its day, with the promise moved by the time it waited', async () => {
    const { caseIds } = await open([made()]);
    await rows("update cases set status = 'waiting', follow_up_on = '2026-11-25' where document_id = $1", [caseIds[0]]);
    await rows(
      "insert into case_clock_stops (tenant, case_id, reason, stopped_at) values ($1, $2, 'member', '2026-11-23 10:00')",
      [fund, caseIds[0]],
    );
    expect(await tendCases(app.strapi, fund, new Date('2026-11-24T10:00:00Z'))).toMatchObject({ continued: 0 });
    expect(await tendCases(app.strapi, fund, new Date('2026-11-25T10:00:00Z'))).toMatchObject({ continued: 1 });
    const { status, answerDueAt } = await found(caseIds[0]!);
    expect([status, answerDueAt]).toEqual(['open', new Date('2026-11-27T16:00:00Z')]);
  });

  describe('as people plan it', () => {
    const call = async <T>(who: string, method: string, path: string, body?: object) => {
      const answer = await sessions
        .get(who)!
        .call<{ data: T; error?: { code: string } }>(method, `/api/casework${path}`, body);
      return { status: answer.status, data: answer.body?.data, code: answer.body?.error?.code };
    };
    const days = { firstDay: '2026-12-21', lastDay: '2026-12-23', kind: 'vacation' };
    const month = `/absences?tenant=${fund}&from=2026-12-01&to=2026-12-31`;

    it('lets everybody say whether they take cases', async () => {
      const said = await call('anna', 'POST', '/own/presence', { tenant: fund, status: 'pause' });
      expect(said).toMatchObject({ status: 200, data: { status: 'pause', takesCases: true, load: 0, capacity: 10 } });
      // A sign of life keeps the break.
      expect(await call('anna', 'POST', '/own/presence', { tenant: fund })).toMatchObject({
        data: { status: 'pause' },
      });
      expect(await call('anna', 'GET', '/own/presence?tenant=albtal')).toMatchObject({ status: 404 });
    });

    it('lets everybody plan their own absences and team leads those of all', async () => {
      const own = await call<{ id: string }>('anna', 'POST', '/absences', {
        tenant: fund,
        ...days,
        substituteId: bert,
      });
      expect(own.status).toBe(200);
      const twice = { tenant: fund, ...days };
      expect(await call('anna', 'POST', '/absences', twice)).toMatchObject({ status: 409, code: 'KW_ABSENCE_KNOWN' });
      const ofOther = { tenant: fund, ...days, staffId: bert };
      expect(await call('anna', 'POST', '/absences', ofOther)).toMatchObject({
        status: 403,
        code: 'KW_ABSENCE_OF_OTHERS',
      });
      const byLead = await call<{ id: string }>('lead', 'POST', '/absences', ofOther);
      expect(await call('anna', 'GET', month)).toMatchObject({
        data: { people: [{ id: anna }], absences: [{ staffId: anna, substituteId: bert }], mayPlanOthers: false },
      });
      const all = await call<{ absences: object[]; closed: string[] }>('lead', 'GET', month);
      expect(all.data!.absences).toHaveLength(2);
      expect(all.data!.closed).toEqual(expect.arrayContaining(['2026-12-24', '2026-12-25', '2026-12-06']));
      expect(await call('anna', 'DELETE', `/absences/${byLead.data!.id}`)).toMatchObject({ status: 403 });
      expect(await call('lead', 'DELETE', `/absences/${own.data!.id}`)).toMatchObject({ status: 204 });
    });

    it('refuses days in the wrong order and a substitute from nowhere', async () => {
      const wrong = { tenant: fund, ...days, lastDay: '2026-12-01' };
      expect(await call('anna', 'POST', '/absences', wrong)).toMatchObject({ code: 'KW_ABSENCE_DAYS' });
      const nobody = { tenant: fund, ...days, substituteId: anna };
      expect(await call('anna', 'POST', '/absences', nobody)).toMatchObject({ code: 'KW_ABSENCE_SUBSTITUTE' });
    });

    it('lets team leads say who can do what and who answers for whom', async () => {
      const plan = {
        tenant: fund,
        teams: ['nordlicht-versicherung'],
        skills: ['abroad'],
        languages: ['tr'],
        capacity: 12,
      };
      expect(await call('anna', 'PUT', `/staff/${bert}/work-profile`, plan)).toMatchObject({ status: 403 });
      expect(await call('lead', 'PUT', `/staff/${bert}/work-profile`, plan)).toMatchObject({ status: 204 });
      const read = await call<{ people: { staffId: string }[] }>('lead', 'GET', `/work-profiles?tenant=${fund}`);
      expect(read.data!.people.find(({ staffId }) => staffId === bert)).toMatchObject({
        teams: ['nordlicht-versicherung'],
        skills: ['abroad'],
        capacity: 12,
      });
      const rowsOfTeam = [
        { kind: 'lastName', from: 'A', to: 'K', staffId: anna, substituteId: bert },
        { kind: 'postalCode', from: '24', to: '25', staffId: bert, substituteId: null },
      ];
      const body = { tenant: fund, team: 'nordlicht-versicherung', rows: rowsOfTeam };
      expect(await call('lead', 'PUT', '/caseloads', body)).toMatchObject({ status: 204 });
      const saved = await call('lead', 'GET', `/caseloads?tenant=${fund}&team=nordlicht-versicherung`);
      expect(saved.data).toMatchObject(rowsOfTeam);
      expect(await call('lead', 'PUT', '/caseloads', { ...body, team: 'nowhere' })).toMatchObject({
        code: 'KW_WORK_PROFILE_TEAM',
      });
      const fitsNobody = [
        { kind: 'lastName', from: 'Z', to: 'A', staffId: anna, substituteId: null },
        { kind: 'memberNumber', from: '10', to: '9', staffId: anna, substituteId: null },
      ];
      for (const row of fitsNobody)
        expect(await call('lead', 'PUT', '/caseloads', { ...body, rows: [row] })).toMatchObject({
          code: 'KW_CASELOAD_RANGE',
        });
      const fitsSome = { kind: 'lastName', from: 'Mü', to: 'M', staffId: anna, substituteId: null };
      expect(await call('lead', 'PUT', '/caseloads', { ...body, rows: [fitsSome] })).toMatchObject({ status: 204 });
      await profile(bert);
    });

    it('lets a case wait for somebody, and lets it go on', async () => {
      const { caseIds } = await open([made()]);
      const [id] = caseIds as [string];
      const shown = async () =>
        (
          await rows<{ status: string; revision: number }>(
            'select status, revision from cases where document_id = $1',
            [id],
          )
        )[0]!;
      const wait = { revision: (await shown()).revision, reason: 'doctor' };
      expect(await call('lead', 'POST', `/cases/${id}/wait`, wait)).toMatchObject({ status: 204 });
      expect((await shown()).status).toBe('waiting');
      expect(await call('lead', 'POST', `/cases/${id}/wait`, wait)).not.toMatchObject({ status: 204 });
      const { revision } = await shown();
      expect(await call('lead', 'POST', `/cases/${id}/continue`, { revision })).toMatchObject({ status: 204 });
      expect((await shown()).status).toBe('open');
      expect(await line(id, 'waiting')).toEqual({ reason: 'doctor' });
    });

    it('tells team leads how the fund keeps up', async () => {
      const routing = { table: 'routing', version: 3, rows: ['r7'], sentence: { de: 'd', en: 'e' }, confidence: 1 };
      const { caseIds } = await open([made({ routing }), made({ routing }), made({ channel: 'scan' })]);
      await rows("update cases set first_answered_at = received_at + interval '4 hours' where document_id = $1", [
        caseIds[0],
      ]);
      await rows("insert into case_events (tenant, case_id, kind, at) values ($1, $2, 'corrected', now())", [
        fund,
        caseIds[1],
      ]);
      await rows("update case_events set at = '2026-11-23 12:00' where tenant = $1 and kind = 'routed'", [fund]);
      const path = `/case-report?tenant=${fund}&from=2026-11-23&to=2026-11-23`;
      expect(await call('lead', 'GET', path)).toMatchObject({
        status: 200,
        data: {
          volume: [
            { day: '2026-11-23', channel: 'email', area: 'insurance', count: 2 },
            { day: '2026-11-23', channel: 'scan', area: 'insurance', count: 1 },
          ],
          answers: { answered: 1, medianHours: 4, p90Hours: 4, kept: 1 },
          rules: [{ table: 'routing', version: 3, row: 'r7', decided: 2, corrected: 1 }],
        },
      });
      expect(await call('anna', 'GET', path)).toMatchObject({ status: 403 });
      expect(await call('lead', 'GET', path.replace(fund, 'albtal'))).toMatchObject({ status: 404 });
    });
  });
});
