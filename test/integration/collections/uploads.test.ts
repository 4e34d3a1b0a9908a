import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simulateBank } from '@kassenwerk/collections';
import type { Session } from '../../support/boot';
import { bootTimeoutMs, openCollectionBench, tenant, type CollectionBench } from './support/collection-bench';
import { submitDebits } from './support/submitted-debits';

jest.setTimeout(bootTimeoutMs);

const contentTypes = [
  'text/csv',
  'text/plain; charset=utf-8',
  'application/xml',
  'text/xml',
  'application/zip',
  'application/json',
  'application/x-www-form-urlencoded',
  'application/octet-stream',
  undefined,
];

describe('a file sent over HTTP', () => {
  let bench: CollectionBench;
  let person: Session;

  beforeAll(async () => {
    bench = await openCollectionBench({ role: 'web' });
    person = await bench.staff('upload');
  });
  afterAll(() => bench?.stop());

  const upload = async (list: string, body: BodyInit, type?: string) => {
    const answer = await fetch(`${bench.url}/api/collections/${list}?tenant=${tenant}&fileName=datei`, {
      method: 'POST',
      headers: { authorization: `Bearer ${person.token}`, ...(type ? { 'content-type': type } : {}) },
      body,
      ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
    } as RequestInit);
    const { data, error } = (await answer.json()) as { data: Record<string, unknown>; error?: { code: string } };
    return { status: answer.status, data, code: error?.code };
  };

  it.each(contentTypes)('is taken as a delivery when it is called %s', async (type) => {
    const { path } = await bench.generate({ members: 5, seed: `delivery ${type}` });
    expect(await upload('deliveries', await readFile(path), type)).toMatchObject({
      status: 200,
      data: { status: 'received', memberCount: 5 },
    });
  });

  it.each(contentTypes)('is taken as an answer of the bank when it is called %s', async (type) => {
    const key = String(contentTypes.indexOf(type));
    const debits = await submitDebits(bench, { tenant, blocks: [3], messageId: `KW-UP-${key}` });
    const { files } = await simulateBank(debits.path, join(bench.dataDir, `answers-${key}`), {});
    expect(await upload('bank-messages', await readFile(files[0]!.path), type)).toMatchObject({
      status: 200,
      data: { status: 'received' },
    });
  });

  it('may be larger than what the body parser would hold, and of unknown length', async () => {
    const { path } = await bench.generate({ members: 8_000, seed: 'large' });
    const stream = new ReadableStream<Uint8Array>({
      async start(controller) {
        for await (const chunk of createReadStream(path)) controller.enqueue(chunk as Uint8Array);
        controller.close();
      },
    });
    expect(await upload('deliveries', stream, 'text/csv')).toMatchObject({ status: 200, data: { memberCount: 8_000 } });
  });

  it.each(['deliveries', 'bank-messages'])(
    'is refused by %s inside a form, and nothing of it is kept',
    async (list) => {
      const form = new FormData();
      form.append('file', new Blob(['anything']), 'datei.csv');
      expect(await upload(list, form)).toMatchObject({ status: 422, code: 'KW_UPLOAD_IS_FORM' });
    },
  );

  it('does not show where on the server it lies', async () => {
    for (const list of ['bank-messages', 'bank-files', 'feedback-files']) {
      const path = `/api/collections/${list}`;
      const { body } = await person.call<{ data: object[] }>('GET', path);
      for (const row of body.data) expect(row).not.toHaveProperty('path');
      const questions = ['filters[path][$contains]=files', 'sort=path', 'fields[0]=path'];
      for (const question of questions) expect((await person.call('GET', `${path}?${question}`)).status).toBe(400);
    }
    const { body } = await person.call<{ data: { documentId: string }[] }>('GET', '/api/collections/bank-messages');
    expect(body.data.length).toBeGreaterThan(0);
    const one = await person.call('GET', `/api/collections/bank-messages/${body.data[0]!.documentId}`);
    expect([one.status, JSON.stringify(one.body).includes(bench.dataDir)]).toEqual([200, false]);
  });
});
