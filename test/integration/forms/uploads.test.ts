import { randomBytes, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { runAsJob } from '@kassenwerk/kernel';
import type * as cleanup from '../../../plugins/forms/server/src/cleanup';
import { mayMount, tinyDisk } from '../../support/tiny-disk';
import { waitFor } from '../engine/waiting';
import { pdfOf, pngOf } from './support/files';
import { bootForms, filledIn, post, server, sql, tenant, upload } from './support/submitting';
import { tusClient } from './support/tus';

const { cleanUp } = require('../../../plugins/forms/dist/server/src/cleanup') as typeof cleanup;

beforeAll(bootForms);
afterAll(() => server.stop());

it('goes by the content of a file and says what is wrong with it', async () => {
  const key = randomUUID();
  const code = async (content: Buffer, name?: string) => (await upload(content, key, name)).error?.code;
  expect(await code(pngOf(), 'bild.pdf')).toBeUndefined();
  expect(await code(Buffer.from('MZ\u0090\u0000'), 'rechnung.pdf')).toBe('KW_FILE_KIND');
  expect(await code(Buffer.from('<html></html>'), 'rechnung.pdf')).toBe('KW_FILE_KIND');
  expect(await code(pdfOf(1, { encrypted: true }))).toBe('KW_FILE_ENCRYPTED');
  expect(await code(pdfOf(1).subarray(0, 200))).toBe('KW_FILE_MALFORMED');
  expect(await code(pdfOf(11))).toBe('KW_FILE_PAGES');
  expect(await code(Buffer.concat([pdfOf(1), Buffer.alloc(11 * 1024 * 1024)]))).toBe('KW_FILE_LARGE');
});

it.each([
  ['of no bytes', () => Buffer.alloc(0), 'KW_FILE_EMPTY'],
  ['exactly at the limit', () => paddedTo(10 * 1024 * 1024), undefined],
  ['one byte above it', () => paddedTo(10 * 1024 * 1024 + 1), 'KW_FILE_LARGE'],
  ['that is a program and a PDF at once', () => Buffer.concat([Buffer.from('MZ\0\0'), pdfOf(1)]), 'KW_FILE_KIND'],
  ['that is a picture and a PDF at once', () => Buffer.concat([Buffer.from('GIF89a'), pdfOf(1)]), 'KW_FILE_KIND'],
  ['that is an archive', () => Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(200)]), 'KW_FILE_KIND'],
  ['that is a drawing with a script', () => Buffer.from('<svg xmlns="a"><script/></svg>'), 'KW_FILE_KIND'],
  ['with a program in it', () => pdfWith('<< /S /J#61vaScript /JS (1) >>'), 'KW_FILE_ACTIVE'],
  ['with a file in it', () => pdfWith('<< /Type /EmbeddedFile /Subtype /application#2Fzip >>'), 'KW_FILE_ACTIVE'],
  ['that would fill the memory', () => pngOf(60_000), 'KW_FILE_PIXELS'],
])('says of a file %s what is wrong with it', async (_name, content, expected) => {
  const { error } = await upload(content(), randomUUID());
  expect(error?.code).toBe(expected);
  if (expected) expect(error!.message).toMatch(/Bitte|Möglich/);
});

const pdfWith = (inside: string) => Buffer.concat([pdfOf(1).subarray(0, 9), Buffer.from(`${inside}\n`), pdfOf(1)]);

function paddedTo(bytes: number): Buffer {
  const [start, end] = [pdfOf(1).subarray(0, 9), pdfOf(1)];
  return Buffer.concat([start, Buffer.alloc(bytes - start.length - end.length, ' '), end]);
}

