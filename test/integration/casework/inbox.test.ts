import { letOnePersonPublish, publishConfiguration, runAsJob } from '@kassenwerk/kernel';
import { bootKassenwerk, type Booted, type Session } from '../../support/boot';
import { waitFor } from '../engine/waiting';
import { deskOf, routing, type Answer } from './support/desk';
import { inboxOf } from './support/inbox';
import { settingsOf } from './support/settings';

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

  it('shows what is more urgent first, page by page', async () => {
    const received = (day: number) => new Date(Date.UTC(2026, 10, 1, 8, day));
    await desk.openMany(
      ...Array.from({ length: 60 }, (_, day) => ({ title: `viele ${day}`, topic: 'many', receivedAt: received(day) })),
      { title: 'Eiliges', topic: 'many', priority: 'now' as const, receivedAt: received(60) },
    );
    const first = await inboxOf(anke).page('view=all&topic=many');
    expect(first.rows).toHaveLength(50);
    expect(first.rows.slice(0, 3).map(({ title }) => title)).toEqual(['Eiliges', 'viele 0', 'viele 1']);
    const second = await inboxOf(anke).page(`view=all&topic=many&cursor=${first.next}`);
    expect(second.rows.map(({ title }) => title)).toEqual(Array.from({ length: 11 }, (_, day) => `viele ${day + 49}`));
    expect(second.next).toBeNull();
  });

  it('finds by the number of a case or member and by the beginning of a name', async () => {
    const found = await desk.open({ title: 'gesucht', memberId: members.get('N2')!, topic: 'sought' });
    for (const q of [found.number.toLowerCase(), 'N2', 'mül', 'MÜLLER'])
      expect(await inboxOf(anke).titles(`view=all&q=${encodeURIComponent(q)}`)).toEqual(['gesucht']);
    expect(await inboxOf(anke).titles('view=all&q=%25')).toEqual([]);
  });

  it('counts what lies where', async () => {
    await desk.open({ title: 'unklar', area: 'clearing', topic: 'unknown' });
    const { clearing, teams } = await inboxOf(anke).counters();
    expect(clearing).toBe(1);
    expect(teams).toContainEqual({ team: 'clearing', open: 1, overdue: 0 });
  });

  it('hides cases of members with a data lock from whoever may not see them', async () => {
    const memberId = await desk.addMember('N9', 'Verborgen');
    const made = await desk.open({ title: 'geheim', memberId, topic: 'secret' });
    await desk.inFund('update members set data_lock = true where document_id = $1', [memberId]);
    expect(await inboxOf(anke).titles('view=all&topic=secret')).toEqual([]);
    expect(await inboxOf(lead).titles('view=all&topic=secret')).toEqual(['geheim']);
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
    const { id } = await desk.open({ title: 'zu zweit' });
    expect(await inboxOf(anke).lock(id)).toMatchObject({ isMine: true });
    expect(await inboxOf(bodo).lock(id)).toMatchObject({ isMine: false, byName: 'nordlicht/anke' });
    expect(await inboxOf(bodo).lock(id, true)).toMatchObject({ isMine: true });
    expect(await inboxOf(anke).lock(id)).toMatchObject({ isMine: false, byName: 'nordlicht/bodo' });
  });

  it('gives the next case to one person alone, the most urgent one first', async () => {
    await desk.inFund("update cases set status = 'closed' where status = 'open'");
    await desk.openMany(
      ...Array.from({ length: 6 }, (_, index) => ({ title: `nächster ${index}` })),
      { title: 'nur mit Türkisch', language: 'tr' },
      { title: 'zuerst', priority: 'now' as const },
    );
    const first = await inboxOf(anke).next();
    expect(await desk.show(anke, first!)).toMatchObject({
      title: 'zuerst',
      assigneeName: 'nordlicht/anke',
      lock: { isMine: true },
    });
    const given = await Promise.all(Array.from({ length: 8 }, (_, turn) => inboxOf(turn % 2 ? anke : bodo).next()));
    expect(new Set(given.filter(Boolean)).size).toBe(6);
    expect(given.filter((one) => one === undefined)).toHaveLength(2);
  });

  it('names the people a case can be given to', async () => {
    expect(await inboxOf(anke).colleagues()).toContainEqual({
      id: expect.any(String),
      name: 'nordlicht/bodo',
      team: null,
      isPresent: false,
    });
  });

  it('changes many cases with a preview, and takes it back but for what somebody changed since', async () => {
    const cases = await desk.openMany({ title: 'viele 1' }, { title: 'viele 2' }, { title: 'viele 3' });
    const ids = cases.map(({ id }) => id);
    const [first, second, third] = ids;
    await desk.post(bodo, third!, ['lock', {}]);
    const action = { kind: 'prioritise', priority: 'high' };
    expect(await inboxOf(anke).problemsOf(ids, action)).toEqual([null, null, 'nordlicht/bodo schreibt gerade darin.']);
    const { data: done } = (await inboxOf(anke).change(ids, action)).body;
    expect(done).toMatchObject({ changed: 2, release: null });
    expect(await desk.show(anke, first!)).toMatchObject({ priority: 'high' });
    await desk.change(bodo, second!, ['follow-up', { on: '2099-01-01' }]);
    expect((await inboxOf(anke).takeBack(done.id)).body.data).toEqual({ undone: 1, kept: 1 });
    const past = { kind: 'followUp', on: '2020-01-01' };
    const { body: refused } = await anke.call<Answer>('POST', '/api/casework/bulk-preview', {
      tenant: 'nordlicht',
      ids,
      action: past,
    });
    expect(refused.error?.code).toBe('KW_CASE_FOLLOW_UP_PAST');
    expect(await desk.show(anke, first!)).toMatchObject({ priority: 'normal' });
    expect(await desk.show(anke, second!)).toMatchObject({ priority: 'high' });
    expect((await inboxOf(anke).takeBack(done.id)).body.error?.code).toBe('KW_CASE_BATCH_TOO_LATE');
  });

  it('closes many cases with a reason that is kept encrypted, and opens them again', async () => {
    const ids = (await desk.openMany({}, {})).map(({ id }) => id);
    const action = { kind: 'close', reason: 'Frau Petersen hat angerufen.' };
    const { id } = (await inboxOf(anke).change(ids, action)).body.data;
    const [closed] = (await desk.show<{ events: object[] }>(anke, ids[0]!)).events;
    expect(closed).toMatchObject({ kind: 'closed', text: 'Frau Petersen hat angerufen.' });
    const stored = await desk.inFund('select action, reason from case_batches where document_id = $1', [id]);
    expect(JSON.stringify(stored)).not.toContain('Petersen');
    await inboxOf(anke).takeBack(id);
    expect(await desk.show(anke, ids[0]!)).toMatchObject({ status: 'open' });
  });

  describe('where the members of closed cases are answered', () => {
    const answer = { subject: 'Ihr Anliegen {{case.number}}', body: '{{member.salutation}},\n\nes ist erledigt.' };
    const action = { kind: 'close', reason: 'Aktion beendet', answer };
    const ofN1 = () => desk.openMany(...[1, 2, 3].map(() => ({ memberId: members.get('N1')! })));
    const lettersAbout = (numbers: string[]) =>
      desk.inFund<{ title: string }>('select title from member_documents where title = any ($1) order by title', [
        numbers.map((number) => `Ihr Anliegen ${number}`),
      ]);
    const told = (batch: string) =>
      desk.inFund<{ status: string; waits: boolean }>(
        "select status, due_at > now() + interval '9 minutes' as waits from outbox_messages where topic = 'casework.bulkClosed' and key like $1",
        [`${batch}:%`],
      );
    /** As if the minutes for taking it back were over. */
    const letTimePass = async (batch: string): Promise<void> => {
      await desk.inFund(
        "update outbox_messages set due_at = now() where topic = 'casework.bulkClosed' and key like $1",
        [`${batch}:%`],
      );
      await waitFor(async () => (await told(batch)).every(({ status }) => status === 'delivered'));
    };

    it('closes those that can be answered, and answers when it can no longer be taken back', async () => {
      const known = await ofN1();
      const nobody = await desk.open();
      const ids = [...known, nobody].map(({ id }) => id);
      const unreachable = 'Hier ist niemand, dem geantwortet werden kann.';
      expect(await inboxOf(anke).problemsOf(ids, action)).toEqual([null, null, null, unreachable]);
      const { data: done } = (await inboxOf(anke).change(ids, action)).body;
      expect(done).toMatchObject({ changed: 3, release: null });
      expect(await desk.show(anke, nobody.id)).toMatchObject({ status: 'open' });
      expect(await told(done.id)).toEqual(known.map(() => ({ status: 'pending', waits: true })));
      // What somebody takes up again meanwhile is theirs to answer.
      const [first, second, third] = known;
      await desk.change(bodo, second!.id, ['reopen', {}]);
      await desk.change(bodo, third!.id, ['reopen', {}]);
      await desk.change(bodo, third!.id, ['close', { reason: 'erledigt' }]);
      await letTimePass(done.id);
      expect(await lettersAbout(known.map(({ number }) => number))).toEqual([
        { title: `Ihr Anliegen ${first!.number}` },
      ]);
      const { events } = await desk.show<{ events: { kind: string; actorName: string; text: string }[] }>(
        anke,
        first!.id,
      );
      expect(events.find(({ kind }) => kind === 'answer')).toMatchObject({
        actorName: 'nordlicht/anke',
        text: `Ihr Anliegen ${first!.number}\n\nSehr geehrte Frau Petersen,\n\nes ist erledigt.`,
      });
    });

    it('answers once, although a message may be delivered twice', async () => {
      const [one] = await ofN1();
      const { id } = (await inboxOf(anke).change([one!.id], action)).body.data;
      await letTimePass(id);
      // As after a kill -9 between the answer and the note that it was delivered.
      await desk.inFund(
        "update outbox_messages set status = 'pending', payload = jsonb_build_object('batch', $2::text, 'caseId', $3::text) where key = $1",
        [`${id}:${one!.id}`, id, one!.id],
      );
      await letTimePass(id);
      expect(await lettersAbout([one!.number])).toHaveLength(1);
    });

    it('answers nobody once it was taken back, and says what a text lacks before it does anything', async () => {
      const cases = await ofN1();
      const ids = cases.map(({ id }) => id);
      const { id } = (await inboxOf(anke).change(ids, action)).body.data;
      expect((await inboxOf(anke).takeBack(id)).body.data).toEqual({ undone: 3, kept: 0 });
      await letTimePass(id);
      expect(await lettersAbout(cases.map(({ number }) => number))).toEqual([]);
      const wrong = { ...action, answer: { ...answer, body: '{{member.iban}}' } };
      expect(new Set(await inboxOf(anke).problemsOf(ids, wrong))).toEqual(
        new Set(['Für die Antwort fehlt: member.iban.']),
      );
      expect((await inboxOf(anke).change(ids, wrong)).body.data).toMatchObject({ changed: 0 });
    });
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
    const { data: done } = (await inboxOf(anke).change(ids, { kind: 'moveToTeam', team: 'benefits' })).body;
    expect(done).toMatchObject({ changed: 0, release: expect.any(String) });
    const release = `/api/kernel/releases/${done.release}`;
    const { hash } = (await lead.call<Answer<{ hash: string }>>('GET', release)).body.data;
    await lead.call('POST', `${release}/decision`, { decision: 'release', hash });
    const team = async () => (await desk.show<{ team: string }>(anke, ids[0]!)).team;
    await waitFor(async () => (await team()) === 'benefits');
    const answer = { subject: 'Danke', body: 'Es ist erledigt.' };
    const closing = (await inboxOf(anke).change(ids, { kind: 'close', reason: 'erledigt', answer })).body.data;
    const asked = await lead.call<Answer<{ change: { after: object } }>>(
      'GET',
      `/api/kernel/releases/${closing.release}`,
    );
    expect(asked.body.data.change.after).toEqual({ count: 21, kind: 'close', ...answer });
  });

  describe('texts and times of a fund', () => {
    let admin: Session;

    beforeAll(async () => {
      letOnePersonPublish(app.strapi);
      admin = await app.login({ username: 'nordlicht/fach', roles: ['businessAdmin'], tenants: ['nordlicht'] });
    });

    const nothingYet = '- -';
    const text = {
      title: { de: 'Dank', en: 'Thanks' },
      subject: 'Danke {{member.name}}',
      body: 'Danke.\n\n{{signature}}',
    };

    it('publishes a text module once, by whoever may; a variable that does not exist is refused', async () => {
      const publish = (definition: object, who = admin) =>
        settingsOf(who).publish('text-modules/thanks', definition, nothingYet);
      const refused = await publish({ ...text, body: '{{member.iban}}' });
      expect([refused.status, refused.body.error?.code]).toEqual([422, 'KW_TEXT_MODULE_VARIABLE']);
      expect((await publish(text, anke)).status).toBe(403);
      expect((await publish(text)).body.data).toMatchObject({ version: 1, status: 'published' });
      expect((await publish(text)).body.error?.code).toBe('KW_SETTINGS_CHANGED_MEANWHILE');
    });

    it('offers a text module for answers, fills it for whoever sees the case, and ends it', async () => {
      await settingsOf(admin).publish('text-modules/greeting', text, nothingYet);
      await settingsOf(admin).publish('text-modules/greeting', text, nothingYet);
      const made = await desk.open({ title: 'danken', memberId: members.get('N1')! });
      expect(await desk.textModules(anke, made.id)).toContain('greeting');
      const draft = { subject: text.subject, body: text.body, number: made.number };
      const tried = await settingsOf(anke).preview<{ body: string }>('text-module', draft);
      expect(tried.body.data).toMatchObject({ subject: 'Danke Meike Petersen', missing: [] });
      expect(tried.body.data.body).toContain('Freundliche Grüße\nnordlicht/anke');
      expect((await settingsOf(admin).preview('text-module', draft)).status).toBe(404);

      const { revision } = await settingsOf(admin).show('text-modules/greeting');
      const ended = await settingsOf(admin).publish('text-modules/greeting', { ...text, isOffered: false }, revision);
      expect(ended.status).toBe(200);
      expect(await desk.textModules(anke, made.id)).not.toContain('greeting');
    });

    it('promises by its own service levels, before what the routing says', async () => {
      const path = 'service-levels';
      const { revision, versions } = await settingsOf(admin).show<{
        versions: { definition: { levels: object[] } }[];
      }>(path);
      const { definition } = versions[0]!;
      const own = { topic: 'ownTimes', channel: 'scan', answerDays: 0, statutoryDays: 21 };
      const changed = { ...definition, levels: [own, ...definition.levels] };
      const published = await settingsOf(admin).publish(path, changed, revision);
      expect(published.body.data).toMatchObject({ status: 'published' });

      const promised = { answerDueAt: '2026-11-02T16:00:00.000Z', dueOn: '2026-11-23' };
      const receivedAt = new Date('2026-11-02T09:00:00Z');
      const made = await desk.open({ title: 'eigene Frist', topic: 'ownTimes', channel: 'scan', receivedAt });
      expect(await desk.show(anke, made.id)).toMatchObject(promised);
      const example = { area: 'insurance', topic: 'ownTimes', channel: 'scan', priority: 'normal' };
      const tried = await settingsOf(lead).preview('service-level', {
        definition: changed,
        ...example,
        receivedOn: '2026-11-02',
        timeOfDay: '10:00',
      });
      expect(tried.body.data).toMatchObject(promised);
      const refused = await settingsOf(admin).publish(path, { ...changed, closesAt: '07:00' }, revision);
      expect(refused.body.error?.code).toBe('KW_SETTINGS_INVALID');
    });

    it('answers by the ways, under the name and with the closing words that a fund has chosen', async () => {
      const { revision } = await settingsOf(admin).show('answer-settings');
      const publish = (signature: string) =>
        settingsOf(admin).publish(
          'answer-settings',
          { answersByMail: false, answersByLetter: false, senderName: 'Nordlicht Service', signature },
          revision,
        );
      expect((await publish('{{signature}}')).body.error?.code).toBe('KW_TEXT_MODULE_VARIABLE');
      expect((await publish('Ihr Team\n{{fund.name}}')).status).toBe(200);
      const made = await desk.open({ title: 'anders', memberId: members.get('N1')! });
      expect(await desk.show(anke, made.id)).toMatchObject({ answerChannels: [] });
      const filled = await desk.post(anke, made.id, ['answer-preview', { subject: 'x', body: '{{signature}}' }]);
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
    const wait = (until: string) =>
      desk.change(anke, made.id, ['wait', { reason: 'doctor', until, note: 'Der Befund fehlt.' }]);
    expect((await wait('2020-01-01')).body.error?.code).toBe('KW_CASE_FOLLOW_UP_PAST');
    expect((await wait('2099-12-01')).status).toBe(204);
    const waiting = await shown();
    expect(waiting).toMatchObject({ status: 'waiting', followUpOn: '2099-12-01' });
    expect(waiting.events[0]).toMatchObject({
      text: 'Der Befund fehlt.',
      details: { reason: 'doctor', on: '2099-12-01' },
    });
    await desk.post(anke, made.id, ['continue', { revision: waiting.revision }]);
    expect(await shown()).toMatchObject({ status: 'open', followUpOn: null });
  });

  it('gives cases to teams that the fund has, and to no others', async () => {
    const made = await desk.open({ title: 'fürs Team' });
    await desk.inFund(
      "insert into teams (tenant, key, name, area) values ('nordlicht', 'widerspruch', 'Widerspruchsstelle', 'benefits')",
    );
    const own = { key: 'widerspruch', name: 'Widerspruchsstelle', area: 'benefits' };
    expect(await inboxOf(anke).teams()).toContainEqual(own);
    const move = (team: string) => inboxOf(anke).change([made.id], { kind: 'moveToTeam', team });
    expect((await move('nirgends')).body.error?.code).toBe('KW_CASE_TEAM_UNKNOWN');
    expect((await move('widerspruch')).body.data).toMatchObject({ changed: 1 });
  });

  it('names rows of tables in the report as people know them', async () => {
    await desk.open({ title: 'zugeordnet', routing: { ...routing, rows: ['chat-benefits'] } });
    const rules = await inboxOf(lead).rowsInReport();
    expect(rules.get('chat-benefits')).toMatchObject({
      number: 4,
      title: { de: 'Zuordnung von Anliegen' },
      reasons: { de: expect.stringContaining('Kanal: Chat') },
    });
    expect(rules.get('r1')).toBeNull();
  });

  it('keeps views, own ones and those that are shared', async () => {
    const view = { name: 'Frau Petersen', filter: { view: 'all', q: 'Petersen' }, isShared: true };
    const { id } = (await inboxOf(anke).saveView(view)).body.data;
    expect(await inboxOf(bodo).views()).toEqual([{ ...view, id }]);
    expect((await inboxOf(bodo).saveView({ ...view, id })).status).toBe(404);
    await inboxOf(anke).saveView({ ...view, id, isShared: false });
    expect(await inboxOf(bodo).views()).toEqual([]);
    expect((await inboxOf(bodo).dropView(id)).status).toBe(404);
    expect((await inboxOf(anke).dropView(id)).status).toBe(204);
    expect(await inboxOf(anke).views()).toEqual([]);
    expect(JSON.stringify(await desk.inFund('select * from case_views'))).not.toContain('Petersen');
  });
});
