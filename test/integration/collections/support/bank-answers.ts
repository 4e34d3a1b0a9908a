import { createReadStream } from 'node:fs';
import { basename, join } from 'node:path';
import { readBankMessage, receiveBankMessage, simulateBank } from '@kassenwerk/collections';
import { runAsJob, withSql } from '@kassenwerk/kernel';
import type { Booted } from '../../../support/boot';
import { submitDebits, type DebitsInput } from './submitted-debits';
import { writeUnknownPayment } from './unknown-payment';

export type Scenario = Parameters<typeof simulateBank>[2];

const manyReturns = { MS03: 0.1, AM04: 0.05, MD06: 0.05, AC04: 0.05, AC01: 0.05 };

/** Counts for all funds: members are named after the file, and no two have the same name. */
let played = 0;

/** The bank of a fund: hands files in, lets it answer, books what it says, and looks up what became of it. */
export function bankOf(app: () => Booted, tenant: string) {
  const asFund = <T>(fn: () => Promise<T>) => runAsJob(tenant, 'test', fn);

  const query = <T>(text: string, params: unknown[] = []) =>
    asFund(() => withSql(app().strapi, (sql) => sql.rows<T>(text, params)));

  const receive = (path: string) =>
    asFund(() =>
      receiveBankMessage(app().strapi, {
        tenant,
        fileName: basename(path),
        source: 'test',
        stream: createReadStream(path),
      }),
    );

  const read = (messageId: number, options = {}) =>
    asFund(() => readBankMessage(app().strapi, { tenant, messageId }, options));

  /** Hands a file in and lets the bank answer, without booking anything. */
  async function submit(messageId: string, scenario: Scenario, input: Partial<DebitsInput> = {}) {
    const debits = await submitDebits(app(), { tenant, blocks: [60, 40], messageId, ...input });
    const { files, expected } = await simulateBank(debits.path, join(app().dataDir, `answers-${messageId}`), scenario);
    return { ...debits, answers: files.map(({ path }) => path), expected };
  }

  return {
    query,
    receive,
    read,
    submit,

    /** Hands a file in, lets the bank answer and books everything it says. */
    async play(scenario: Scenario, input: Partial<DebitsInput> = {}) {
      const messageId = `KW-T-${(played += 1)}`;
      const submitted = await submit(messageId, { returnsWithReason: manyReturns, ...scenario }, input);
      const messages = [];
      for (const path of submitted.answers) {
        const message = await receive(path);
        await read(message.id);
        messages.push(message.id);
      }
      return { ...submitted, messages };
    },

    /** A transfer of somebody whom nothing identifies as a member, booked and made a task. */
    async receiveUnknown(payment: { cents: number; reference: string }) {
      const path = join(app().dataDir, `${payment.reference}.xml`);
      await writeUnknownPayment(path, payment);
      const { id } = await receive(path);
      await read(id);
      const [found] = await query<{ event: string; task: string }>(
        `select e.document_id as event, t.document_id as task from bank_events e
         join tasks t on t.tenant = e.tenant and t.subject_id = e.document_id where e.message_id = $1`,
        [id],
      );
      return { ...found!, message: id };
    },

    /** How many debits of a run are in which state, and what they are worth. */
    async debitStates(runId: number): Promise<Record<string, { count: number; cents: number }>> {
      const rows = await query<{ status: string; count: number; cents: number }>(
        'select status, count(*) as count, sum(amount_cents) as cents from debit_items where tenant = $1 and run_id = $2 group by status',
        [tenant, runId],
      );
      return Object.fromEntries(rows.map(({ status, ...rest }) => [status, rest]));
    },

    async balanceOf(account: string): Promise<number> {
      const [row] = await query<{ cents: number }>(
        `select coalesce(sum(case when debit_account = $2 then amount_cents else 0 end - case when credit_account = $2 then amount_cents else 0 end), 0) as cents
         from ledger_entries where tenant = $1`,
        [tenant, account],
      );
      return row!.cents;
    },

    /** The oldest receivable of a run, whether or not it is still open. */
    async oldestDebt(runId: number): Promise<{ member: string; status: string; cents: number }> {
      const [debt] = await query<{ member: string; status: string; cents: number }>(
        'select member_id as member, status, open_cents as cents from receivables where run_id = $1 order by id limit 1',
        [runId],
      );
      return debt!;
    },

    /** Members whose open receivables are not what their account says; what was paid too much is no debt. */
    accountsThatDiffer: (runId: number) =>
      query(
        `select member_id from (
           select member_id, sum(open_cents) as open from receivables where tenant = $1 group by member_id) r
         join (select member_id, sum(case when debit_account = 'member' then amount_cents else -amount_cents end) as balance
           from ledger_entries where tenant = $1 and 'member' in (debit_account, credit_account) group by member_id) l using (member_id)
         where open <> greatest(0, balance) and member_id in (select member_id from debit_items where tenant = $1 and run_id = $2)`,
        [tenant, runId],
      ),

    messages: (ids: number[]) =>
      query<{ id: string; status: string; counts: Record<string, number | boolean> }>(
        'select document_id as id, status, counts from bank_messages where tenant = $1 and id = any ($2) order by bank_messages.id',
        [tenant, ids],
      ),

    /** What became of the members behind the returned debits of a run, by the reason of the bank. */
    returnsByReason: (runId: number) =>
      query<{ reason: string; state: string; retry: boolean; method: string; kinds: string[] | null }>(
        `select distinct d.return_reason as reason, m.state, r.retry_on is not null as retry, r.payment_method as method,
           (select array_agg(t.kind) from tasks t where t.tenant = d.tenant and t.subject_id = d.member_id) as kinds
         from debit_items d join mandates m on m.tenant = d.tenant and m.member_id = d.member_id
         join receivables r on r.tenant = d.tenant and r.id = d.receivable_id
         where d.tenant = $1 and d.run_id = $2 and d.status = 'returned' order by 1`,
        [tenant, runId],
      ),

    /** Which version and rows of the table decided on the returned debits of a run, and how many records were kept of it. */
    decisionsOnReturns: (runId: number) =>
      query(
        `select distinct d.return_reason as reason, m.state, t.kind, t.payload -> 'decision' ->> 'version' as version,
           e.reaction -> 'decision' -> 'rows' as rows,
           (select count(*) from decision_records where tenant = $1 and table_key = 'return-reason' and subject_id = d.member_id) as kept
         from debit_items d join mandates m on m.tenant = d.tenant and m.member_id = d.member_id
         join bank_events e on e.tenant = d.tenant and e.debit_item_id = d.id and e.kind = 'return'
         join tasks t on t.tenant = d.tenant and t.subject_id = d.member_id
         where d.tenant = $1 and d.run_id = $2 and d.status = 'returned'`,
        [tenant, runId],
      ),
  };
}