describe('uploads that go on after a break', () => {
  const key = () => ({ tenant, form: 'dental-cleaning', field: 'invoice', uploadKey: randomUUID() });
  // Larger than what a connection holds back, so that some of it arrives before the break.
  const large = () => Buffer.concat([pdfOf(1).subarray(0, 9), randomBytes(3_000_000), Buffer.from('\n'), pdfOf(2)]);
  const piecesOf = () =>
    readdirSync(join(server.dataDir, 'files', tenant, 'form-uploads')).map((name) =>
      join(server.dataDir, 'files', tenant, 'form-uploads', name),
    );

  it('takes a file in pieces, and it can be submitted like any other', async () => {
    const place = key();
    const tus = tusClient(server.url, place);
    const content = pdfOf(2);
    const begun = await tus.begin(content.length, { fileName: 'Rechnung März.exe' });
    expect([begun.status, begun.headers.get('tus-resumable')]).toEqual([201, '1.0.0']);
    const first = await tus.send(begun.location, 0, content.subarray(0, 100));
    expect([first.status, first.headers.get('upload-offset')]).toEqual([204, '100']);
    const head = await tus.head(begun.location);
    expect([head.headers.get('upload-offset'), head.headers.get('upload-length')]).toEqual([
      '100',
      `${content.length}`,
    ]);
    const last = await tus.send(begun.location, 100, content.subarray(100));
    expect([last.status, last.data]).toEqual([
      200,
      expect.objectContaining({ name: 'Rechnung März.pdf', kind: 'pdf', bytes: content.length }),
    ]);
    expect((await tus.send(begun.location, content.length, Buffer.alloc(0))).data).toEqual(last.data);
    const body = await filledIn(11, { invoice: [last.data] });
    expect((await post('/submissions', { ...body, uploadKey: place.uploadKey })).status).toBe(200);
    expect(piecesOf()).toEqual([]);
  });

  it('keeps what arrived before the connection broke, and nothing of it lies readable', async () => {
    const tus = tusClient(server.url, key());
    const content = large();
    const { location } = await tus.begin(content.length);
    await breakingOff(location, content);
    const arrived = async () => Number((await tus.head(location)).headers.get('upload-offset'));
    await waitFor(async () => (await arrived()) > 0);
    const offset = await arrived();
    expect(offset).toBeLessThan(content.length);
    const pieces = piecesOf();
    expect(pieces).toHaveLength(1);
    expect(readFileSync(pieces[0]!).includes(content.subarray(100, 140))).toBe(false);
    const done = await tus.send(location, offset, content.subarray(offset));
    expect([done.status, done.data?.bytes]).toEqual([200, content.length]);
    expect(piecesOf()).toEqual([]);
  });

  it('refuses what does not fit, and says how far it is', async () => {
    const tus = tusClient(server.url, key());
    const code = async (answer: Promise<{ error?: { code: string } | undefined }>) => (await answer).error?.code;
    expect(await code(tus.begin(11 * 1024 * 1024))).toBe('KW_FILE_LARGE');
    expect(await code(tus.begin(0))).toBe('KW_FILE_EMPTY');
    expect(await code(tus.begin(10, { headers: { 'tus-resumable': '0.2.2' } }))).toBe('KW_UPLOAD_PROTOCOL');
    const { location } = await tus.begin(20);
    expect(await code(tus.send(location, 5, Buffer.alloc(5)))).toBe('KW_UPLOAD_OFFSET');
    const both = await Promise.all([1, 2].map(() => tus.send(location, 0, Buffer.alloc(10, 'a'))));
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect(await code(tus.send(location, 10, Buffer.alloc(11)))).toBe('KW_UPLOAD_LONGER');
    expect(await code(tus.send(location, 10, Buffer.alloc(10)))).toBe('KW_FILE_KIND');
    expect(await code(tus.send(location, 20, Buffer.alloc(0)))).toBe('KW_UPLOAD_UNKNOWN');
    expect(piecesOf()).toEqual([]);
  });

  it('belongs to whoever has its secret, can be cancelled, and ends by itself', async () => {
    const tus = tusClient(server.url, key());
    const { location } = await tus.begin(20);
    await tus.send(location, 0, Buffer.alloc(5));
    const foreignKey = new URL(location);
    foreignKey.searchParams.set('uploadKey', randomUUID());
    const foreignFund = new URL(location);
    foreignFund.searchParams.set('tenant', 'albtal');
    for (const other of [foreignKey, foreignFund]) expect((await tus.head(other.href)).status).toBe(404);
    expect((await tus.cancel(location)).status).toBe(204);
    expect((await tus.head(location)).status).toBe(404);
    const left = await tus.begin(20);
    await tus.send(left.location, 0, Buffer.alloc(5));
    await sql((one) => one.execute("update form_uploads set expires_at = now() - interval '1 minute'"));
    expect((await tus.head(left.location)).status).toBe(404);
    await runAsJob(tenant, 'test', () => cleanUp(server.strapi, tenant));
    expect(piecesOf()).toEqual([]);
  });
});

