import { letOnePersonPublish, publishConfiguration, runAsJob } from '@kassenwerk/kernel';
import { bootKassenwerk, type Booted, type Session } from '../../support/boot';
import { waitFor } from '../engine/waiting';
import { deskOf, routing, type Answer } from './support/desk';

interface Row {
  id: string;
  number: string;
  title: string;
  light: string | null;
  memberName: string | null;
  assigneeName: string | null;
}
interface Page {
  rows: Row[];
  next: string | null;
}

describe('the inbox', () => {
  let app: Booted;
  let anke: Session;
  let bodo: Session;
  let lead: Session;
  const members = new Map<string, string>();

  beforeAll(async () => {
    app = await bootKassenwerk({ role: 'all' });
    const person = (name: string, role: string, tenant = 'nordlicht') =>
      app.login({ username: `${tenant}/${name}`, roles: [role], tenants: [tenant] });
    [anke, bodo, lead] = [
      await person('anke', 'caseworker'),
      await person('bodo', 'caseworker'),
      await person('lea', 'teamLead'),
    ];
    for (const [number, name] of [
      ['N1', 'Petersen'],
      ['N2', 'Müller'],
    ] as const)
      members.set(number, await desk.addMember(number, name));
  });
  afterAll(() => app?.stop());

  const desk = deskOf(() => app);
  const inbox = async (who: Session, query: string) =>
    (await who.call<Answer<Page>>('GET', `/api/casework/inbox?tenant=nordlicht&${query}`)).body.data;
  const titles = async (query: string, who = anke) => (await inbox(who, query)).rows.map(({ title }) => title);

  it('shows what is more urgent first, page by page', async () => {
    const received = (day: number) => new Date(Date.UTC(2026, 10, 1, 8, day));
    await desk.openMany(
      ...Array.from({ length: 60 }, (_, day) => ({ title: `viele ${day}`, topic: 'many', receivedAt: received(day) })),
      { title: 'Eiliges', topic: 'many', priority: 'now' as const, receivedAt: received(60) },
    );
    const first = await inbox(anke, 'view=all&topic=many');
    expect(first.rows).toHaveLength(50);
    expect(first.rows.slice(0, 3).map(({ title }) => title)).toEqual(['Eiliges', 'viele 0', 'viele 1']);
    const second = await inbox(anke, `view=all&topic=many&cursor=${first.next}`);
    expect(second.rows.map(({ title }) => title)).toEqual(Array.from({ length: 11 }, (_, day) => `viele ${day + 49}`));
    expect(second.next).toBeNull();
  });

  it('finds by the number of a case or member and by the beginning of a name', async () => {
    const found = await desk.open({ title: 'gesucht', memberId: members.get('N2')!, topic: 'sought' });
    for (const q of [found.number.toLowerCase(), 'N2', 'mül', 'MÜLLER'])
      expect(await titles(`view=all&q=${encodeURIComponent(q)}`)).toEqual(['gesucht']);
    expect(await titles('view=all&q=%25')).toEqual([]);
  });

  it('counts what lies where', async () => {
    await desk.open({ title: 'unklar', area: 'clearing', topic: 'unknown' });
    const { body } = await anke.call<Answer<{ clearing: number; teams: { team: string; open: number }[] }>>(
      'GET',
      '/api/casework/inbox-counters?tenant=nordlicht',
    );
    expect(body.data.clearing).toBe(1);
    expect(body.data.teams).toContainEqual({ team: 'clearing', open: 1, overdue: 0 });
  });

  it('hides cases of members with a data lock from whoever may not see them', async () => {
    const memberId = await desk.addMember('N9', 'Verborgen');
    const made = await desk.open({ title: 'geheim', memberId, topic: 'secret' });
    await desk.inFund('update members set data_lock = true where document_id = $1', [memberId]);
    expect(await titles('view=all&topic=secret')).toEqual([]);
    expect(await titles('view=all&topic=secret', lead)).toEqual(['geheim']);
    const refused = await anke.call<Answer>('GET', `/api/casework/cases/${made.id}`);
    expect(refused.body.error?.code).toBe('KW_MEMBER_LOCKED');
  });

  it('shows a case with its time line, and writes down who read it', async () => {
    const made = await desk.open({ title: 'ansehen', memberId: members.get('N1')! });
    const seen = await desk.show<{
      memberName: string;
      events: { kind: string }[];
      routing: object;
      answerChannels: string[];
    }>(anke, made.id);
    expect(seen).toMatchObject({ memberName: 'Meike Petersen', routing, answerChannels: ['letter'] });
    expect(seen.events.map(({ kind }) => kind)).toEqual(['routed']);
    const read = await desk.inFund(
      "select 1 from audit_records where action = 'view' and subject_id = $1 and member_id = $2",
      [made.id, members.get('N1')],
    );
    expect(read).toHaveLength(1);
  });

  it('lets one person write, and another take over', async () => {
    const made = await desk.open({ title: 'zu zweit' });
    const lock = async (who: Session, takeOver = false) =>
      (
        await who.call<Answer<{ isMine: boolean; byName: string }>>('POST', `/api/casework/cases/${made.id}/lock`, {
          takeOver,
        })
      ).body.data;
    expect(await lock(anke)).toMatchObject({ isMine: true });
    expect(await lock(bodo)).toMatchObject({ isMine: false, byName: 'nordlicht/anke' });
    expect(await lock(bodo, true)).toMatchObject({ isMine: true });
    expect(await lock(anke)).toMatchObject({ isMine: false, byName: 'nordlicht/bodo' });
  });

  it('gives the next case to one person alone, the most urgent one first', async () => {
    await desk.inFund("update cases set status = 'closed' where status = 'open'");
    await desk.openMany(
      ...Array.from({ length: 6 }, (_, index) => ({ title: `nächster ${index}` })),
      { title: 'nur mit Türkisch', language: 'tr' },
      { title: 'zuerst', priority: 'now' as const },
    );
    const next = async (who: Session) =>
      (await who.call<Answer<{ id: string } | null>>('POST', '/api/casework/inbox/next', { tenant: 'nordlicht' })).body
        .data?.id;
    const first = await next(anke);
    expect(await desk.show(anke, first!)).toMatchObject({
      title: 'zuerst',
      assigneeName: 'nordlicht/anke',
      lock: { isMine: true },
    });
    const given = await Promise.all(Array.from({ length: 8 }, (_, turn) => next(turn % 2 ? anke : bodo)));
    expect(new Set(given.filter(Boolean)).size).toBe(6);
    expect(given.filter((one) => one === undefined)).toHaveLength(2);
  });

  it('names the people a case can be given to', async () => {
    const { body } = await anke.call<Answer<object[]>>('GET', '/api/casework/colleagues?tenant=nordlicht');
    expect(body.data).toContainEqual({ id: expect.any(String), name: 'nordlicht/bodo', team: null, isPresent: false });
  });

  it('changes many cases with a preview, and takes it back but for what somebody changed since', async () => {
    const cases = await desk.openMany({ title: 'viele 1' }, { title: 'viele 2' }, { title: 'viele 3' });
    const ids = cases.map(({ id }) => id);
    const [first, second, third] = ids;
    await desk.post(bodo, third!, ['lock', {}]);
    const action = { kind: 'prioritise', priority: 'high' };
    const bulk = <T>(path: string, given: object = { tenant: 'nordlicht', ids, action }) =>
      anke.call<Answer<T>>('POST', `/api/casework/${path}`, given);
    const preview = await bulk<{ rows: { problem: { de: string } | null }[] }>('bulk-preview');
    expect(preview.body.data.rows.map(({ problem }) => problem?.de ?? null)).toEqual([
      null,
      null,
      'nordlicht/bodo schreibt gerade darin.',
    ]);
    const done = await bulk<{ id: string; changed: number; release: null }>('bulk');
    expect(done.body.data).toMatchObject({ changed: 2, release: null });
    expect(await desk.show(anke, first!)).toMatchObject({ priority: 'high' });
    await desk.change(bodo, second!, ['follow-up', { on: '2099-01-01' }]);
    const undone = await bulk<object>(`bulk/${done.body.data.id}/undo`, {});
    expect(undone.body.data).toEqual({ undone: 1, kept: 1 });
    expect(await desk.show(anke, first!)).toMatchObject({ priority: 'normal' });
    expect(await desk.show(anke, second!)).toMatchObject({ priority: 'high' });
    expect((await bulk(`bulk/${done.body.data.id}/undo`, {})).body.error?.code).toBe('KW_CASE_BATCH_TOO_LATE');
  });

  it('closes many cases with a reason that is kept encrypted, and opens them again', async () => {
    const ids = (await desk.openMany({}, {})).map(({ id }) => id);
    const action = { kind: 'close', reason: 'Frau Petersen hat angerufen.' };
    const { body } = await anke.call<Answer<{ id: string }>>('POST', '/api/casework/bulk', {
      tenant: 'nordlicht',
      ids,
      action,
    });
    const [closed] = (await desk.show<{ events: object[] }>(anke, ids[0]!)).events;
    expect(closed).toMatchObject({ kind: 'closed', text: 'Frau Petersen hat angerufen.' });
    const stored = await desk.inFund('select action, reason from case_batches where document_id = $1', [body.data.id]);
    expect(JSON.stringify(stored)).not.toContain('Petersen');
    await anke.call('POST', `/api/casework/bulk/${body.data.id}/undo`, {});
    expect(await desk.show(anke, ids[0]!)).toMatchObject({ status: 'open' });
  });

  it('asks a second person before more than twenty cases are changed, where the policy says so', async () => {
    const ids = (await desk.openMany(...Array.from({ length: 21 }, () => ({})))).map(({ id }) => id);
    await runAsJob('nordlicht', 'test', () =>
      publishConfiguration(app.strapi, {
        tenant: 'nordlicht',
        kind: 'releasePolicy',
        key: 'configuration',
        definition: { default: 'onePerson', kinds: { bulkCaseChange: 'twoPeople' } },
        author: 'test',
      }),
    );
    const action = { kind: 'moveToTeam', team: 'benefits' };
    const { body } = await anke.call<Answer<{ changed: number; release: string }>>('POST', '/api/casework/bulk', {
      tenant: 'nordlicht',
      ids,
      action,
    });
    expect(body.data).toMatchObject({ changed: 0, release: expect.any(String) });
    const release = `/api/kernel/releases/${body.data.release}`;
    const { hash } = (await lead.call<Answer<{ hash: string }>>('GET', release)).body.data;
    await lead.call('POST', `${release}/decision`, { decision: 'release', hash });
    const team = async () => (await desk.show<{ team: string }>(anke, ids[0]!)).team;
    await waitFor(async () => (await team()) === 'benefits');
  });

  describe('texts and times of a fund', () => {
    let admin: Session;
    const base = '/api/casework';
    const at = '?tenant=nordlicht';

    beforeAll(async () => {
      letOnePersonPublish(app.strapi);
      admin = await app.login({ username: 'nordlicht/fach', roles: ['businessAdmin'], tenants: ['nordlicht'] });
    });

    it('has text modules written, tried and ended; a variable that does not exist is refused', async () => {
      const text = {
        title: { de: 'Dank', en: 'Thanks' },
        subject: 'Danke {{member.name}}',
        body: 'Danke.\n\n{{signature}}',
      };
      const publish = (definition: object, revision = '- -', who = admin) =>
        who.call<Answer>('POST', `${base}/text-modules/thanks/publish`, { tenant: 'nordlicht', definition, revision });
      const refused = await publish({ ...text, body: '{{member.iban}}' });
      expect([refused.status, refused.body.error?.code]).toEqual([422, 'KW_TEXT_MODULE_VARIABLE']);
      expect((await publish(text, '- -', anke)).status).toBe(403);
      expect((await publish(text)).body.data).toMatchObject({ version: 1, status: 'published' });
      expect((await publish(text)).body.error?.code).toBe('KW_SETTINGS_CHANGED_MEANWHILE');

      const made = await desk.open({ title: 'danken', memberId: members.get('N1')! });
      const offered = async () =>
        (await anke.call<Answer<{ key: string }[]>>('GET', `${base}/cases/${made.id}/text-modules`)).body.data.map(
          ({ key }) => key,
        );
      expect(await offered()).toContain('thanks');
      const { subject, body } = text;
      const tried = await anke.call<Answer<{ subject: string; body: string }>>('POST', `${base}/text-module-preview`, {
        tenant: 'nordlicht',
        subject,
        body,
        number: made.number,
      });
      expect(tried.body.data).toMatchObject({ subject: 'Danke Meike Petersen', missing: [] });
      expect(tried.body.data.body).toContain('Freundliche Grüße\nnordlicht/anke');
      const unseen = await admin.call<Answer>('POST', `${base}/text-module-preview`, {
        tenant: 'nordlicht',
        subject,
        body,
        number: made.number,
      });
      expect(unseen.status).toBe(404);

      const shown = (await admin.call<Answer<{ revision: string }>>('GET', `${base}/text-modules/thanks${at}`)).body
        .data;
      expect((await publish({ ...text, isOffered: false }, shown.revision)).status).toBe(200);
      expect(await offered()).not.toContain('thanks');
    });

    it('promises by its own service levels, before what the routing says', async () => {
      const shown = (
        await admin.call<Answer<{ revision: string; versions: { definition: { levels: object[] } }[] }>>(
          'GET',
          `${base}/service-levels${at}`,
        )
      ).body.data;
      const { definition } = shown.versions[0]!;
      const changed = {
        ...definition,
        levels: [{ topic: 'ownTimes', channel: 'scan', answerDays: 0, statutoryDays: 21 }, ...definition.levels],
      };
      const published = await admin.call<Answer>('POST', `${base}/service-levels/publish`, {
        tenant: 'nordlicht',
        definition: changed,
        revision: shown.revision,
      });
      expect(published.body.data).toMatchObject({ status: 'published' });
      const receivedAt = new Date('2026-11-02T09:00:00Z');
      const made = await desk.open({ title: 'eigene Frist', topic: 'ownTimes', channel: 'scan', receivedAt });
      expect(await desk.show(anke, made.id)).toMatchObject({
        answerDueAt: '2026-11-02T16:00:00.000Z',
        dueOn: '2026-11-23',
      });
      const example = { area: 'insurance', topic: 'ownTimes', channel: 'scan', priority: 'normal' };
      const tried = await lead.call<Answer>('POST', `${base}/service-level-preview`, {
        tenant: 'nordlicht',
        definition: changed,
        ...example,
        receivedOn: '2026-11-02',
        timeOfDay: '10:00',
      });
      expect(tried.body.data).toMatchObject({ answerDueAt: '2026-11-02T16:00:00.000Z', dueOn: '2026-11-23' });
      const refused = await admin.call<Answer>('POST', `${base}/service-levels/publish`, {
        tenant: 'nordlicht',
        definition: { ...changed, closesAt: '07:00' },
        revision: shown.revision,
      });
      expect(refused.body.error?.code).toBe('KW_SETTINGS_INVALID');
    });

    it('answers by the ways, under the name and with the closing words that a fund has chosen', async () => {
      const { revision } = (await admin.call<Answer<{ revision: string }>>('GET', `${base}/answer-settings${at}`)).body
        .data;
      const publish = (definition: object) =>
        admin.call<Answer>('POST', `${base}/answer-settings/publish`, { tenant: 'nordlicht', definition, revision });
      const settings = { answersByMail: false, answersByLetter: false, senderName: 'Nordlicht Service' };
      expect((await publish({ ...settings, signature: '{{signature}}' })).body.error?.code).toBe(
        'KW_TEXT_MODULE_VARIABLE',
      );
      expect((await publish({ ...settings, signature: 'Ihr Team\n{{fund.name}}' })).status).toBe(200);
      const made = await desk.open({ title: 'anders', memberId: members.get('N1')! });
      expect(await desk.show(anke, made.id)).toMatchObject({ answerChannels: [] });
      const filled = await anke.call<Answer>('POST', `${base}/cases/${made.id}/answer-preview`, {
        subject: 'x',
        body: '{{signature}}',
      });
      expect(filled.body.data).toMatchObject({ body: 'Ihr Team\nNordlicht Service' });
    });
  });

  it('waits until a day, and goes on when somebody says so', async () => {
    const made = await desk.open({ title: 'wartet', memberId: members.get('N1')! });
    const shown = () =>
      desk.show<{
        status: string;
        followUpOn: string | null;
        revision: number;
        events: { text: string | null; details: object }[];
      }>(anke, made.id);
    const wait = async (until: string) =>
      anke.call<Answer>('POST', `/api/casework/cases/${made.id}/wait`, {
        revision: (await shown()).revision,
        reason: 'doctor',
        until,
        note: 'Der Befund fehlt.',
      });
    expect((await wait('2020-01-01')).body.error?.code).toBe('KW_CASE_FOLLOW_UP_PAST');
    expect((await wait('2099-12-01')).status).toBe(204);
    const waiting = await shown();
    expect(waiting).toMatchObject({ status: 'waiting', followUpOn: '2099-12-01' });
    expect(waiting.events[0]).toMatchObject({
      text: 'Der Befund fehlt.',
      details: { reason: 'doctor', on: '2099-12-01' },
    });
    await anke.call('POST', `/api/casework/cases/${made.id}/continue`, { revision: waiting.revision });
    expect(await shown()).toMatchObject({ status: 'open', followUpOn: null });
  });

  it('gives cases to teams that the fund has, and to no others', async () => {
    const made = await desk.open({ title: 'fürs Team' });
    await desk.inFund(
      "insert into teams (tenant, key, name, area) values ('nordlicht', 'widerspruch', 'Widerspruchsstelle', 'benefits')",
    );
    const teams = await anke.call<Answer<{ key: string; name: string }[]>>(
      'GET',
      '/api/casework/case-teams?tenant=nordlicht',
    );
    expect(teams.body.data).toContainEqual({ key: 'widerspruch', name: 'Widerspruchsstelle', area: 'benefits' });
    const move = (team: string) =>
      anke.call<Answer>('POST', '/api/casework/bulk', {
        tenant: 'nordlicht',
        ids: [made.id],
        action: { kind: 'moveToTeam', team },
      });
    expect((await move('nirgends')).body.error?.code).toBe('KW_CASE_TEAM_UNKNOWN');
    expect((await move('widerspruch')).body.data).toMatchObject({ changed: 1 });
  });

  it('names rows of tables in the report as people know them', async () => {
    await desk.open({ title: 'zugeordnet', routing: { ...routing, rows: ['chat-benefits'] } });
    const today = new Date().toISOString().slice(0, 10);
    const { body } = await lead.call<Answer<{ rules: { row: string; name: object | null }[] }>>(
      'GET',
      `/api/casework/case-report?tenant=nordlicht&from=2026-01-01&to=${today > '2026-01-01' ? today : '2026-12-31'}`,
    );
    const rules = new Map(body.data.rules.map((one) => [one.row, one.name]));
    expect(rules.get('chat-benefits')).toMatchObject({
      number: 4,
      title: { de: 'Zuordnung von Anliegen' },
      reasons: { de: expect.stringContaining('Kanal: Chat') },
    });
    expect(rules.get('r1')).toBeNull();
  });

  it('keeps views, own ones and those that are shared', async () => {
    const view = { tenant: 'nordlicht', name: 'Frau Petersen', filter: { view: 'all', q: 'Petersen' }, isShared: true };
    const saved = await anke.call<Answer<{ id: string }>>('POST', '/api/casework/views', view);
    const views = async (who: Session) =>
      (await who.call<Answer<object[]>>('GET', '/api/casework/views?tenant=nordlicht')).body.data;
    const { name, filter, isShared } = view;
    expect(await views(bodo)).toEqual([{ name, filter, isShared, id: saved.body.data.id }]);
    const { id } = saved.body.data;
    expect((await bodo.call('POST', '/api/casework/views', { ...view, id })).status).toBe(404);
    await anke.call('POST', '/api/casework/views', { ...view, id, isShared: false });
    expect(await views(bodo)).toEqual([]);
    expect((await bodo.call('DELETE', `/api/casework/views/${id}`)).status).toBe(404);
    expect((await anke.call('DELETE', `/api/casework/views/${id}`)).status).toBe(204);
    expect(await views(anke)).toEqual([]);
    expect(JSON.stringify(await desk.inFund('select * from case_views'))).not.toContain('Petersen');
  });
});
