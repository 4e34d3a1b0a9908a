import { createWriteStream, writeFileSync } from 'node:fs';
import { appendFile, copyFile, mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import {
  activeKeyMs,
  openSealedFile,
  openSealedRanges,
  openText,
  replaceKey,
  resealAll,
  rewrapKeys,
  runAsJob,
  sealedBytes,
  sealFile,
  sealText,
  system,
  withSql,
} from '@kassenwerk/kernel';
import { bootKassenwerk, type Booted } from '../../support/boot';

jest.setTimeout(200_000);

const content = Buffer.from('Erika Mustermann, DE02120300000000202051\n'.repeat(10_000));

describe('encryption at rest', () => {
  let app: Booted;
  let folder: string;
  const asFund = <T>(fn: () => Promise<T>, tenant = 'nordlicht') => runAsJob(tenant, 'test', fn);
  const store = async (name: string, tenant = 'nordlicht'): Promise<string> => {
    const path = join(folder, tenant, 'deliveries', name);
    await mkdir(join(folder, tenant, 'deliveries'), { recursive: true });
    await asFund(
      async () => pipeline(Readable.from([content]), await sealFile(app.strapi, tenant, path), createWriteStream(path)),
      tenant,
    );
    return path;
  };
  const read = (path: string, tenant = 'nordlicht') =>
    asFund(async () => text(await openSealedFile(app.strapi, tenant, path)), tenant);
  const keys = (where = 'true') =>
    system('test', () =>
      withSql(app.strapi, (sql) =>
        sql.rows<{ id: number; tenant: string; wrapped: string }>(
          `select * from encryption_keys where ${where} order by id`,
        ),
      ),
    );

  beforeAll(async () => {
    app = await bootKassenwerk({ role: 'web' });
    folder = join(app.dataDir, 'files');
  });
  afterAll(() => app?.stop());

  it('hides what a file says from whoever takes the disk, and gives it back', async () => {
    const path = await store('a.csv');
    const bytes = await readFile(path);
    expect(bytes.includes('Mustermann')).toBe(false);
    expect(bytes.length).toBe(sealedBytes(content.length));
    expect(await read(path)).toBe(content.toString());
  });

  it('reads any part of it, as a ZIP needs it', async () => {
    const path = await store('parts.csv');
    await asFund(async () => {
      const file = await openSealedRanges(app.strapi, 'nordlicht', path);
      expect(file.bytes).toBe(content.length);
      for (const [start, end] of [
        [0, 10],
        [65_530, 65_560],
        [content.length - 5, content.length],
        [100, 300_000],
      ] as const)
        expect((await buffer(file.read(start, end))).equals(content.subarray(start, end))).toBe(true);
    });
  });

  it.each([
    [
      'one bit is another',
      async (path: string) => {
        const bytes = await readFile(path);
        bytes[70_000]! ^= 1;
        await writeFile(path, bytes);
      },
    ],
    ['its end is missing', (path: string) => truncate(path, 100_000)],
    ['something was added', (path: string) => appendFile(path, 'x')],
    ['another file of the fund lies in its place', async (path: string) => copyFile(await store('other.csv'), path)],
  ])('says so when %s', async (_what, tamper) => {
    const path = await store('tampered.csv');
    await tamper(path);
    await expect(read(path)).rejects.toMatchObject({ code: 'KW_FILE_DAMAGED' });
  });

  it('never opens the file of another fund, nor one that nobody has encrypted', async () => {
    const theirs = await store('a.csv', 'albtal');
    const ours = await store('swapped.csv');
    await copyFile(theirs, ours);
    await expect(read(ours)).rejects.toMatchObject({ code: 'KW_KEY_MISSING' });
    await expect(asFund(() => openSealedFile(app.strapi, 'albtal', theirs))).rejects.toMatchObject({
      code: 'KW_KEY_FORBIDDEN',
    });
    writeFileSync(ours, content);
    await expect(read(ours)).rejects.toMatchObject({ code: 'KW_FILE_PLAIN' });
  });

  it('keeps a field to its record', async () => {
    const to = { tenant: 'nordlicht', belongsTo: 'member:1:note' };
    await asFund(async () => {
      const sealed = await sealText(app.strapi, 'Geheim', to);
      expect(sealed).toMatch(/^kw1\.[0-9a-f]{16}\./);
      expect(await openText(app.strapi, sealed, to)).toBe('Geheim');
      const other = openText(app.strapi, sealed, { ...to, belongsTo: 'member:2:note' });
      await expect(other).rejects.toMatchObject({ code: 'KW_SEALED_DAMAGED' });
    });
  });

  it('makes one key a fund, also when many ask at once, and never stores it readable', async () => {
    await Promise.all(
      Array.from({ length: 20 }, () =>
        asFund(() => sealText(app.strapi, 'x', { tenant: 'hanse', belongsTo: 'y' }), 'hanse'),
      ),
    );
    expect(await keys("tenant = 'hanse'")).toHaveLength(1);
    const own = await asFund(() =>
      withSql(app.strapi, (sql) => sql.rows<{ tenant: string }>('select tenant from encryption_keys')),
    );
    expect(new Set(own.map(({ tenant }) => tenant))).toEqual(new Set(['nordlicht']));
  });

  it('takes over what is there to a new key while somebody reads, and what lay readable', async () => {
    const path = await store('rotated.csv');
    const plain = await store('plain.csv');
    writeFileSync(plain, content);
    const reading = await asFund(() => openSealedFile(app.strapi, 'nordlicht', path));
    const chunks: Buffer[] = [];
    const iterator = reading[Symbol.asyncIterator]();
    chunks.push((await iterator.next()).value as Buffer);
    await system('test', () => replaceKey(app.strapi, 'nordlicht'));
    // Damaged and swapped files of the tests before have no place here.
    for (const name of ['tampered.csv', 'swapped.csv']) await rm(join(folder, 'nordlicht', 'deliveries', name));
    const before = await readFile(path);
    const { files } = await resealAll(app.strapi, 'nordlicht');
    expect(files).toBeGreaterThanOrEqual(3);
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) chunks.push(next.value as Buffer);
    expect(Buffer.concat(chunks).equals(content)).toBe(true);
    expect((await readFile(path)).subarray(4, 12).equals(before.subarray(4, 12))).toBe(false);
    expect(await read(path)).toBe(content.toString());
    expect(await read(plain)).toBe(content.toString());
    expect(await resealAll(app.strapi, 'nordlicht')).toEqual({ files: 0, texts: 0 });
  });

  it('wraps all keys with a new master key', async () => {
    const config = (name: string) => `plugin::kernel.${name}`;
    const old = app.strapi.config.get(config('masterKey'));
    app.strapi.config.set(config('previousMasterKey'), old);
    app.strapi.config.set(config('masterKey'), 'cd'.repeat(32));
    expect(await rewrapKeys(app.strapi, 1)).toBe((await keys()).length);
    expect(await rewrapKeys(app.strapi)).toBe(0);
    app.strapi.config.set(config('previousMasterKey'), undefined);
    await new Promise((done) => setTimeout(done, activeKeyMs + 100));
    expect(await read(await store('rewrapped.csv'))).toBe(content.toString());
  });

  it('says in one sentence that the master key is lost', async () => {
    const own = app.strapi.config.get('plugin::kernel.masterKey');
    app.strapi.config.set('plugin::kernel.masterKey', 'ab'.repeat(32));
    // A process that has opened a key already goes on for a while.
    await new Promise((done) => setTimeout(done, activeKeyMs + 100));
    const sealed = asFund(() => sealText(app.strapi, 'x', { tenant: 'nordlicht', belongsTo: 'y' }));
    await expect(sealed).rejects.toMatchObject({
      code: 'KW_MASTER_KEY_WRONG',
      text: { de: expect.stringContaining('Hauptschlüssel') },
    });
    app.strapi.config.set('plugin::kernel.masterKey', own);
  });
});