/** Sends two thirds of a file and then pulls the plug. */
async function breakingOff(location: string, content: Buffer): Promise<void> {
  const { hostname, port, pathname, search } = new URL(location);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  const head = [
    `PATCH ${pathname}${search} HTTP/1.1`,
    `Host: ${hostname}`,
    'Tus-Resumable: 1.0.0',
    'Upload-Offset: 0',
    'Content-Type: application/offset+octet-stream',
    `Content-Length: ${content.length}`,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  await new Promise((sent) => socket.write(content.subarray(0, (content.length * 2) / 3), sent));
  await new Promise((later) => setTimeout(later, 500));
  socket.destroy();
}

it('does not take the upload of somebody else', async () => {
  const body = await filledIn(5);
  const { status, error } = await post('/submissions', { ...body, uploadKey: randomUUID() });
  expect([status, error!.details.fields![0]!.code]).toEqual([422, 'KW_ANSWER_FILE_UNKNOWN']);
});

it('resumes a draft by its link, with its files, and tells two tabs apart', async () => {
  const { answers, uploadKey } = await filledIn(6);
  const content = { answers: { ...answers, amount: 'noch offen' }, page: 'treatment', uploadKey };
  const started = await post<{ token: string }>('/drafts', { tenant, form: 'dental-cleaning', content });
  const { token } = started.data;
  const resumed = await post<{ answers: object; revision: number; uploadKey: string }>('/drafts/resume', {
    tenant,
    token,
  });
  expect(resumed.data).toMatchObject({ answers: { amount: 'noch offen' }, revision: 1, uploadKey });
  const change = (revision: number) =>
    fetch(`${server.url}/api/forms/public/drafts`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ tenant, token, revision, content }),
    });
  expect((await change(1)).status).toBe(200);
  expect((await change(1)).status).toBe(409);
  expect((await post('/drafts/resume', { tenant: 'albtal', token })).error!.code).toBe('KW_FORM_LINK_UNKNOWN');
});

describe('a disk of uploads that is full', () => {
  const tried = mayMount() ? it : it.skip;
  const folderOf = (area: string) => join(server.dataDir, 'files', tenant, area);
  const large = () => Buffer.concat([pdfOf(1).subarray(0, 9), randomBytes(400_000), Buffer.from('\n'), pdfOf(1)]);
  const rows = () => sql((one) => one.one<{ n: number }>('select count(*)::int as n from form_files'));

  tried('takes no file by halves, and takes the same one afterwards', async () => {
    const disk = tinyDisk(folderOf('form-files'))!;
    const before = await rows();
    const failed = await upload(large(), randomUUID());
    const left = readdirSync(folderOf('form-files'));
    disk.remove();
    expect([failed.status, failed.error?.code, left]).toEqual([503, 'KW_STORAGE_FULL', []]);
    expect(await rows()).toEqual(before);
    expect((await upload(large(), randomUUID())).status).toBe(200);
  });

  tried('keeps no piece by halves, and the upload goes on from where it was', async () => {
    const place = { tenant, form: 'dental-cleaning', field: 'invoice', uploadKey: randomUUID() };
    const tus = tusClient(server.url, place);
    const content = large();
    const disk = tinyDisk(folderOf('form-uploads'))!;
    const { location } = await tus.begin(content.length);
    const failed = await tus.send(location, 0, content);
    const left = readdirSync(folderOf('form-uploads'));
    disk.remove();
    expect([failed.status, failed.error?.code, left]).toEqual([503, 'KW_STORAGE_FULL', []]);
    expect((await tus.head(location)).headers.get('upload-offset')).toBe('0');
    expect((await tus.send(location, 0, content)).status).toBe(200);
  });
});
