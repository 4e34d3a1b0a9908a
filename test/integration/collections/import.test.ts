import { mkdir, readdir, readFile, utimes, writeFile, copyFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { addDays } from '@kassenwerk/kernel';
import { waitFor } from '../engine/waiting';
import {
  bootTimeoutMs,
  hasDone,
  openCollectionBench,
  seededDefects,
  tenant,
  today,
  waitsAt,
  type CollectionBench,
} from './support/collection-bench';

interface Delta {
  new_count: number;
  changed_count: number;
  unchanged_count: number;
  left_count: number;
}

jest.setTimeout(bootTimeoutMs);

describe('the import of a delivery', () => {
  let bench: CollectionBench;
  beforeAll(async () => (bench = await openCollectionBench()));
  afterAll(() => bench?.stop());

  const deltaOf = async (deliveryId: number): Promise<Delta> =>
    (await bench.sql((sql) =>
      sql.one<Delta>('select new_count, changed_count, unchanged_count, left_count from deliveries where id = $1', [
        deliveryId,
      ]),
    ))!;

  const refusal = (path: string): Promise<{ code: string; details: Record<string, unknown> }> =>
    bench.receive(path).then(
      () => ({ code: 'accepted', details: {} }),
      (error: { code: string; details: Record<string, unknown> }) => error,
    );

  /** A copy of a file with its text changed; the checksum of the control record is renewed when asked for. */
  async function changed(path: string, change: (text: string) => string, { renew = false } = {}): Promise<string> {
    let text = change(await readFile(path, 'utf8'));
    if (renew) {
      const end = text.indexOf('\n');
      const checksum = createHash('sha256')
        .update(text.slice(end + 1))
        .digest('hex');
      text = text.slice(0, end).replace(/[0-9a-f]{64}$/, checksum) + text.slice(end);
    }
    const copy = path.replace(/_(\d+)\.csv$/, `_9${Math.floor(performance.now())}.csv`);
    await writeFile(copy, text);
    return copy;
  }

  describe('at the door', () => {
    let path: string;
    beforeAll(async () => ({ path } = await bench.generate({ members: 20, seed: 'door' })));

    it.each<[string, string, (text: string) => string]>([
      ['an empty file', 'KW_DELIVERY_EMPTY', () => ''],
      ['no control record', 'KW_DELIVERY_NO_CONTROL_RECORD', (text) => text.slice(text.indexOf('\n') + 1)],
      ['a changed member', 'KW_DELIVERY_CHECKSUM', (text) => text.replace(/\n([^\n]*)\n$/, '\n$1 \n')],
      ['a cut-off end', 'KW_DELIVERY_CHECKSUM', (text) => text.slice(0, -200)],
      ['another fund', 'KW_DELIVERY_IDENTITY', (text) => text.replace(/^KW1;\d{9}/, 'KW1;108018007')],
      ['an unknown character set', 'KW_DELIVERY_CHARSET', (text) => text.replace(';UTF-8;', ';EBCDIC;')],
    ])('refuses %s with %s', async (_what, code, change) => {
      expect((await refusal(await changed(path, change))).code).toBe(code);
    });

    it('records what was refused and why, without a line of its content', async () => {
      const rows = await bench.sql((sql) =>
        sql.rows<{ problem: { code: string } }>("select problem from deliveries where status = 'refused' order by id"),
      );
      expect(rows.map(({ problem }) => problem.code)).toContain('KW_DELIVERY_CHECKSUM');
    });

    it('refuses the same file a second time and points to the first, whatever it is called', async () => {
      const first = await bench.receive(path);
      const copy = await changed(path, (text) => text);
      expect(await refusal(copy)).toMatchObject({
        code: 'KW_DELIVERY_KNOWN',
        details: { deliveryId: first.document_id },
      });
    });

    it('stops a run over a file that holds fewer members than it announces', async () => {
      const wrong = await changed((await bench.generate({ members: 12, seed: 'count' })).path, (text) =>
        text.replace(/;UTF-8;12;/, ';UTF-8;13;'),
      );
      const run = await bench.collect(await bench.receive(wrong));
      const { incidents } = await bench.until(run, (detail) => detail.incidents.length > 0);
      expect(incidents[0]).toMatchObject({ code: 'KW_DELIVERY_COUNT', extent: 'stage' });
      expect(await bench.sql((sql) => sql.one('select count(*) as n from members'))).toEqual({ n: 0 });
    });
  });

  it('finds every seeded defect by the rule that the manifest names', async () => {
    const generated = await bench.generate({ members: 1_500, defects: 0.25, seed: 'defects' });
    const defects = await seededDefects(generated);
    const delivery = await bench.receive(generated.path);
    const run = await bench.collect(delivery);
    await bench.until(run, waitsAt('releaseFile'));
    const findings = await bench.sql((sql) =>
      sql.rows<{ item_key: string; rule: string }>('select item_key, rule from findings where run_id = $1', [run]),
    );
    const rejected = await bench.sql((sql) =>
      sql.rows<{ line_number: number; rule: string }>(
        'select line_number, rule from delivery_rejections where delivery_id = $1',
        [delivery.id],
      ),
    );
    const found = new Set([
      ...findings.map(({ item_key, rule }) => `${item_key} ${rule}`),
      ...rejected.map(({ line_number, rule }) => `line ${line_number} ${rule}`),
    ]);
    const missed = defects.filter(
      ({ memberNumber, line, rule }) => !found.has(`${memberNumber} ${rule}`) && !found.has(`line ${line} ${rule}`),
    );
    expect(new Set(defects.map(({ kind }) => kind)).size).toBeGreaterThan(20);
    expect(missed).toEqual([]);
    const seeded = new Set(defects.map(({ memberNumber }) => memberNumber));
    // Of a double membership both sides are stopped, and the manifest names the second alone.
    const stopping = await bench.sql((sql) =>
      sql.rows<{ item_key: string }>(
        "select item_key from findings where run_id = $1 and severity in ('park', 'reject') and rule <> 'KW-P-020'",
        [run],
      ),
    );
    expect(stopping.filter(({ item_key }) => !seeded.has(item_key))).toEqual([]);

    const teamLead = await bench.staff('leitung', ['teamLead']);
    const report = await teamLead.call<string>('GET', `/api/collections/deliveries/${delivery.document_id}/rejections`);
    expect(report.status).toBe(200);
    expect(report.body.trim().split(/\r?\n/)).toHaveLength(rejected.length + 1);
  });

  it('changes nothing when the same members come in another file', async () => {
    const again = await bench.generate({
      members: 1_500,
      defects: 0.25,
      seed: 'defects',
      keyDate: today(),
      sequence: 77,
    });
    const delivery = await bench.receive(again.path);
    await bench.until(await bench.collect(delivery), hasDone('delta'));
    const { unchanged_count, ...delta } = await deltaOf(delivery.id);
    expect(delta).toEqual({ new_count: 0, changed_count: 0, left_count: 0 });
    expect(unchanged_count).toBeGreaterThan(1_000);
  });

  it('stops before it changes anything when unusually many members are missing', async () => {
    const few = await bench.receive((await bench.generate({ members: 300, seed: 'defects' })).path);
    const run = await bench.collect(few);
    const { incidents } = await bench.until(run, (detail) => detail.incidents.length > 0);
    expect(incidents[0]!.code).toBe('KW_DELTA_TOO_MANY_LEFT');
    const left = await bench.sql((sql) => sql.one("select count(*) as n from members where status = 'left'"));
    expect(left).toEqual({ n: 0 });
  });

  it('takes in what lies in the pick-up folder, and puts aside what it refuses', async () => {
    const folder = join(bench.dataDir, 'pick-up', tenant);
    await mkdir(folder, { recursive: true });
    const { path } = await bench.generate({ members: 10, seed: 'folder', keyDate: addDays(today(), -1) });
    const names = [basename(path), 'KW_kaputt.csv', 'KW_noch_im_Schreiben.csv'] as const;
    await copyFile(path, join(folder, names[0]));
    await writeFile(join(folder, names[1]), 'kein Steuersatz');
    await writeFile(join(folder, names[2]), '');
    const longAgo = new Date(Date.now() - 60_000);
    for (const name of names.slice(0, 2)) await utimes(join(folder, name), longAgo, longAgo);
    // However slow the machine: this one has just been written to.
    const stillComing = new Date(Date.now() + 600_000);
    await utimes(join(folder, names[2]), stillComing, stillComing);
    const operator = await bench.login({ username: 'kassenwerk/betrieb', roles: ['operator'], tenants: ['*'] });
    const find = () =>
      operator.call<{ data: { documentId: string; lastResult: unknown }[] }>(
        'GET',
        '/api/engine/schedules?filters[key][$eq]=collections.pickUpDeliveries',
      );
    const schedule = (await find()).body.data[0]!;
    expect((await operator.call('POST', `/api/engine/schedules/${schedule.documentId}/run`)).status).toBe(204);
    const result = async () => (await find()).body.data[0]!.lastResult;
    await waitFor(async () => (await result()) !== null);
    expect(await result()).toEqual({ received: 1, refused: 1 });
    expect(await readdir(join(folder, 'done'))).toEqual([names[0]]);
    expect(await readdir(join(folder, 'refused'))).toEqual([names[1]]);
    expect(await readdir(folder)).toContain(names[2]);
  });
});
