import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runAsJob, system, verifyAuditChain, withSql, type Sql } from '@kassenwerk/kernel';
import { startRetention } from '@kassenwerk/privacy';
import { bootKassenwerk, type Booted } from '../support/boot';
import { waitFor } from '../integration/engine/waiting';
import { blockWritesTo } from './blocked-writes';
import { startProduct, type ProductProcess } from './product-process';

jest.setTimeout(400_000);

const tenant = 'nordlicht';
const members = 5_000;
const deliveries = Array.from({ length: 20 }, (_, index) => index);

interface State {
  members: number;
  letters: number;
  stones: number;
  noted: number;
  status: string;
  files: number | null;
}

describe('a deletion whose processes are killed', () => {
  let app: Booted;
  const processes: ProductProcess[] = [];
  const asFund = <T>(fn: () => Promise<T>) => runAsJob(tenant, 'test', fn);
  const sql = <T>(fn: (one: Sql) => Promise<T>) => asFund(() => withSql(app.strapi, fn));
  const pathOf = (index: number) => join(app.dataDir, 'files', tenant, 'deliveries', `d${index}.csv`);
  const filesLeft = () => deliveries.filter((one) => existsSync(pathOf(one)));
  const state = async () =>
    (await sql((one) =>
      one.one<State>(
        `select (select count(*)::int from members) as members, (select count(*)::int from member_documents) as letters,
           (select count(*)::int from tombstones) as stones, (select count(*)::int from file_removals) as noted,
           (select status from retention_runs) as status, (select files_removed from retention_runs) as files`,
      ),
    ))!;
  const startWorker = async () => processes[processes.push(await startProduct({ KASSENWERK_ROLE: 'worker' })) - 1]!;

  /** Kills a worker where it writes to this table, in the middle of its transaction. */
  async function killAt(table: string): Promise<void> {
    const release = await blockWritesTo(table, app.databaseUrl);
    const worker = await startWorker();
    await release.whenHit();
    await worker.kill();
    await release();
    // The lease of a killed process ends after two minutes; here at once.
    await sql((one) => one.execute("update outbox_messages set due_at = now() where status = 'pending'"));
  }

  beforeAll(async () => {
    app = await bootKassenwerk({ role: 'web' });
    await sql(async (one) => {
      await one.execute(
        `insert into members (tenant, member_number, last_name, membership_end)
         select $1, 'M' || n, 'Muster', '2010-05-31' from generate_series(1, $2::int) as n`,
        [tenant, members],
      );
      await one.execute(
        `insert into member_documents (tenant, subject_id, kind, period, body, sent_on)
         select tenant, document_id, 'notice', '2010-01', 'Liebe Frau Muster', '2010-01-10' from members`,
      );
      await one.execute(
        `insert into deliveries (tenant, file_name, sha256, status, received_at)
         select $1, 'd' || n, 'd' || n, 'received', '2016-01-10' from unnest($2::int[]) as n`,
        [tenant, deliveries],
      );
    });
    mkdirSync(join(app.dataDir, 'files', tenant, 'deliveries'), { recursive: true });
    const old = new Date('2016-01-10T08:00:00Z');
    for (const index of deliveries) {
      writeFileSync(pathOf(index), 'content');
      utimesSync(pathOf(index), old, old);
    }
    await asFund(() => startRetention(app.strapi, tenant, new Date()));
  });
  afterAll(async () => {
    for (const one of processes) await one.kill();
    await app?.stop();
  });

  it('leaves each chunk whole or undone, with a stone for every record that went', async () => {
    await killAt('tombstones');
    const { members: left, letters, stones } = await state();
    expect(stones).toBe(2 * members - left - letters);
  });

  it('keeps every file as long as its row could come back', async () => {
    await killAt('file_removals');
    expect(filesLeft()).toEqual(deliveries);
  });

  it('is finished by the next process: rows, stones and files, each once', async () => {
    await startWorker();
    await waitFor(async () => {
      const { status, files } = await state();
      return status === 'done' && files === deliveries.length;
    }, 120_000);
    expect(await state()).toEqual({
      members: 0,
      letters: 0,
      stones: 2 * members,
      noted: 0,
      status: 'done',
      files: deliveries.length,
    });
    expect(filesLeft()).toEqual([]);
    const verdict = await system('test', () => withSql(app.strapi, (one) => verifyAuditChain(one)));
    expect(verdict.findings).toEqual([]);
  });
});
