import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishConfiguration, runAsJob, withSql } from '@kassenwerk/kernel';
import { decideMany } from '@kassenwerk/rulebook';
import { bootKassenwerk, type Booted, type Session } from '../../support/boot';
import { waitFor } from '../engine/waiting';
import { signedInMember } from '../forms/support/signed-in-member';
import { deskOf, routing, type Answer } from './support/desk';

interface Seen {
  status: string;
  area: string;
  team: string;
  assigneeName: string | null;
  memberId: string | null;
  memberNumber: string | null;
  answerChannels: string[];
  followUpOn: string | null;
  assignedBecause: { rule: string } | null;
  mergedInto: { number: string } | null;
  links: { id: string }[];
  tasks: { title: string; status: string }[];
  originals: { id: string; title: string; sections: { lines: { label: string; value: string }[] }[] }[];
  events: { kind: string; text: string | null; details: Record<string, unknown> | null }[];
}

const smallTable = {
  key: 'small-routing',
  title: { de: 'Kleine Tabelle', en: 'Small table' },
  hitPolicy: 'first',
  inputs: [{ id: 'text', label: { de: 'Text', en: 'Text' }, type: 'text' }],
  outputs: [{ id: 'area', label: { de: 'Bereich', en: 'Area' }, type: 'text' }],
  rows: [{ id: 'r1', cells: { text: { like: ['*Umzug*'] } }, outputs: { area: 'employers' } }],
  tests: [],
};

