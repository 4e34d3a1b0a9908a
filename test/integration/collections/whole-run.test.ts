import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { letterText } from '@kassenwerk/kernel';
import type { Session } from '../../support/boot';
import { waitFor } from '../engine/waiting';
import {
  bootTimeoutMs,
  hasDone,
  isOver,
  openCollectionBench,
  tenant,
  today,
  waitsAt,
  type CollectionBench,
} from './support/collection-bench';

interface Answer<T> {
  data: T;
  error?: { code: string };
}

jest.setTimeout(bootTimeoutMs);

/** One collection as people see it: everything goes through the API, as two people of the provider. */
describe('a collection from delivery to closing', () => {
  let bench: CollectionBench;
  let anna: Session;
  let bernd: Session;
  let runId: number;
  let run: string;

  beforeAll(async () => {
    bench = await openCollectionBench();
    anna = await bench.staff('anna');
    bernd = await bench.staff('bernd');
  });
  afterAll(() => bench?.stop());

  it('takes in the delivery and starts a run', async () => {
    const { path } = await bench.generate({ members: 150, defects: 0.1 });
    const query = new URLSearchParams({ tenant, fileName: basename(path) }).toString();
    const upload = await fetch(`${bench.url}/api/collections/deliveries?${query}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${anna.token}`, 'content-type': 'application/octet-stream' },
      body: await readFile(path),
    });
    const { data: delivery } = (await upload.json()) as Answer<{ documentId: string }>;
    const started = await anna.call<Answer<{ runId: number; documentId: string }>>('POST', '/api/collections/runs', {
      tenant,
      variant: 'additional-contribution-2026',
      period: today().slice(0, 7),
      deliveryId: delivery.documentId,
    });
    ({ runId, documentId: run } = started.body.data);
    await bench.until(runId, waitsAt('releaseAssessment'));
  });

  it('waits for two different people to release the contributions', async () => {
    const view = async () =>
      (await anna.call<Answer<{ hash: string; signatures: object[] }>>('GET', `/api/engine/runs/${run}/release`)).body
        .data;
    const { hash } = await view();
    const sign = (who: Session, signed = hash) =>
      who.call<Answer<{ complete: boolean }>>('POST', `/api/engine/runs/${run}/release`, {
        decision: 'release',
        hash: signed,
      });
    expect((await sign(anna)).body.data).toEqual({ complete: false });
    // A worker enters the signature a moment later.
    await waitFor(async () => (await view()).signatures.length > 0);
    expect((await sign(anna)).status).toBe(409);
    expect((await sign(bernd, 'b'.repeat(64))).status).toBe(409);
    expect((await sign(bernd)).body.data).toEqual({ complete: true });
    await bench.until(runId, waitsAt('releaseFile'));
  });

  it('waits for two different people to release the bank file', async () => {
    const file = await fileOfRun();
    const sign = (who: Session) =>
      who.call<Answer<object>>('POST', `/api/collections/bank-files/${file.id}/release`, { sha256: file.sha256 });
    expect((await sign(anna)).status).toBe(200);
    expect((await sign(anna)).status).toBe(409);
    expect((await sign(bernd)).status).toBe(200);
    await bench.until(runId, waitsAt('bankStatus'));
    await waitFor(async () => (await fileOfRun()).status === 'transmitted');
  });

  it('books what the bank answers and comes to its end', async () => {
    const file = await fileOfRun();
    const simulated = await anna.call('POST', `/api/collections/bank-files/${file.id}/simulate`, {
      scenario: 'returns',
      returnSharePercent: 15,
    });
    expect(simulated.status).toBe(200);
    // The run waits for the answers and ends by itself when the last one is booked.
    const { stages } = await bench.until(runId, isOver);
    for (const { counts } of stages) expect(counts.in).toBe(counts.out + counts.rejected + counts.parked);
  });

  it('agrees with itself to the cent', async () => {
    const sums = (await bench.sql((sql) =>
      sql.one<Record<string, number>>(
        `select (select sum(amount_cents) from receivables where run_id = $1) as "receivables",
           (select sum(amount_cents) from ledger_entries where run_id = $1 and debit_account = 'member' and credit_account = 'contributions' and kind = 'receivable') as "booked",
           (select count(*) from receivables where run_id = $1) as "receivableCount",
           (select sum(amount_cents) from debit_items where run_id = $1) as "debits",
           (select count(*) from debit_items where run_id = $1) as "debitCount",
           (select count(*) from debit_items where run_id = $1 and status = 'settled') as "settled",
           (select count(*) from debit_items where run_id = $1 and status = 'returned') as "returned",
           (select sum(sum_cents) from bank_files where run_id = $1) as "inFile",
           (select sum(transactions) from bank_files where run_id = $1) as "inFileCount"`,
        [runId],
      ),
    ))!;
    expect(sums.receivableCount).toBeGreaterThan(50);
    expect(sums.booked).toBe(sums.receivables);
    expect([sums.inFile, sums.inFileCount]).toEqual([sums.debits, sums.debitCount]);
    expect(sums.returned).toBeGreaterThan(0);
    expect(sums.settled! + sums.returned!).toBe(sums.debitCount);
  });

  it('announces each debit with one letter', async () => {
    const letters = (await bench.sql((sql) =>
      sql.rows<{ letters: number; names_the_debit: boolean }>(
        `select count(*) as letters, bool_or(${letterText('d')} like '%Mandatsreferenz%') as names_the_debit
         from debit_items i join member_documents d on d.subject_id = i.member_id and d.run_id = i.run_id
         where i.run_id = $1 group by i.member_id`,
        [runId],
      ),
    ))!;
    expect(letters.length).toBeGreaterThan(50);
    expect(letters.filter((one) => one.letters !== 1 || !one.names_the_debit)).toEqual([]);
  });

  it('files letters as values in a few frames, from which each comes back as it was merged', async () => {
    const filed = (await bench.sql((sql) =>
      sql.one<Record<string, number>>(
        `select count(*) as letters, count(distinct d.frame) as frames,
           count(*) filter (where encode(sha256(convert_to(${letterText('d')}, 'UTF8')), 'hex') = d.content_hash) as whole,
           count(*) filter (where d.body like '%Zusatzbeitrag%') as "withFixedText"
         from member_documents d where d.run_id = $1 and d.frame is not null`,
        [runId],
      ),
    ))!;
    expect(filed.letters).toBeGreaterThan(50);
    expect(filed.frames).toBeLessThan(20);
    expect(filed).toMatchObject({ whole: filed.letters, withFixedText: 0 });
  });

  /** Whoever transfers more than was due, such as bank charges nobody asked for, keeps the rest as credit. */
  it('leaves each account at what is still open, or at what was paid too much', async () => {
    await waitFor(async () => (await messagesNotYetBooked()) === 0);
    const differing = await bench.sql((sql) =>
      sql.rows(
        `select r.member_id, r.cents as open, l.cents as balance, l.kinds from (select member_id, sum(open_cents) as cents from receivables where tenant = $1 group by 1) r
         join (select member_id, sum(case when debit_account = 'member' then amount_cents else -amount_cents end) as cents, string_agg(kind || ' ' || amount_cents, ', ' order by id) as kinds
           from ledger_entries where tenant = $1 and 'member' in (debit_account, credit_account) group by 1) l using (member_id)
         where r.cents <> l.cents and not (r.cents = 0 and l.cents < 0 and l.kinds like '%payment%')`,
        [tenant],
      ),
    );
    expect(differing).toEqual([]);
  });

  it('gives the verified members back as a file that changes nothing when it is read again', async () => {
    const { body } = await anna.call<Answer<{ documentId: string; kind: string; fileName: string }[]>>(
      'GET',
      `/api/collections/runs/${runId}/feedback-files`,
    );
    const file = body.data.find(({ kind }) => kind === 'members')!;
    // Whoever may not see locked people gets a copy without them, which cannot be read again.
    const lead = await bench.staff('lea', ['teamLead']);
    const { body: text } = await lead.call<string>(
      'GET',
      `/api/collections/feedback-files/${file.documentId}/download`,
    );
    const path = join(bench.dataDir, file.fileName);
    await writeFile(path, text);
    const delivery = await bench.receive(path);
    await bench.until(await bench.collect(delivery), hasDone('delta'));
    const delta = await bench.sql((sql) =>
      sql.one(
        'select new_count as new, changed_count as changed, left_count as left, unchanged_count > 100 as same from deliveries where id = $1',
        [delivery.id],
      ),
    );
    expect(delta).toEqual({ new: 0, changed: 0, left: 0, same: true });
  });

  interface FileOfRun {
    id: string;
    sha256: string;
    status: string;
    transactions: number;
  }

  async function fileOfRun(): Promise<FileOfRun> {
    const file = await bench.sql((sql) =>
      sql.one<FileOfRun>(
        "select document_id as id, sha256, status, transactions from bank_files where run_id = $1 and status <> 'void'",
        [runId],
      ),
    );
    return file!;
  }

  async function messagesNotYetBooked(): Promise<number> {
    const row = await bench.sql((sql) =>
      sql.one<{ n: number }>(
        "select count(*) as n from bank_messages where tenant = $1 and status in ('received', 'processing')",
        [tenant],
      ),
    );
    return row!.n;
  }
});
