import { createReadStream } from 'node:fs';
import { join, basename } from 'node:path';
import { readBankMessage, receiveBankMessage, simulateBank } from '@kassenwerk/collections';
import { runAsJob, withSql } from '@kassenwerk/kernel';
import { bootKassenwerk, type Booted } from '../../support/boot';
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
    asFund(tenant, () => receiveBankMessage(app.strapi, { tenant, fileName: basename(path), source: 'test', stream: createReadStream(path) }));

  const read = (tenant: string, messageId: number, options = {}) =>
    asFund(tenant, () => readBankMessage(app.strapi, { tenant, messageId }, options));

  /** Hands a file in, lets the bank answer and books everything it says. */
  async function play(tenant: string, scenario: Scenario, input: Partial<DebitsInput> = {}) {
    const messageId = `KW-T-${(number += 1)}`;
    const debits = await submitDebits(app, { tenant, blocks: [60, 40], messageId, ...input });
    const answers = await simulateBank(debits.path, join(app.dataDir, `answers-${number}`), { returnsWithReason: manyReturns, ...scenario });
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

  const messagesOf = (tenant: string, ids: number[]) =>
    query<{ status: string; counts: Record<string, number | boolean> }>(
      tenant,
      'select status, counts from bank_messages where tenant = $1 and id = any ($2) order by id',
      [tenant, ids],
    );

  const scenarios: [string, Scenario][] = [
    ['everything accepted, fees in the returns', {}],
    ['some rejected, separate fees', { answer: 'partial', rejectsWithReason: { AC01: 0.1 }, feeConvention: 'separate' }],
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
    expect(states['settled']).toEqual({ count: settled.count - returned.count, cents: settled.sumCents - returned.sumCents });
    expect(await balanceOf(tenant, 'fees')).toBe(feesBefore + returned.feeCents);
    expect((await balanceOf(tenant, 'bank')) - bankBefore).toBe(settled.sumCents - returned.sumCents - returned.feeCents + transfers.sumCents);
    const stored = await messagesOf(tenant, messages);
    expect(stored.map(({ status, counts }) => [status, counts['isBalanced']])).toEqual(messages.map(() => ['done', true]));
    const [owed] = await query<{ open: number; owed: number }>(
      tenant,
      `select (select sum(open_cents) from receivables where tenant = $1 and run_id = $2) as open,
         (select sum(case when debit_account = 'member' then amount_cents else -amount_cents end) from ledger_entries l
          where tenant = $1 and member_id in (select member_id from receivables where tenant = $1 and run_id = $2)
            and 'member' in (debit_account, credit_account)) as owed`,
      [tenant, runId],
    );
    expect(owed!.open).toBe(owed!.owed);
  });

  it('refuses the whole file and makes its debts open again', async () => {
    const { runId, fileId } = await play('nordlicht', { answer: 'reject' });
    expect(Object.keys(await debitStates('nordlicht', runId))).toEqual(['rejected']);
    const [file] = await query<{ status: string }>('nordlicht', 'select status from bank_files where id = $1', [fileId]);
    const open = await query('nordlicht', "select 1 from receivables where run_id = $1 and status = 'open' and open_cents = amount_cents", [runId]);
    expect([file!.status, open.length]).toEqual(['rejected', 100]);
  });
});
