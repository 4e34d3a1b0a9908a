import { randomUUID } from 'node:crypto';
import { makeKvnr, runAsJob, withSql } from '@kassenwerk/kernel';
import { bootKassenwerk, type Booted } from '../support/boot';
import { startProduct, type ProductProcess } from './product-process';

const tenant = 'nordlicht';
const kills = 2;
const visitors = 12;

let app: Booted;
let product: ProductProcess | undefined;
jest.setTimeout(240_000);

// This process looks on; the one that takes requests is killed.
beforeAll(async () => (app = await bootKassenwerk({ role: 'web', funds: [tenant] })), 200_000);
afterAll(async () => {
  await product?.kill();
  await app?.stop();
});

const start = () =>
  startProduct({
    DATABASE_URL: app.databaseUrl,
    KASSENWERK_ROLE: 'all',
    LOG_LEVEL: 'error',
    KASSENWERK_PUBLIC_REQUESTS: '1000000',
  });

const certificate = (number: number) => ({
  tenant,
  form: 'membership-certificate',
  idempotencyKey: randomUUID(),
  answers: {
    firstName: 'Ida',
    lastName: 'Beispiel',
    birthDate: '1980-02-01',
    kvnr: makeKvnr('A', number),
    purpose: 'university',
    validOn: '2026-12-01',
    delivery: 'post',
    truth: true,
  },
});

type Request = ReturnType<typeof certificate>;

/** @returns the number of the receipt; nothing when no answer came */
async function send(request: Request): Promise<string | undefined> {
  try {
    const answer = await fetch(`${product!.url}/api/forms/public/submissions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    });
    const { data, error } = (await answer.json()) as { data?: { reference: string }; error?: { code: string } };
    if (error) throw new Error(`refused: ${error.code}`);
    return data!.reference;
  } catch (error) {
    if ((error as Error).message.startsWith('refused')) throw error;
    return undefined;
  }
}

const stored = () =>
  runAsJob(tenant, 'test', () =>
    withSql(app.strapi, (sql) =>
      sql.rows<{ reference: string; cases: number; events: number }>(
        `select s.reference, (select count(*) from cases c where c.tenant = s.tenant and c.document_id = s.case_id)::int as cases,
           (select count(*) from audit_records a where a.tenant = s.tenant and a.subject_id = s.document_id and a.action = 'submitForm')::int as events
         from form_submissions s`,
      ),
    ),
  );

it('has no receipt without a submission and no second case, however often the server is killed', async () => {
  const receipts = new Map<string, string>();
  const unanswered: Request[] = [];
  let number = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    product = await start();
    let isRunning = true;
    const visits = Array.from({ length: visitors }, async () => {
      while (isRunning) {
        const request = certificate((number += 1));
        const reference = await send(request);
        if (reference) receipts.set(request.idempotencyKey, reference);
        else unanswered.push(request);
      }
    });
    await new Promise((later) => setTimeout(later, 1_500 + 700 * kill));
    isRunning = false;
    // In the middle of what they have sent last.
    await product.kill();
    await Promise.all(visits);
  }
  expect(receipts.size).toBeGreaterThan(kills * visitors);
  expect(unanswered.length).toBeGreaterThan(0);
  const known = new Set((await stored()).map(({ reference }) => reference));
  expect([...receipts.values()].filter((reference) => !known.has(reference))).toEqual([]);
  // Whoever got no answer sends again, as the page does.
  product = await start();
  for (const request of unanswered) receipts.set(request.idempotencyKey, (await send(request))!);
  const rows = await stored();
  expect(rows.map(({ reference }) => reference).sort()).toEqual([...receipts.values()].sort());
  expect(rows.filter(({ cases, events }) => cases !== 1 || events !== 1)).toEqual([]);
});
