import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { startProduct, type ProductProcess } from '../durability/product-process';
import {
  openCollectionBench,
  seededDefects,
  tenant,
  waitsAt,
  type CollectionBench,
  type GeneratedDelivery,
} from '../integration/collections/support/collection-bench';

/** Too short or too common to tell a person by, such as a house number or "Berlin" in a time zone. */
const telling = (value: string): boolean => value.length >= 5 && !/^\d{4}-\d{2}-\d{2}$/.test(value);

const personalColumns = [
  'memberNumber',
  'kvnr',
  'firstName',
  'lastName',
  'iban',
  'accountHolder',
  'mandateReference',
  'street',
  'legalRepresentative',
];

/** Every word of a delivery by which somebody could be recognised. */
async function personalData({ path }: GeneratedDelivery): Promise<Set<string>> {
  const [, header = '', ...lines] = (await readFile(path, 'utf8')).trim().split('\n');
  const columns = header.split(';');
  const places = personalColumns.map((name) => columns.indexOf(name));
  expect(places).not.toContain(-1);
  const cells = lines.map((line) => line.split(';'));
  return new Set(cells.flatMap((line) => places.map((place) => line[place] ?? '')).filter(telling));
}

// The product takes its time to start on a busy machine.
jest.setTimeout(200_000);

describe('the log of a collection at its most talkative', () => {
  let bench: CollectionBench;
  let product: ProductProcess;
  let token: string;

  beforeAll(async () => {
    bench = await openCollectionBench({ role: 'web' });
    ({ token } = await bench.staff('anna', ['providerStaff', 'teamLead', 'businessAdmin']));
    product = await startProduct({ KASSENWERK_ROLE: 'all', LOG_LEVEL: 'debug' });
  });
  afterAll(async () => {
    await product?.kill();
    await bench?.stop();
  });

  const call = async (method: string, path: string, body?: string, type = 'application/json'): Promise<number> => {
    const headers = { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': type }) };
    const answer = await fetch(`${product.url}${path}`, { method, headers, body });
    await answer.arrayBuffer();
    return answer.status;
  };
  const upload = (fileName: string, content: string) =>
    call(
      'POST',
      `/api/collections/deliveries?${new URLSearchParams({ tenant, fileName }).toString()}`,
      content,
      'application/octet-stream',
    );

  it('names no member, number or account of the delivery', async () => {
    const generated = await bench.generate({ members: 200, defects: 0.3 });
    const secrets = await personalData(generated);
    const text = await readFile(generated.path, 'utf8');
    const sample = (await seededDefects(generated))[0]!;
    const [name] = [...secrets];

    // What goes wrong is what tempts a log to be talkative.
    expect(await upload('kaputt.csv', text.replace(/\n([^\n]+)\n$/, '\n$1 verändert\n'))).toBe(422);
    expect(await upload('ohne-steuersatz.csv', text.slice(text.indexOf('\n') + 1))).toBe(422);
    expect(await upload(basename(generated.path), text)).toBe(200);
    expect(await upload('nochmal.csv', text)).toBe(409);
    const query = encodeURIComponent(name!);
    for (const path of [
      `/api/members?filters[lastName][$eq]=${query}`,
      `/api/members?filters[id][$eq]=${query}`,
      `/api/members?filters[birthDate][$eq]=${query}`,
      `/api/members?filters[${query}][$eq]=1`,
      `/api/members?_q=${query}&sort=${query}`,
    ]) {
      expect(await call('GET', path)).toBeLessThan(500);
    }
    expect(
      await call(
        'POST',
        '/api/tasks',
        JSON.stringify({ data: { title: name, priority: 'keine Zahl', subjectId: sample.kvnr } }),
      ),
    ).toBe(400);
    expect(await call('POST', '/api/tasks', `{"data": {"title": "${name}"`)).toBe(400);
    expect(
      await call(
        'POST',
        `/api/collections/bank-messages?tenant=${tenant}&fileName=camt.xml`,
        `<Document><Nm>${name}</Nm>`,
        'application/octet-stream',
      ),
    ).toBe(422);

    const delivery = await bench.sql((sql) =>
      sql.one<{ id: number }>("select id from deliveries where status = 'received'"),
    );
    const run = await bench.collect(delivery as never);
    await bench.until(run, waitsAt('releaseFile'));
    const again = await bench.generate({ members: 20, seed: 'few' });
    expect(await upload(basename(again.path), await readFile(again.path, 'utf8'))).toBe(200);
    const few = await bench.sql((sql) =>
      sql.one<{ id: number }>("select id from deliveries where status = 'received'"),
    );
    await bench.until(await bench.collect(few as never), ({ incidents }) => incidents.length > 0);

    const log = product.log();
    expect(log).toContain('POST /api/collections/deliveries');
    const told = [...secrets].filter((secret) => log.includes(secret));
    expect(told).toEqual([]);
    expect(secrets.size).toBeGreaterThan(500);
  });

  it('keeps passwords, tokens and keys to itself', async () => {
    await call(
      'POST',
      '/api/identity/sign-in',
      JSON.stringify({ username: `${tenant}/anna`, password: 'Falsches-Kennwort-7' }),
    );
    const log = product.log();
    const kept = JSON.parse(await readFile(process.env.KASSENWERK_SECRETS!, 'utf8')) as Record<string, string>;
    for (const secret of ['Falsches-Kennwort-7', token, ...Object.values(kept)])
      expect(log.includes(secret)).toBe(false);
    expect(log).not.toMatch(/postgres(ql)?:\/\/[^\s]*:[^\s]*@/);
  });
});