describe('work on a case', () => {
  let app: Booted;
  let anke: Session;
  let bodo: Session;
  let memberId: string;
  let bodosId: string;
  const desk = deskOf(() => app);

  beforeAll(async () => {
    app = await bootKassenwerk({ role: 'all' });
    const person = (name: string) =>
      app.login({ username: `nordlicht/${name}`, roles: ['caseworker'], tenants: ['nordlicht'] });
    [anke, bodo] = [await person('anke'), await person('bodo')];
    memberId = await desk.addMember('N1', 'Petersen');
    const [found] = await runAsJob('nordlicht', 'test', () =>
      withSql(app.strapi, (sql) =>
        sql.rows<{ id: string }>("select id::text as id from up_users where username = 'nordlicht/bodo'"),
      ),
    );
    bodosId = found!.id;
  });
  afterAll(() => app?.stop());

  const seen = (id: string) => desk.show<Seen>(anke, id);
  const kinds = async (id: string) => (await seen(id)).events.map(({ kind }) => kind);

  it('refuses what was begun before somebody else changed it, and says by whom', async () => {
    const { id } = await desk.open();
    const { revision } = await seen(id);
    const follow = { revision, on: '2099-01-05', reason: 'Nachweis fehlt' };
    expect((await desk.post(bodo, id, ['follow-up', follow])).status).toBe(204);
    const late = await desk.post(anke, id, ['close', { revision, reason: 'done' }]);
    expect(late.body.error).toMatchObject({ code: 'KW_CASE_CHANGED_MEANWHILE', details: { by: 'nordlicht/bodo' } });
    expect(await seen(id)).toMatchObject({ status: 'waiting', followUpOn: '2099-01-05' });
  });

  it('refuses whoever lost the lock', async () => {
    const { id } = await desk.open();
    await desk.post(anke, id, ['lock', {}]);
    await desk.post(bodo, id, ['lock', { takeOver: true }]);
    const lost = await desk.change(anke, id, ['close', { reason: 'done' }]);
    expect(lost.body.error).toMatchObject({ code: 'KW_CASE_TAKEN_OVER', details: { by: 'nordlicht/bodo' } });
    expect((await desk.change(bodo, id, ['close', { reason: 'done' }])).status).toBe(204);
    expect(await seen(id)).toMatchObject({ status: 'closed', lock: null });
  });

  it('keeps notes encrypted and shows them in the time line', async () => {
    const { id } = await desk.open();
    await desk.post(anke, id, ['notes', { text: 'Ruft morgen wieder an.' }]);
    expect((await seen(id)).events[0]).toMatchObject({ kind: 'note', text: 'Ruft morgen wieder an.' });
    const stored = await desk.inFund<{ text: string }>(
      "select text from case_events where case_id = $1 and kind = 'note'",
      [id],
    );
    expect(stored[0]!.text).not.toContain('morgen');
  });

  it('gives a case to a person and to a team', async () => {
    const { id } = await desk.open();
    await desk.change(anke, id, ['assign', { assignee: bodosId, reason: 'Du kennst das.' }]);
    expect(await seen(id)).toMatchObject({ assigneeName: 'nordlicht/bodo', assignedBecause: { rule: 'given' } });
    await desk.change(bodo, id, ['assign', { team: 'benefits' }]);
    expect(await seen(id)).toMatchObject({ assigneeName: null, team: 'benefits' });
    const unknown = await desk.change(anke, id, ['assign', { assignee: '99999' }]);
    expect(unknown.body.error?.code).toBe('KW_CASE_PERSON_UNKNOWN');
  });

  it('belongs to the member whom a person names, with its time line, and to nobody of another fund', async () => {
    const { id } = await desk.open();
    expect((await desk.change(anke, id, ['member', { memberId: 'gibtesnicht' }])).body.error?.code).toBe(
      'KW_CASE_MEMBER_UNKNOWN',
    );
    expect((await desk.change(anke, id, ['member', { memberId }])).status).toBe(204);
    expect(await seen(id)).toMatchObject({ memberId, memberNumber: 'N1', answerChannels: ['letter'] });
    const events = await desk.inFund<{ memberId: string }>(
      'select distinct member_id as "memberId" from case_events where case_id = $1',
      [id],
    );
    expect(events).toEqual([{ memberId }]);
  });

  it('closes and reopens', async () => {
    const { id } = await desk.open();
    await desk.change(anke, id, ['close', { reason: 'Hat sich am Telefon erledigt.' }]);
    expect((await seen(id)).events[0]).toMatchObject({ kind: 'closed', text: 'Hat sich am Telefon erledigt.' });
    expect((await desk.change(anke, id, ['close', { reason: 'done' }])).body.error?.code).toBe('KW_CASE_STATE');
    expect((await desk.change(anke, id, ['reopen', {}])).status).toBe(204);
    expect(await seen(id)).toMatchObject({ status: 'open' });
  });

  it('merges two cases, shows what came in with both, and takes it back', async () => {
    const [one, next] = await desk.openMany({ memberId }, { memberId });
    const stranger = await desk.open({ memberId: await desk.addMember('N3', 'Andere') });
    const refused = await desk.change(anke, one!.id, ['merge', { into: stranger.id }]);
    expect(refused.body.error?.code).toBe('KW_CASE_MERGE_MEMBERS');
    expect((await desk.change(anke, one!.id, ['merge', { into: next!.id }])).status).toBe(204);
    expect(await seen(one!.id)).toMatchObject({ status: 'merged', mergedInto: { number: next!.number } });
    expect((await desk.change(anke, one!.id, ['unmerge', {}])).status).toBe(204);
    expect(await seen(one!.id)).toMatchObject({ status: 'open', mergedInto: null });
    expect(await kinds(next!.id)).toEqual(['unmerged', 'merged', 'routed']);
  });

  it('links two cases from either side once', async () => {
    const [one, next] = await desk.openMany({}, {});
    await desk.post(anke, one!.id, ['links', { other: next!.id }]);
    await desk.post(anke, next!.id, ['links', { other: one!.id }]);
    expect((await seen(one!.id)).links.map(({ id }) => id)).toEqual([next!.id]);
    expect((await seen(next!.id)).links.map(({ id }) => id)).toEqual([one!.id]);
    await anke.call('DELETE', `/api/casework/cases/${next!.id}/links/${one!.id}`);
    expect((await seen(one!.id)).links).toEqual([]);
  });

  it('has tasks of its own', async () => {
    const { id } = await desk.open();
    expect((await desk.post(anke, id, ['tasks', { title: 'Nachweis anfordern', dueOn: '2099-02-01' }])).status).toBe(
      200,
    );
    expect((await seen(id)).tasks).toMatchObject([{ title: 'Nachweis anfordern', status: 'open' }]);
  });

  it('shows the form it came with, gives a part of it to a second case, and masks what the reader may not see', async () => {
    const sent = await anke.call<Answer<{ caseId: string; reference: string }>>('POST', '/api/forms/submissions', {
      tenant: 'nordlicht',
      form: 'change-of-address',
      idempotencyKey: 'vorgang-eins',
      memberId,
      answers: {
        firstName: 'Meike',
        lastName: 'Petersen',
        birthDate: '1980-02-01',
        kvnr: 'A123456780',
        movedOn: '2026-11-01',
        newAddress: { street: 'Marktweg', houseNumber: '1', postalCode: '20095', town: 'Hamburg', country: 'DE' },
        othersMove: false,
        truth: true,
      },
    });
    const [made] = await desk.inFund<{ id: string }>('select document_id as id from cases where number = $1', [
      sent.body.data.reference,
    ]);
    // Routed and given out in the background; whoever changes the case in between is asked to look again.
    await waitFor(async () => (await desk.requestsUnderWay()) === 0 && (await kinds(made!.id)).includes('routed'));
    const { originals } = await seen(made!.id);
    expect(originals).toHaveLength(1);
    expect(originals[0]!.sections.flatMap(({ lines }) => lines.map(({ value }) => value)).join()).toContain('Marktweg');
    const part = { title: 'Zweites Anliegen', topic: 'bankDetails', originals: [originals[0]!.id] };
    const split = await desk.change<{ id: string }>(anke, made!.id, ['split', part]);
    expect((await seen(split.body.data.id)).originals.map(({ id }) => id)).toEqual([originals[0]!.id]);
    expect(await kinds(split.body.data.id)).toEqual(['split']);
  });

  it('moves a wrong case with one click and proposes an example to the table', async () => {
    const { id } = await desk.open({ area: 'employers', routing: { ...routing, table: smallTable.key } });
    await runAsJob('nordlicht', 'test', () =>
      publishConfiguration(app.strapi, {
        tenant: 'nordlicht',
        kind: 'decisionTable',
        key: smallTable.key,
        definition: smallTable,
        author: 'test',
      }),
    );
    await runAsJob('nordlicht', 'test', () =>
      decideMany(app.strapi, {
        tenant: 'nordlicht',
        key: smallTable.key,
        questions: [{ subjectId: id, input: { text: 'Meike Petersen: Umzug' }, at: '2026-11-22' }],
      }),
    );
    const { body } = await desk.change<{ proposal: { table: string; id: string } | null }>(anke, id, [
      'correct',
      { area: 'insurance', topic: 'addressChange', priority: 'high' },
    ]);
    expect(body.data.proposal).toMatchObject({ table: smallTable.key });
    expect(await seen(id)).toMatchObject({ area: 'insurance', team: 'insurance', assigneeName: null });
    const [draft] = await desk.inFund<{ definition: { tests: { id: string; expected: object; input: object }[] } }>(
      'select definition from configuration_drafts where key = $1',
      [smallTable.key],
    );
    expect(draft!.definition.tests.at(-1)).toMatchObject({
      id: body.data.proposal!.id,
      input: { text: 'Umzug' },
      expected: { area: 'insurance' },
    });
  });

  describe('answers', () => {
    const answer = {
      subject: 'Ihr Anliegen {{case.number}}',
      body: '{{member.salutation}},\n\nist <b>erledigt</b>.',
      closes: true,
    };
    const reply = (id: string, given: object) => desk.change(anke, id, ['answers', { ...answer, ...given }]);

    it('fills a text module and names what is missing', async () => {
      const { id, number } = await desk.open({ memberId });
      const { body } = await anke.call<Answer<{ key: string; title: object }[]>>(
        'GET',
        `/api/casework/cases/${id}/text-modules`,
      );
      expect(body.data[0]!.key).toBe('address-changed');
      expect(body.data.map(({ key }) => key)).not.toContain('name-changed');
      const text = { subject: answer.subject, body: '{{member.salutation}} {{member.iban}}' };
      const preview = await desk.post<object>(anke, id, ['answer-preview', text]);
      expect(preview.body.data).toEqual({
        subject: `Ihr Anliegen ${number}`,
        body: 'Sehr geehrte Frau Petersen {{member.iban}}',
        missing: ['member.iban'],
      });
      const refused = await reply(id, { ...text, channel: 'letter' });
      expect(refused.body.error).toMatchObject({ code: 'KW_ANSWER_MISSING', details: { missing: ['member.iban'] } });
    });

    it('sends a letter to be printed and ends the case', async () => {
      const { id, number } = await desk.open({ memberId });
      expect((await reply(id, { channel: 'portal' })).body.error?.code).toBe('KW_ANSWER_CHANNEL');
      expect((await reply(id, { channel: 'letter' })).status).toBe(204);
      const [letter] = await desk.inFund<{ title: string; body: string; status: string }>(
        "select title, body, status from member_documents where subject_id = $1 and kind = 'answer' order by id desc limit 1",
        [memberId],
      );
      expect(letter).toMatchObject({ title: `Ihr Anliegen ${number}`, status: 'created' });
      expect(letter!.body).toContain('ist &lt;b&gt;erledigt&lt;/b&gt;.');
      const after = await desk.show<Seen & { firstAnsweredAt: string | null }>(anke, id);
      expect(after).toMatchObject({ status: 'closed', firstAnsweredAt: expect.any(String) });
      expect(
        after.events
          .map(({ kind }) => kind)
          .slice(0, 2)
          .sort(),
      ).toEqual(['answer', 'closed']);
    });

    it('writes to the portal, where the member reads it and writes back to the same case', async () => {
      const { memberId: own, session } = await signedInMember(app, anke, { fund: 'nordlicht', number: 'N7' });
      const { id, number } = await desk.open({ memberId: own });
      expect((await reply(id, { channel: 'portal', closes: false })).status).toBe(204);
      const list = await session.call<Answer<{ id: string; topic: string; reference: string }[]>>(
        'GET',
        '/api/portal/me/conversations',
      );
      expect(list.body.data).toMatchObject([{ topic: `Ihr Anliegen ${number}`, reference: number, unread: 1 }]);
      const messages = { text: 'Danke, eine Frage noch.' };
      await session.call('POST', `/api/portal/me/conversations/${list.body.data[0]!.id}/messages`, messages);
      expect((await seen(id)).originals).toMatchObject([{ source: 'portal', text: 'Danke, eine Frage noch.' }]);
      expect((await reply(id, { channel: 'email', closes: false })).body.error?.code).toBe('KW_ANSWER_CHANNEL');
      await runAsJob('nordlicht', 'test', () =>
        publishConfiguration(app.strapi, {
          tenant: 'nordlicht',
          kind: 'answerSettings',
          key: 'default',
          definition: { answersByMail: true },
          author: 'test',
        }),
      );
      // The member's message reaches the case at the same time; whoever answers then is asked to look again.
      await waitFor(async () => (await reply(id, { channel: 'email', closes: true })).status === 204);
      const mails = () =>
        readdirSync(join(app.dataDir, 'mail')).map((name) => readFileSync(join(app.dataDir, 'mail', name), 'utf8'));
      await waitFor(() => Promise.resolve(mails().some((mail) => mail.includes(`Ihr Anliegen ${number}`))));
      const answers = (await seen(id)).events.filter(({ kind }) => kind === 'answer').map(({ details }) => details);
      expect(answers).toContainEqual({ channel: 'email' });
      // Answered and closed at once, the answer is news enough. Else the member is told, without a word of what it is about. What the
      // member wrote may open the case again meanwhile.
      expect(mails().join()).not.toContain('Neues zu Ihrem Anliegen');
      await waitFor(async () => {
        const isClosed = (await seen(id)).status === 'closed';
        return (await desk.change(anke, id, isClosed ? ['reopen', {}] : ['close', { reason: 'x' }])).status === 204;
      });
      await waitFor(() => Promise.resolve(mails().some((mail) => mail.includes('Neues zu Ihrem Anliegen'))));
      const told = mails().find((mail) => mail.includes('Neues zu Ihrem Anliegen'))!;
      expect(told).toContain('/portal/nordlicht/anliegen');
      expect(told).not.toContain(number);
    });
  });
});
