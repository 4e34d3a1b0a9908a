import { fork } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import {
  activeKey,
  openSealedFile,
  openText,
  runAsJob,
  sealFile,
  sealText,
  withSql,
  type Sql,
} from '@kassenwerk/kernel';
import { Client } from 'pg';
import { waitFor } from '../integration/engine/waiting';
import { bootKassenwerk, type Booted } from '../support/boot';

jest.setTimeout(400_000);

const tenant = 'nordlicht';
const texts = 1_200;
const files = Array.from({ length: 60 }, (_, index) => index);
const contentOf = (index: number) => `Inhalt ${index} `.repeat(60_000);

describe('a rotation of keys that is killed', () => {
  let app: Booted;
  let firstKey: string;
  const values = new Map<string, string>();
  const asFund = <T>(fn: () => Promise<T>) => runAsJob(tenant, 'test', fn);
  const sql = <T>(fn: (one: Sql) => Promise<T>) => asFund(() => withSql(app.strapi, fn));
  const folder = () => join(app.dataDir, 'files', tenant, 'bank-messages');
  const pathOf = (index: number) => join(folder(), `m${index}.xml`);
  const headerOf = (index: number) => readFileSync(pathOf(index)).subarray(0, 48).toString('latin1');

  /** `npm run -s keys:rotate` as a process of its own. */
  function rotate(...options: string[]) {
    const root = join(__dirname, '..', '..');
    const child = fork(join(root, 'scripts', 'keys-rotate.mjs'), [...options, '--data', app.dataDir], {
      cwd: root,
      env: { ...process.env, NODE_OPTIONS: '' },
      execArgv: [],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let said = '';
    for (const stream of [child.stdout!, child.stderr!])
      stream.on('data', (part: Buffer) => (said += part.toString('utf8')));
    const ended = new Promise<number | null>((done) => child.once('exit', done));
    return {
      ended: async () => ({ code: await ended, said }),
      async kill() {
        child.kill('SIGKILL');
        await ended;
      },
    };
  }

  /** Everything can be read and is what it was. @returns how many fields are under the first key */
  async function readAll(): Promise<{ old: number; total: number }> {
    const rows = await sql((one) =>
      one.rows<{ commitment: string; sealed: string }>('select commitment, sealed from audit_values'),
    );
    for (const { commitment, sealed } of rows) {
      const opened = await asFund(() => openText(app.strapi, sealed, { tenant, belongsTo: `audit ${commitment}` }));
      if (opened !== values.get(commitment)) throw new Error('a field reads otherwise');
    }
    for (const index of files) {
      const content = await asFund(async () => text(await openSealedFile(app.strapi, tenant, pathOf(index))));
      if (content !== contentOf(index)) throw new Error(`file ${index} reads otherwise`);
    }
    return { old: rows.filter(({ sealed }) => sealed.startsWith(`kw1.${firstKey}.`)).length, total: rows.length };
  }

  async function putText(index: number): Promise<void> {
    const value = JSON.stringify({ salt: randomUUID(), before: { town: 'Kiel' }, after: { town: `Ort ${index}` } });
    const commitment = createHash('sha256').update(value).digest('hex');
    values.set(commitment, value);
    const sealed = await sealText(app.strapi, value, { tenant, belongsTo: `audit ${commitment}` });
    await sql((one) =>
      one.execute('insert into audit_values (tenant, member_id, commitment, sealed) values ($1, $2, $3, $4)', [
        tenant,
        `m${index}`,
        commitment,
        sealed,
      ]),
    );
  }

  beforeAll(async () => {
    app = await bootKassenwerk({ role: 'web' });
    mkdirSync(folder(), { recursive: true });
    await asFund(async () => {
      firstKey = (await activeKey(app.strapi, tenant)).id;
      for (let index = 0; index < texts; index += 1) await putText(index);
      for (const index of files) {
        const sealing = await sealFile(app.strapi, tenant, pathOf(index));
        await pipeline(Readable.from([contentOf(index)]), sealing, createWriteStream(pathOf(index)));
      }
    });
  });
  afterAll(() => app?.stop());

  it('leaves every file whole, under the old key or the new one', async () => {
    const before = files.map(headerOf);
    const changed = () => before.filter((header, index) => header !== headerOf(index)).length;
    const rotation = rotate('--tenant', tenant);
    await waitFor(() => Promise.resolve(changed() > 0), 120_000);
    await rotation.kill();
    expect(changed()).toBeGreaterThan(0);
    expect(changed()).toBeLessThan(files.length);
    expect(await readAll()).toEqual({ old: texts, total: texts });
  });

  it('leaves every field readable when it goes on and is killed among them', async () => {
    const blocker = new Client({ connectionString: app.databaseUrl });
    await blocker.connect();
    await blocker.query("begin; set local role kassenwerk_system; select set_config('kassenwerk.tenants', '*', true)");
    // The rotation takes five hundred at a time, in the order of ids, and waits for the last row in its third transaction.
    expect((await blocker.query('select id from audit_values order by id desc limit 1 for update')).rows).toHaveLength(
      1,
    );
    const rotation = rotate('--files');
    try {
      // Whoever waits for a row waits for the transaction that holds it.
      await waitFor(async () => {
        const { rows } = await blocker.query(
          'select 1 from pg_locks where not granted and transactionid = pg_current_xact_id()::xid',
        );
        return rows.length > 0;
      }, 120_000);
    } finally {
      await rotation.kill();
      await blocker.query('rollback');
      await blocker.end();
    }
    const { old, total } = await readAll();
    expect(total).toBe(texts);
    expect(old).toBeGreaterThan(0);
    expect(old).toBeLessThan(texts);
  });

  it('is finished by the next call, which leaves nothing under the old key', async () => {
    const { code, said } = await rotate('--files').ended();
    expect([code, said]).toEqual([0, expect.stringMatching(/nordlicht: 0 Dateien und \d+ Felder neu verschlüsselt/)]);
    expect(await readAll()).toEqual({ old: 0, total: texts });
    expect(readdirSync(folder()).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});
