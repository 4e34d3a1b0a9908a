import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import { join, basename } from 'node:path';
import { readBankMessage, receiveBankMessage, simulateBank } from '@kassenwerk/collections';
import { runAsJob, system, withSql } from '@kassenwerk/kernel';
import type { DecisionTable } from '@kassenwerk/rulebook/model';
import { bootKassenwerk, type Booted } from '../../support/boot';
import { writeUnknownPayment } from './support/unknown-payment';
import { submitDebits, type DebitsInput } from './support/submitted-debits';

type Scenario = Parameters<typeof simulateBank>[2];

const manyReturns = { MS03: 0.1, AM04: 0.05, MD06: 0.05, AC04: 0.05, AC01: 0.05 };

describe('answers of the bank', () => {
  let app: Booted;
  let number = 0;

  beforeAll(async () => {
    app = await bootKassenwerk({ role: 'web', funds: ['nordlicht', 'albtal'] });
  });
  afterAll(() => app.stop());

  const asFund = <T>(tenant: string, fn: () => Promise<T>) => runAsJob(tenant, 'test', fn);

  const query = <T>(tenant: string, text: string, params: unknown[] = []) =>
    asFund(tenant, () => withSql(app.strapi, (sql) => sql.rows<T>(text, params)));

  const receive = (tenant: string, path: string) =>
    asFund(tenant, () =>
      receiveBankMessage(app.strapi, {
        tenant,
        fileName: basename(path),
        source: 'test',
        stream: createReadStream(path),
      }),
    );

  const read = (tenant: string, messageId: number, options = {}) =>
    asFund(tenant, () => readBankMessage(app.strapi, { tenant, messageId }, options));

  /** Hands a file in, lets the bank answer and books everything it says. */
  async function play(tenant: string, scenario: Scenario, input: Partial<DebitsInput> = {}) {
    const messageId = `KW-T-${(number += 1)}`;
    const debits = await submitDebits(app, { tenant, blocks: [60, 40], messageId, ...input });
    const answers = await simulateBank(debits.path, join(app.dataDir, `answers-${number}`), {
      returnsWithReason: manyReturns,
      ...scenario,
    });
    const messages = [];
    for (const { path } of answers.files) {
      const message = await receive(tenant, path);
      await read(tenant, message.id);
      messages.push(message.id);
    }
    return { ...debits, messageId, expected: answers.expected, files: answers.files, messages };
  }

  const debitStates = async (tenant: string, runId: number) =>
    Object.fromEntries(
      (
        await query<{ status: string; count: number; cents: number }>(
          tenant,
          'select status, count(*) as count, sum(amount_cents) as cents from debit_items where tenant = $1 and run_id = $2 group by status',
          [tenant, runId],
        )
      ).map(({ status, ...rest }) => [status, rest]),
    );

  const balanceOf = async (tenant: string, account: string) => {
    const [row] = await query<{ cents: number }>(
      tenant,
      `select coalesce(sum(case when debit_account = $2 then amount_cents else 0 end - case when credit_account = $2 then amount_cents else 0 end), 0) as cents
       from ledger_entries where tenant = $1`,
      [tenant, account],
    );
    return row!.cents;
  };

  /** Members whose open receivables are not what their account says; what was paid too much is no debt. */
  const accountsThatDiffer = (tenant: string, runId: number) =>
    query(
      tenant,
      `select member_id from (
         select member_id, sum(open_cents) as open from receivables where tenant = $1 group by member_id) r
       join (select member_id, sum(case when debit_account = 'member' then amount_cents else -amount_cents end) as balance
         from ledger_entries where tenant = $1 and 'member' in (debit_account, credit_account) group by member_id) l using (member_id)
       where open <> greatest(0, balance) and member_id in (select member_id from debit_items where tenant = $1 and run_id = $2)`,
      [tenant, runId],
    );

  const messagesOf = (tenant: string, ids: number[]) =>
    query<{ status: string; counts: Record<string, number | boolean> }>(
      tenant,
      'select status, counts from bank_messages where tenant = $1 and id = any ($2) order by id',
      [tenant, ids],
    );

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
    const tenant = 'nordlicht';
    const bankBefore = await balanceOf(tenant, 'bank');
    const feesBefore = await balanceOf(tenant, 'fees');
    const { runId, expected, messages } = await play(tenant, scenario);
    const states = await debitStates(tenant, runId);
    const { rejected, returned, settled, transfers } = expected;
    expect(states['returned']).toEqual({ count: returned.count, cents: returned.sumCents });
    expect(states['rejected']?.count ?? 0).toBe(rejected.count);
    expect(states['settled']).toEqual({
      count: settled.count - returned.count,
      cents: settled.sumCents - returned.sumCents,
    });
    expect(await balanceOf(tenant, 'fees')).toBe(feesBefore + returned.feeCents);
    expect((await balanceOf(tenant, 'bank')) - bankBefore).toBe(
      settled.sumCents - returned.sumCents - returned.feeCents + transfers.sumCents,
    );
    const stored = await messagesOf(tenant, messages);
    expect(stored.map(({ status, counts }) => [status, counts['isBalanced']])).toEqual(
      messages.map(() => ['done', true]),
    );
    expect(await accountsThatDiffer(tenant, runId)).toEqual([]);
  });

  it('refuses the whole file and makes its debts open again', async () => {
    const { runId, fileId } = await play('nordlicht', { answer: 'reject' });
    expect(Object.keys(await debitStates('nordlicht', runId))).toEqual(['rejected']);
    const [file] = await query<{ status: string }>('nordlicht', 'select status from bank_files where id = $1', [
      fileId,
    ]);
    const open = await query(
      'nordlicht',
      "select 1 from receivables where run_id = $1 and status = 'open' and open_cents = amount_cents",
      [runId],
    );
    expect([file!.status, open.length]).toEqual(['rejected', 100]);
  });

  it('goes on where it was stopped, however many workers take the file up', async () => {
    const tenant = 'nordlicht';
    const debits = await submitDebits(app, { tenant, blocks: [80], messageId: 'KW-RESUME-77' });
    const answers = await simulateBank(debits.path, join(app.dataDir, 'answers-resume'), {
      returnsWithReason: { MS03: 0.5 },
      payAfterReturn: 0.5,
    });
    for (const { path } of answers.files) {
      const { id } = await receive(tenant, path);
      const options = { batchSize: 3, sliceMs: 0 };
      await Promise.all([read(tenant, id, options), read(tenant, id, options), read(tenant, id, options)]);
      while (!(await read(tenant, id, options)));
      const [message] = await messagesOf(tenant, [id]);
      expect([message!.status, message!.counts['position']]).toEqual(['done', message!.counts['events']]);
    }
    const states = await debitStates(tenant, debits.runId);
    expect(states['returned']!.count).toBe(answers.expected.returned.count);
    expect(await accountsThatDiffer(tenant, debits.runId)).toEqual([]);
  });

  it('leaves nothing of a batch that fails and books it when it is read again', async () => {
    const tenant = 'albtal';
    const debits = await submitDebits(app, { tenant, blocks: [40], messageId: 'KW-FAIL-78' });
    const answers = await simulateBank(debits.path, join(app.dataDir, 'answers-fail'), {
      returnsWithReason: { MS03: 0.5 },
    });
    const messages = [];
    for (const { path } of answers.files) messages.push(await receive(tenant, path));
    const last = messages.at(-1)!;
    await rename(last.path, `${last.path}.away`);
    await expect(read(tenant, last.id)).rejects.toThrow();
    await rename(`${last.path}.away`, last.path);
    for (const { id } of messages) await read(tenant, id);
    expect((await debitStates(tenant, debits.runId))['returned']!.count).toBe(answers.expected.returned.count);
    expect(await accountsThatDiffer(tenant, debits.runId)).toEqual([]);
  });

  it('books nothing without the table of return reasons, says so with the file, and books it once when the table is there again', async () => {
    const tenant = 'nordlicht';
    const provider = await app.login({ username: 'nordlicht/lesen', roles: ['providerStaff'], tenants: [tenant] });
    const debits = await submitDebits(app, { tenant, blocks: [40], messageId: 'KW-TABLE-82' });
    const answers = await simulateBank(debits.path, join(app.dataDir, 'answers-table'), {
      returnsWithReason: { MS03: 0.5 },
    });
    const messages = [];
    for (const { path } of answers.files) messages.push(await receive(tenant, path));
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
      await expect(read(tenant, id)).rejects.toMatchObject({ code: 'KW_RULES_TABLE_MISSING' });
    expect(Object.keys(await debitStates(tenant, debits.runId))).toEqual(['submitted']);
    const waiting = await shown();
    expect([waiting.status, waiting.problem?.code]).toEqual(['received', 'KW_RULES_TABLE_MISSING']);
    expect(waiting.problem!.de).toContain('„return-reason“ ist nicht veröffentlicht');

    await returnReasons('published');
    for (const { id } of [...messages, ...messages]) await read(tenant, id);
    expect(await shown()).toMatchObject({ status: 'done', problem: null });
    expect((await debitStates(tenant, debits.runId))['returned']!.count).toBe(answers.expected.returned.count);
    expect(await accountsThatDiffer(tenant, debits.runId)).toEqual([]);
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
    const { runId } = await play(
      'albtal',
      { returnsWithReason: { MS03: 0.4 }, payAfterReturn: 0 },
      { values: { passOnReturnFees: true } },
    );
    const owed = await query<{ count: number; cents: number }>(
      'albtal',
      "select count(*) as count, sum(open_cents) as cents from receivables where tenant = 'albtal' and run_id = $1 and type = 'returnFee'",
      [runId],
    );
    const returned = (await debitStates('albtal', runId))['returned']!.count;
    expect(owed).toEqual([{ count: returned, cents: returned * 300 }]);
    expect(await accountsThatDiffer('albtal', runId)).toEqual([]);
  });

  it('changes mandates, plans the next attempt and asks people as the reasons demand', async () => {
    const { runId } = await play('albtal', {
      returnsWithReason: { MS03: 0.2, AC04: 0.2, MD06: 0.2, AC01: 0.2 },
      payAfterReturn: 0,
    });
    const rows = await query<{ reason: string; state: string; retry: boolean; method: string; kinds: string[] | null }>(
      'albtal',
      `select distinct d.return_reason as reason, m.state, r.retry_on is not null as retry, r.payment_method as method,
         (select array_agg(t.kind) from tasks t where t.tenant = d.tenant and t.subject_id = d.member_id) as kinds
       from debit_items d join mandates m on m.tenant = d.tenant and m.member_id = d.member_id
       join receivables r on r.tenant = d.tenant and r.id = d.receivable_id
       where d.tenant = 'albtal' and d.run_id = $1 and d.status = 'returned' order by 1`,
      [runId],
    );
    expect(rows).toEqual([
      { reason: 'AC01', state: 'onHold', retry: false, method: 'directDebit', kinds: ['repairPaymentData'] },
      { reason: 'AC04', state: 'revoked', retry: false, method: 'transfer', kinds: null },
      { reason: 'MD06', state: 'disputed', retry: false, method: 'directDebit', kinds: ['disputedDebit'] },
      { reason: 'MS03', state: 'valid', retry: true, method: 'directDebit', kinds: null },
    ]);
  });

  it('follows a fund that decides otherwise on a reason, from its next file on', async () => {
    const tenant = 'albtal';
    const admin = await app.login({ username: 'albtal/regeln', tenants: [tenant], roles: ['businessAdmin'] });
    const path = '/api/rulebook/tables/return-reason';
    const shown = await admin.call<{ data: { current: { definition: DecisionTable } } }>(
      'GET',
      `${path}?tenant=${tenant}`,
    );
    const { definition } = shown.body.data.current;
    const said = definition.rows.find(({ id }) => id === 'disputed')!.outputs;
    const own = (outputs: object) => ({
      tenant,
      definition: {
        ...definition,
        rows: [
          { id: 'closed', cells: { code: { in: ['AC04'] } }, outputs: { ...said, ...outputs } },
          ...definition.rows,
        ],
        minimumCoverage: 0,
        tests: definition.tests.filter(({ input }) => input['code'] !== 'AC04'),
      },
    });
    const refused = await admin.call<{ error: { message: string } }>('POST', `${path}/publish`, own({ retryDays: 3 }));
    expect([refused.status, refused.body.error.message]).toEqual([422, expect.stringContaining('Erneut einziehen')]);
    expect((await admin.call('POST', `${path}/publish`, own({ mandateState: 'onHold' }))).status).toBe(200);

    const { runId, messages } = await play(tenant, { returnsWithReason: { AC04: 0.2 }, payAfterReturn: 0 });
    const rows = await query(
      tenant,
      `select distinct d.return_reason as reason, m.state, t.kind, t.payload -> 'decision' ->> 'version' as version,
         e.reaction -> 'decision' -> 'rows' as rows,
         (select count(*) from decision_records where tenant = 'albtal' and table_key = 'return-reason' and subject_id = d.member_id) as kept
       from debit_items d join mandates m on m.tenant = d.tenant and m.member_id = d.member_id
       join bank_events e on e.tenant = d.tenant and e.debit_item_id = d.id and e.kind = 'return'
       join tasks t on t.tenant = d.tenant and t.subject_id = d.member_id
       where d.tenant = 'albtal' and d.run_id = $1 and d.status = 'returned'`,
      [runId],
    );
    expect(rows).toEqual([
      { reason: 'AC04', state: 'onHold', kind: 'disputedDebit', version: '1', rows: ['closed'], kept: 1 },
    ]);
    const lists = await Promise.all(
      messages.map((id) =>
        query<{ id: string }>(tenant, 'select document_id as id from bank_messages where id = $1', [id]),
      ),
    );
    const views = await Promise.all(
      lists.map(([one]) =>
        admin.call<{ data: { events: { kind: string; decision: { sentence: { de: string } } | null }[] } }>(
          'GET',
          `/api/collections/bank-messages/${one!.id}`,
        ),
      ),
    );
    const returned = views.flatMap(({ body }) => body.data.events).find(({ kind }) => kind === 'return');
    expect(returned?.decision?.sentence.de).toContain('Zeile 1 von „Rückgabegründe“ (Version 1) trifft zu');
  });

  describe('money that nobody could assign', () => {
    const tenant = 'nordlicht';

    it('pays the oldest debts of the member to whom a person assigns it, once', async () => {
      const { runId } = await play(tenant, { answer: 'reject' });
      const [debt] = await query<{ member: string; cents: number }>(
        tenant,
        'select member_id as member, open_cents as cents from receivables where run_id = $1 order by id limit 1',
        [runId],
      );
      const { event, task, message } = await receiveUnknown({ cents: debt!.cents + 500, reference: 'UNKNOWN-1' });
      const suspense = await balanceOf(tenant, 'suspense');
      const people = await Promise.all(['eins', 'zwei'].map((name) => staff(name)));
      const path = `/api/collections/bank-events/${event}/booking`;
      const shown = await people[0]!.call<{ data: { suspenseCents: number; isOpen: boolean } }>('GET', path);
      expect(shown.body.data).toMatchObject({ suspenseCents: debt!.cents + 500, isOpen: true });

      const order = { decision: 'assign', memberId: debt!.member };
      const answers = await Promise.all(people.map((one) => one.call('POST', path, order)));

      expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
      expect(
        await query(tenant, 'select status, open_cents from receivables where run_id = $1 order by id limit 1', [
          runId,
        ]),
      ).toEqual([{ status: 'paid', open_cents: 0 }]);
      expect(await balanceOf(tenant, 'suspense')).toBe(suspense + debt!.cents + 500);
      expect(await accountsThatDiffer(tenant, runId)).toEqual([]);
      expect(
        await query(tenant, "select status, resolution ->> 'decision' as decision from tasks where document_id = $1", [
          task,
        ]),
      ).toEqual([{ status: 'done', decision: 'assign' }]);
      const [after] = await messagesOf(tenant, [message]);
      expect(after!.counts).toMatchObject({ unmatched: 0, unmatchedCents: 0, booked: 1 });
      const audited = await query(
        tenant,
        "select 1 from audit_records where action = 'assignBooking' and subject_id = $1",
        [event],
      );
      expect(audited).toHaveLength(1);
    });

    it('waits to be sent back where a person says so', async () => {
      const { event } = await receiveUnknown({ cents: 4_200, reference: 'UNKNOWN-2' });
      const refunds = await balanceOf(tenant, 'refund');
      const one = await staff('drei');
      const path = `/api/collections/bank-events/${event}/booking`;
      expect((await one.call('POST', path, { decision: 'sendBack' })).status).toBe(422);
      expect((await one.call('POST', path, { decision: 'sendBack', note: 'Kein Mitglied' })).status).toBe(204);
      expect(await balanceOf(tenant, 'refund')).toBe(refunds - 4_200);
      expect((await one.call('POST', path, { decision: 'assign', memberId: 'x' })).status).toBe(409);
    });

    it('is out of reach for another fund, for its members and for who may not assign', async () => {
      const { event } = await receiveUnknown({ cents: 100, reference: 'UNKNOWN-3' });
      const path = `/api/collections/bank-events/${event}/booking`;
      const other = await app.login({ username: 'albtal/assigner', roles: ['providerStaff'], tenants: ['albtal'] });
      const order = { decision: 'assign', memberId: 'x' };
      expect((await other.call('POST', path, order)).status).toBe(404);
      expect((await (await staff('vier', 'fundUser')).call('POST', path, order)).status).toBe(403);
      await submitDebits(app, { tenant: 'albtal', blocks: [1], messageId: 'KW-OTHER-81' });
      const [foreign] = await query<{ id: string }>('albtal', 'select document_id as id from members limit 1');
      const answer = await (
        await staff('fuenf')
      ).call<{ error: { code: string } }>('POST', path, { ...order, memberId: foreign!.id });
      expect([answer.status, answer.body.error.code]).toEqual([422, 'KW_BOOKING_MEMBER_UNKNOWN']);
    });

    const staff = (name: string, role = 'caseworker') =>
      app.login({ username: `${tenant}/${name}`, roles: [role], tenants: [tenant] });

    async function receiveUnknown(payment: { cents: number; reference: string }) {
      const path = join(app.dataDir, `${payment.reference}.xml`);
      await writeUnknownPayment(path, payment);
      const { id } = await receive(tenant, path);
      await read(tenant, id);
      const [found] = await query<{ event: string; task: string }>(
        tenant,
        `select e.document_id as event, t.document_id as task from bank_events e
         join tasks t on t.tenant = e.tenant and t.subject_id = e.document_id where e.message_id = $1`,
        [id],
      );
      return { ...found!, message: id };
    }
  });

  it('shows nothing of it to another fund', async () => {
    const [message] = await query<{ document_id: string }>(
      'nordlicht',
      'select document_id from bank_messages limit 1',
    );
    const path = `/api/collections/bank-messages/${message!.document_id}`;
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
    const debits = await submitDebits(app, { tenant: 'nordlicht', blocks: [5], messageId: 'KW-HTTP-79' });
    const { files } = await simulateBank(debits.path, join(app.dataDir, 'answers-http'), {});
    const upload = (body: string | Buffer, tenant = 'nordlicht', type = 'application/xml') =>
      fetch(`${app.url}/api/collections/bank-messages?tenant=${tenant}&fileName=answer.xml`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': type },
        body: body as BodyInit,
      });
    const content = await readFile(files[0]!.path);
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
      const message = await receive('albtal', join(samples, name));
      if (message.status !== 'refused') await read('albtal', message.id);
      const [after] = await messagesOf('albtal', [message.id]);
      expect([name, after!.status]).toEqual([name, message.status === 'refused' ? 'refused' : 'done']);
    }
  });
});
