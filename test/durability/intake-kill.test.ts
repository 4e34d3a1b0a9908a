import { makeKvnr, runAsJob, withSql } from '@kassenwerk/kernel';
import { acceptRequest } from '@kassenwerk/intake';
import { bootKassenwerk, type Booted } from '../support/boot';
import { waitFor } from '../integration/engine/waiting';
import { startProduct, type ProductProcess } from './product-process';

const tenant = 'nordlicht';
const kills = 3;
const perKill = 120;

let app: Booted;
let product: ProductProcess | undefined;
jest.setTimeout(280_000);

// This process is the door; the one that sorts what came in is killed.
beforeAll(async () => (app = await bootKassenwerk({ role: 'web', funds: [tenant] })), 200_000);
afterAll(async () => {
  await product?.kill();
  await app?.stop();
});

const start = () => startProduct({ DATABASE_URL: app.databaseUrl, KASSENWERK_ROLE: 'all', LOG_LEVEL: 'error' });

const inFund = <T>(sql: string) =>
  runAsJob(tenant, 'test', () => withSql(app.strapi, (one) => one.rows<T>(sql, [tenant])));

/** Every tenth is the one before once more, by telephone. */
const accept = (number: number) => {
  const isAgain = number % 10 === 9;
  const letter = isAgain ? number - 1 : number;
  return runAsJob(tenant, 'test', () =>
    acceptRequest(app.strapi, {
      tenant,
      channel: isAgain ? 'phone' : 'email',
      externalId: `kill ${number}`,
      sender: { kind: 'unknown', address: `absender${letter}@example.org` },
      subject: 'Umzug',
      text: `Guten Tag, ich bin umgezogen und wohne jetzt in der Lindenallee ${letter} in Husum. Bitte ändern Sie meine Daten. ${makeKvnr('K', letter + 1)}`,
      remarks: [],
    }),
  );
};

it('sorts everything once, however often it is killed in the middle of a batch', async () => {
  let number = 0;
  const killedWith: number[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    product = await start();
    await Promise.all(Array.from({ length: perKill }, () => accept(number++)));
    await new Promise((later) => setTimeout(later, 150 * (kill + 1)));
    await product.kill();
    const [open] = await inFund<{ left: number }>(
      "select count(*)::int as left from intake_items where tenant = $1 and status = 'received'",
    );
    killedWith.push(open!.left);
  }
  // Otherwise nobody was killed at work, and the test says nothing.
  expect(Math.max(...killedWith)).toBeGreaterThan(0);
  // What the dead process had in hand is free after two minutes; nobody needs to wait for that here.
  await inFund("update outbox_messages set due_at = now() where tenant = $1 and status = 'pending'");
  product = await start();
  const left = "select 1 from intake_items where tenant = $1 and status = 'received' limit 1";
  await waitFor(async () => (await inFund(left)).length === 0, 180_000);
  const items = await inFund<{ status: string; received: number }>(
    `select i.status, (select count(*)::int from case_events e where e.tenant = i.tenant and e.case_id = i.case_id
       and e.kind = 'received' and e.details ->> 'item' = i.document_id) as received
     from intake_items i where i.tenant = $1`,
  );
  expect(items).toHaveLength(kills * perKill);
  expect(items.filter(({ received }) => received !== 1)).toEqual([]);
  const repeated = (kills * perKill) / 10;
  expect(items.filter(({ status }) => status === 'duplicate')).toHaveLength(repeated);
  const [cases] = await inFund<{ count: number; routed: number }>(
    `select count(*)::int as count, (select count(*)::int from case_events where tenant = $1 and kind = 'routed') as routed
     from cases where tenant = $1`,
  );
  expect(cases).toEqual({ count: kills * perKill - repeated, routed: kills * perKill - repeated });
});
