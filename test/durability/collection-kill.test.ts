import {
  openCollectionBench,
  waitsAt,
  type CollectionBench,
} from '../integration/collections/support/collection-bench';
import { blockWritesTo } from './blocked-writes';
import { startProduct, type ProductProcess } from './product-process';

const members = 3_000;

/** Everything a collection leaves behind that must not depend on where it was interrupted. */
async function outcomeOf(bench: CollectionBench, runId: number) {
  const stages = await bench.sql((sql) =>
    sql.rows(
      'select position, kind, count_in, count_out, count_rejected, count_parked from run_stages where run_id = $1 order by position',
      [runId],
    ),
  );
  const sums = await bench.sql((sql) =>
    sql.one(
      `select (select count(*) from members) as members, (select count(*) from mandates) as mandates,
         (select count(*) from run_items) as items, (select count(*) from findings) as findings, (select count(*) from tasks where item_id is not null) as tasks,
         (select count(*) || ':' || sum(amount_cents) from receivables) as receivables,
         (select count(*) || ':' || sum(amount_cents) from ledger_entries) as ledger,
         (select count(*) || ':' || sum(amount_cents) from debit_items) as debits,
         (select count(*) || ':' || count(distinct (subject_id, kind)) from member_documents) as documents,
         (select count(*) from delivery_rejections) as rejections,
         (select count(*) from outbox_messages where topic = 'collections.deliveryReceipt') as receipts`,
    ),
  );
  const files = await bench.sql((sql) =>
    sql.rows(
      "select part, sha256, transactions, sum_cents, bytes, status from bank_files where status <> 'void' order by part",
    ),
  );
  return { stages, sums, files };
}

describe('a collection whose processes are killed', () => {
  let bench: CollectionBench | undefined;
  const processes: ProductProcess[] = [];
  afterEach(async () => {
    for (const one of processes.splice(0)) await one.kill();
    await bench?.stop();
    bench = undefined;
  });

  const startWorker = async (): Promise<ProductProcess> => {
    const one = await startProduct({ KASSENWERK_ROLE: 'worker' });
    processes.push(one);
    return one;
  };

  async function begin(): Promise<number> {
    // This process only hands the delivery in and looks on; the work is done by processes that can be killed.
    bench = await openCollectionBench({ role: 'web' });
    const delivery = await bench.receive((await bench.generate({ members, defects: 0.05 })).path);
    return bench.collect(delivery);
  }

  let undisturbed: Awaited<ReturnType<typeof outcomeOf>>;

  it('is worked through by one process that nobody disturbs', async () => {
    const runId = await begin();
    await startWorker();
    await bench!.until(runId, waitsAt('releaseFile'), 150_000);
    undisturbed = await outcomeOf(bench!, runId);
    expect(undisturbed.files).toHaveLength(1);
    expect(undisturbed.files[0]).toMatchObject({ status: 'checked' });
  }, 240_000);

  it('leaves the same counts, sums and file when it is killed in the import, among the items and at the file', async () => {
    const runId = await begin();
    // A lock held by the test stops the process in the middle of a transaction, exactly where it writes to the table.
    for (const table of ['members', 'receivables', 'debit_items', 'bank_files']) {
      const release = await blockWritesTo(table, bench!.databaseUrl);
      const worker = await startWorker();
      await release.whenHit();
      await worker.kill();
      await release();
    }
    // Two processes take over at once and share what is left.
    await Promise.all([startWorker(), startWorker()]);
    await bench!.until(runId, waitsAt('releaseFile'), 150_000);
    expect(await outcomeOf(bench!, runId)).toEqual(undisturbed);
  }, 400_000);
});
