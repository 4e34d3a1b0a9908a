import { publishProcess, runDetail, startRun, type ProcessDefinitionInput, type RunDetail } from '@kassenwerk/engine';
import { addDays, publishConfiguration, runAsJob, todayInBerlin, withSql, type Sql } from '@kassenwerk/kernel';
import { bootKassenwerk, type Booted, type Session } from '../../../support/boot';

export const tenant = 'nordlicht';
const title = { de: 'Einzug', en: 'Collection' };

const process: ProcessDefinitionInput = {
  kind: 'process',
  key: 'debits',
  title,
  phases: [{ key: 'G', title }],
  inputs: ['amountCents', 'months', 'basis', 'paymentMethod', 'collectCents', 'dueOn'],
  values: { bankProfile: 'standard' },
  steps: [
    { id: 'receivables', type: 'collections.createReceivables' },
    { id: 'plan', type: 'collections.planDebits', parameters: { bankProfile: { $value: 'bankProfile' } } },
    { id: 'retries', type: 'collections.planRetries', parameters: { bankProfile: { $value: 'bankProfile' } } },
    {
      id: 'build',
      type: 'collections.buildBankFile',
      parameters: { bankProfile: { $value: 'bankProfile' } },
      cutOff: true,
    },
    { id: 'release', type: 'collections.releaseBankFile' },
    { id: 'transmit', type: 'collections.transmitBankFile', when: { outcome: { step: 'release', is: 'released' } } },
    { id: 'status', type: 'collections.awaitBankStatus', when: { outcome: { step: 'transmit', is: 'ordered' } } },
  ].map((step) => ({ phase: 'G', ...step })),
};

export interface BankFile {
  documentId: string;
  status: string;
  sha256: string;
  fileName: string;
  messageId: string;
  transactions: number;
  sumCents: number;
}

export interface DebitBench extends Booted {
  /** Starts a run over new members, one debit each. */
  collect(count: number, options?: { bankProfile?: string; createdAt?: Date }): Promise<number>;
  detail(runId: number): Promise<RunDetail>;
  until(runId: number, status: string): Promise<RunDetail>;
  files(runId: number): Promise<BankFile[]>;
  sql<T>(fn: (sql: Sql) => Promise<T>): Promise<T>;
  staff(name: string, roles?: string[]): Promise<Session>;
}

/** The product with a small collection process: receivables, debits, file, release, hand-over, status. */
export async function openDebitBench(): Promise<DebitBench> {
  const booted = await bootKassenwerk();
  const { strapi } = booted;
  const asJob = <T>(fn: () => Promise<T>) => runAsJob(tenant, 'test', fn);
  const sql = <T>(fn: (one: Sql) => Promise<T>) => asJob(() => withSql(strapi, fn));
  await asJob(() => publishProcess(strapi, { tenant, definition: process, author: 'test' }));
  const small = { key: 'small', title: 'Kleine Bank', maxTransactions: 100 };
  await asJob(() =>
    publishConfiguration(strapi, { tenant, kind: 'bankProfile', key: 'small', definition: small, author: 'test' }),
  );
  const detail = (runId: number) => asJob(() => runDetail(strapi, String(runId)));
  let members = 0;
  return {
    ...booted,
    sql,
    detail,
    staff: (name, roles = ['providerStaff']) =>
      booted.login({ username: `${tenant}/${name}`, roles, tenants: [tenant] }),
    async collect(count, { bankProfile, createdAt = new Date() } = {}) {
      const today = todayInBerlin(new Date());
      const numbers = Array.from({ length: count }, () => (members += 1));
      await sql((one) => insertMembers(one, numbers));
      const variant = bankProfile ? await variantFor(bankProfile) : undefined;
      const run = await asJob(() =>
        startRun(strapi, {
          tenant,
          process: 'debits',
          variant,
          period: '2026-12',
          params: { deliveryId: 1, keyDate: today, createdAt: createdAt.toISOString() },
          items: numbers.map((number) => ({
            key: memberNumber(number),
            subjectType: 'member',
            subjectId: memberId(number),
            data: itemData(number, addDays(today, 16)),
          })),
        }),
      );
      return run.runId;
    },
    async until(runId, status) {
      const deadline = Date.now() + 30_000;
      let seen = await detail(runId);
      while (seen.run.status !== status && Date.now() < deadline) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        seen = await detail(runId);
      }
      if (seen.run.status === status) return seen;
      throw new Error(
        `run is ${seen.run.status}: ${JSON.stringify([seen.stages.map((stage) => stage.status), seen.incidents, seen.findings])}`,
      );
    },
    files: (runId) =>
      sql((one) =>
        one.rows<BankFile>(
          `select document_id as "documentId", status, sha256, file_name as "fileName", message_id as "messageId", transactions,
             sum_cents as "sumCents" from bank_files where run_id = $1 order by id`,
          [runId],
        ),
      ),
  };

  async function variantFor(bankProfile: string): Promise<string> {
    const { publishVariant } = await import('@kassenwerk/engine');
    const definition = { key: `debits-${bankProfile}`, process: 'debits', values: { bankProfile } };
    await asJob(() => publishVariant(strapi, { tenant, definition, author: 'test' }));
    return definition.key;
  }
}

export const amountOf = (number: number): number => 800 + (number % 7) * 150;
export const memberNumber = (number: number): string => `M${String(number).padStart(7, '0')}`;
export const memberId = (number: number): string => `member${number}`.padEnd(24, 'x');

const itemData = (number: number, dueOn: string) => ({
  amountCents: amountOf(number),
  collectCents: amountOf(number),
  months: 1,
  basis: 'flat',
  paymentMethod: number % 10 === 0 ? 'transfer' : 'directDebit',
  dueOn,
});

function ibanOf(number: number): string {
  const bban = `37040044${String(number).padStart(10, '0')}`;
  const check = 98n - (BigInt(`${bban}131400`) % 97n);
  return `DE${String(check).padStart(2, '0')}${bban}`;
}

async function insertMembers(sql: Sql, numbers: number[]): Promise<void> {
  const rows = JSON.stringify(
    numbers.map((number) => ({ id: memberId(number), number: memberNumber(number), iban: ibanOf(number) })),
  );
  const given = 'json_to_recordset($2) as m(id text, number text, iban text)';
  await sql.execute(
    `insert into members (tenant, document_id, member_number, first_name, last_name, iban, account_holder, payment_method, country)
     select $1, m.id, m.number, 'Jörg', 'Müßig', m.iban, 'Jörg Müßig', 'directDebit', 'DE' from ${given}`,
    [tenant, rows],
  );
  await sql.execute(
    `insert into mandates (tenant, member_id, reference, state, iban, signed_on, is_current)
     select $1, m.id, 'MND-' || m.number, 'valid', m.iban, '2024-03-01', true from ${given}`,
    [tenant, rows],
  );
}
