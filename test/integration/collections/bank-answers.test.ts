import { existsSync, readdirSync } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { system, withSql } from '@kassenwerk/kernel';
import { bootKassenwerk, type Booted } from '../../support/boot';
import { bankOf, type Scenario } from './support/bank-answers';
import { publishOwnReason } from './support/own-reasons';

describe('answers of the bank', () => {
  let app: Booted;
  const nordlicht = bankOf(() => app, 'nordlicht');
  const albtal = bankOf(() => app, 'albtal');

  beforeAll(async () => {
    app = await bootKassenwerk({ role: 'web', funds: ['nordlicht', 'albtal'] });
  });
  afterAll(() => app.stop());

  const scenarios: [string, Scenario][] = [
    ['everything accepted, fees in the returns', {}],
    [
      'some rejected, separate fees',
      { answer: 'partial', rejectsWithReason: { AC01: 0.1 }, feeConvention: 'separate' },
    ],
    ['every notification twice', { duplicate: true }],
    ['no references of the bank, late returns', { hasReferences: false, late: 0.3, duplicate: true }],
    ['old messages in containers', { version: '.02', zip: true, answer: 'partial' }],
  ];

  it.each(scenarios)('books each event once: %s', async (_, scenario) => {
    const bankBefore = await nordlicht.balanceOf('bank');
    const feesBefore = await nordlicht.balanceOf('fees');
    const { runId, expected, messages } = await nordlicht.play(scenario);
    const states = await nordlicht.debitStates(runId);
    const { rejected, returned, settled, transfers } = expected;
    expect(states['returned']).toEqual({ count: returned.count, cents: returned.sumCents });
    expect(states['rejected']?.count ?? 0).toBe(rejected.count);
    expect(states['settled']).toEqual({
      count: settled.count - returned.count,
      cents: settled.sumCents - returned.sumCents,
    });
    expect(await nordlicht.balanceOf('fees')).toBe(feesBefore + returned.feeCents);
    expect((await nordlicht.balanceOf('bank')) - bankBefore).toBe(
      settled.sumCents - returned.sumCents - returned.feeCents + transfers.sumCents,
    );
    const booked = await nordlicht.messages(messages);
    expect(booked.map(({ status, counts }) => [status, counts['isBalanced']])).toEqual(
      messages.map(() => ['done', true]),
    );
    expect(await nordlicht.accountsThatDiffer(runId)).toEqual([]);
  });

  it('refuses the whole file and makes its debts open again', async () => {
    const { runId, fileId } = await nordlicht.play({ answer: 'reject' });
    expect(Object.keys(await nordlicht.debitStates(runId))).toEqual(['rejected']);
    const [file] = await nordlicht.query<{ status: string }>('select status from bank_files where id = $1', [fileId]);
    const open = await nordlicht.query(
      "select 1 from receivables where run_id = $1 and status = 'open' and open_cents = amount_cents",
      [runId],
    );
    expect([file!.status, open.length]).toEqual(['rejected', 100]);
  });

  it('goes on where it was stopped, however many workers take the file up', async () => {
    const scenario = { returnsWithReason: { MS03: 0.5 }, payAfterReturn: 0.5 };
    const { runId, answers, expected } = await nordlicht.submit('KW-RESUME-77', scenario, { blocks: [80] });
    for (const path of answers) {
      const { id } = await nordlicht.receive(path);
      const work = () => nordlicht.read(id, { batchSize: 3, sliceMs: 0 });
      await Promise.all([work(), work(), work()]);
      while (!(await work()));
      const [message] = await nordlicht.messages([id]);
      expect([message!.status, message!.counts['position']]).toEqual(['done', message!.counts['events']]);
    }
    expect((await nordlicht.debitStates(runId))['returned']!.count).toBe(expected.returned.count);
    expect(await nordlicht.accountsThatDiffer(runId)).toEqual([]);
  });

  it('leaves nothing of a batch that fails and books it when it is read again', async () => {
    const scenario = { returnsWithReason: { MS03: 0.5 } };
    const { runId, answers, expected } = await albtal.submit('KW-FAIL-78', scenario, { blocks: [40] });
    const messages = [];
    for (const path of answers) messages.push(await albtal.receive(path));
    const last = messages.at(-1)!;
    await rename(last.path, `${last.path}.away`);
    await expect(albtal.read(last.id)).rejects.toThrow();
    await rename(`${last.path}.away`, last.path);
    for (const { id } of messages) await albtal.read(id);
    expect((await albtal.debitStates(runId))['returned']!.count).toBe(expected.returned.count);
    expect(await albtal.accountsThatDiffer(runId)).toEqual([]);
  });

  it('books nothing without the table of return reasons, says so with the file, and books it once when the table is there again', async () => {
    const person = { username: 'nordlicht/lesen', roles: ['providerStaff'], tenants: ['nordlicht'] };
    const provider = await app.login(person);
    const scenario = { returnsWithReason: { MS03: 0.5 } };
    const { runId, answers, expected } = await nordlicht.submit('KW-TABLE-82', scenario, { blocks: [40] });
    const messages = [];
    for (const path of answers) messages.push(await nordlicht.receive(path));
    const last = messages.at(-1)!;
    const shown = async () =>
      (
        await provider.call<{ data: { message: { status: string; problem: { de: string; code: string } | null } } }>(
          'GET',
          `/api/collections/bank-messages/${last.document_id}`,
        )
      ).body.data.message;

    await returnReasons('withdrawn');
    for (const { id } of messages)
      await expect(nordlicht.read(id)).rejects.toMatchObject({ code: 'KW_RULES_TABLE_MISSING' });
    expect(Object.keys(await nordlicht.debitStates(runId))).toEqual(['submitted']);
    const waiting = await shown();
    expect([waiting.status, waiting.problem?.code]).toEqual(['received', 'KW_RULES_TABLE_MISSING']);
    expect(waiting.problem!.de).toContain('„return-reason“ ist nicht veröffentlicht');

    await returnReasons('published');
    for (const { id } of [...messages, ...messages]) await nordlicht.read(id);
    expect(await shown()).toMatchObject({ status: 'done', problem: null });
    expect((await nordlicht.debitStates(runId))['returned']!.count).toBe(expected.returned.count);
    expect(await nordlicht.accountsThatDiffer(runId)).toEqual([]);
  });

  /** Nobody withdraws what is shipped; a damaged configuration looks like this. */
  const returnReasons = (status: 'published' | 'withdrawn') =>
    system('test', () =>
      withSql(app.strapi, (sql) =>
        sql.execute(
          "update configuration_versions set status = $1 where tenant = '*' and kind = 'decisionTable' and key = 'return-reason'",
          [status],
        ),
      ),
    );

  it('passes the charges on as a debt of its own where the variant says so', async () => {
    const scenario = { returnsWithReason: { MS03: 0.4 }, payAfterReturn: 0 };
    const { runId } = await albtal.play(scenario, { values: { passOnReturnFees: true } });
    const owed = await albtal.query<{ count: number; cents: number }>(
      "select count(*) as count, sum(open_cents) as cents from receivables where tenant = 'albtal' and run_id = $1 and type = 'returnFee'",
      [runId],
    );
    const returned = (await albtal.debitStates(runId))['returned']!.count;
    expect(owed).toEqual([{ count: returned, cents: returned * 300 }]);
    expect(await albtal.accountsThatDiffer(runId)).toEqual([]);
  });

  it('changes mandates, plans the next attempt and asks people as the reasons demand', async () => {
    const { runId } = await albtal.play({
      returnsWithReason: { MS03: 0.2, AC04: 0.2, MD06: 0.2, AC01: 0.2 },
      payAfterReturn: 0,
    });
    expect(await albtal.returnsByReason(runId)).toEqual([
      { reason: 'AC01', state: 'onHold', retry: false, method: 'directDebit', kinds: ['repairPaymentData'] },
      { reason: 'AC04', state: 'revoked', retry: false, method: 'transfer', kinds: null },
      { reason: 'MD06', state: 'disputed', retry: false, method: 'directDebit', kinds: ['disputedDebit'] },
      { reason: 'MS03', state: 'valid', retry: true, method: 'directDebit', kinds: null },
    ]);
  });

  it('follows a fund that decides otherwise on a reason, from its next file on', async () => {
    const admin = await app.login({ username: 'albtal/regeln', tenants: ['albtal'], roles: ['businessAdmin'] });
    const refused = await publishOwnReason(admin, 'albtal', { retryDays: 3 });
    expect([refused.status, refused.body.error.message]).toEqual([422, expect.stringContaining('Erneut einziehen')]);
    expect((await publishOwnReason(admin, 'albtal', { mandateState: 'onHold' })).status).toBe(200);

    const { runId, messages } = await albtal.play({ returnsWithReason: { AC04: 0.2 }, payAfterReturn: 0 });
    expect(await albtal.decisionsOnReturns(runId)).toEqual([
      { reason: 'AC04', state: 'onHold', kind: 'disputedDebit', version: '1', rows: ['closed'], kept: 1 },
    ]);
    const views = await Promise.all(
      (await albtal.messages(messages)).map(({ id }) =>
        admin.call<{ data: { events: { kind: string; decision: { sentence: { de: string } } | null }[] } }>(
          'GET',
          `/api/collections/bank-messages/${id}`,
        ),
      ),
    );
    const returned = views.flatMap(({ body }) => body.data.events).find(({ kind }) => kind === 'return');
    expect(returned?.decision?.sentence.de).toContain('Zeile 1 von „Rückgabegründe“ (Version 1) trifft zu');
  });

  describe('money that nobody could assign', () => {
    const staff = (name: string, role = 'caseworker') =>
      app.login({ username: `nordlicht/${name}`, roles: [role], tenants: ['nordlicht'] });

    it('pays the oldest debts of the member to whom a person assigns it, once', async () => {
      const { runId } = await nordlicht.play({ answer: 'reject' });
      const debt = await nordlicht.oldestDebt(runId);
      const { event, task, message } = await nordlicht.receiveUnknown({
        cents: debt.cents + 500,
        reference: 'UNKNOWN-1',
      });
      const suspense = await nordlicht.balanceOf('suspense');
      const people = await Promise.all(['eins', 'zwei'].map((name) => staff(name)));
      const path = `/api/collections/bank-events/${event}/booking`;
      const shown = await people[0]!.call<{ data: { suspenseCents: number; isOpen: boolean } }>('GET', path);
      expect(shown.body.data).toMatchObject({ suspenseCents: debt.cents + 500, isOpen: true });

      const order = { decision: 'assign', memberId: debt.member };
      const answers = await Promise.all(people.map((one) => one.call('POST', path, order)));

      expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
      expect(await nordlicht.oldestDebt(runId)).toMatchObject({ status: 'paid', cents: 0 });
      expect(await nordlicht.balanceOf('suspense')).toBe(suspense + debt.cents + 500);
      expect(await nordlicht.accountsThatDiffer(runId)).toEqual([]);
      expect(
        await nordlicht.query(
          "select status, resolution ->> 'decision' as decision from tasks where document_id = $1",
          [task],
        ),
      ).toEqual([{ status: 'done', decision: 'assign' }]);
      const [after] = await nordlicht.messages([message]);
      expect(after!.counts).toMatchObject({ unmatched: 0, unmatchedCents: 0, booked: 1 });
      const audited = await nordlicht.query(
        "select 1 from audit_records where action = 'assignBooking' and subject_id = $1",
        [event],
      );
      expect(audited).toHaveLength(1);
    });

    it('waits to be sent back where a person says so', async () => {
      const { event } = await nordlicht.receiveUnknown({ cents: 4_200, reference: 'UNKNOWN-2' });
      const refunds = await nordlicht.balanceOf('refund');
      const one = await staff('drei');
      const path = `/api/collections/bank-events/${event}/booking`;
      expect((await one.call('POST', path, { decision: 'sendBack' })).status).toBe(422);
      expect((await one.call('POST', path, { decision: 'sendBack', note: 'Kein Mitglied' })).status).toBe(204);
      expect(await nordlicht.balanceOf('refund')).toBe(refunds - 4_200);
      expect((await one.call('POST', path, { decision: 'assign', memberId: 'x' })).status).toBe(409);
    });

    it('is out of reach for another fund, for its members and for who may not assign', async () => {
      const { event } = await nordlicht.receiveUnknown({ cents: 100, reference: 'UNKNOWN-3' });
      const path = `/api/collections/bank-events/${event}/booking`;
      const other = await app.login({ username: 'albtal/assigner', roles: ['providerStaff'], tenants: ['albtal'] });
      const order = { decision: 'assign', memberId: 'x' };
      expect((await other.call('POST', path, order)).status).toBe(404);
      expect((await (await staff('vier', 'fundUser')).call('POST', path, order)).status).toBe(403);
      await albtal.submit('KW-OTHER-81', {}, { blocks: [1] });
      const [foreign] = await albtal.query<{ id: string }>('select document_id as id from members order by id limit 1');
      const five = await staff('fuenf');
      const answer = await five.call<{ error: { code: string } }>('POST', path, { ...order, memberId: foreign!.id });
      expect([answer.status, answer.body.error.code]).toEqual([422, 'KW_BOOKING_MEMBER_UNKNOWN']);
    });
  });

  it('shows nothing of it to another fund', async () => {
    const [message] = await nordlicht.query<{ id: string }>(
      "select document_id as id from bank_messages where (counts ->> 'events')::int > 0 order by id limit 1",
    );
    const path = `/api/collections/bank-messages/${message!.id}`;
    const own = await app.login({ username: 'nordlicht/provider', roles: ['providerStaff'], tenants: ['nordlicht'] });
    const other = await app.login({ username: 'albtal/provider', roles: ['providerStaff'], tenants: ['albtal'] });
    const shown = await own.call<{ data: { events: unknown[] } }>('GET', path);
    expect([shown.status, shown.body.data.events.length > 0]).toEqual([200, true]);
    expect((await other.call('GET', path)).status).toBe(404);
  });

  it('takes a file over HTTP once, refuses it a second time and refuses what is no XML', async () => {
    const { token } = await app.login({
      username: 'nordlicht/upload',
      roles: ['providerStaff'],
      tenants: ['nordlicht'],
    });
    const { answers } = await nordlicht.submit('KW-HTTP-79', {}, { blocks: [5] });
    const upload = (body: string | Buffer, tenant = 'nordlicht', type = 'application/xml') =>
      fetch(`${app.url}/api/collections/bank-messages?tenant=${tenant}&fileName=answer.xml`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': type },
        body: body as BodyInit,
      });
    const content = await readFile(answers[0]!);
    const first = await upload(content);
    const { data } = (await first.json()) as { data: { documentId: string; counts: { events: number } } };
    expect([first.status, data.counts.events > 0]).toEqual([200, true]);
    const second = await upload(content, 'nordlicht', 'application/octet-stream');
    const { error } = (await second.json()) as { error: { code: string; details: { documentId: string } } };
    expect([second.status, error.code, error.details.documentId]).toEqual([
      409,
      'KW_BANK_MESSAGE_KNOWN',
      data.documentId,
    ]);
    expect((await upload('<html></html>')).status).toBe(422);
    expect((await upload(content, 'albtal')).status).toBe(404);
  });

  const samples = join(process.env['KASSENWERK_SCHEMAS'] ?? '../shared/data/payments/xsd', '..', 'samples');

  it(`reads every sample of a bank at hand without a crash (${existsSync(samples) ? 'samples found' : 'skipped: no samples at KASSENWERK_SCHEMAS/../samples'})`, async () => {
    if (!existsSync(samples)) return;
    const names = readdirSync(samples).filter((name) => /^(camt|pain\.002)/.test(name));
    for (const name of names) {
      const message = await albtal.receive(join(samples, name));
      if (message.status !== 'refused') await albtal.read(message.id);
      const [after] = await albtal.messages([message.id]);
      expect([name, after!.status]).toEqual([name, message.status === 'refused' ? 'refused' : 'done']);
    }
  });
});
