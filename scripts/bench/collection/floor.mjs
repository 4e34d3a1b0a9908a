import { createReadStream, createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import Cursor from 'pg-cursor';
import { from as copyFrom } from 'pg-copy-streams';
import { writeBareXml } from '../bare-xml-writer.mjs';

const batch = 5_000;
const key = 'tenant, variant, member_id, period, type';

/**
 * What no collection can undercut: the lines of the delivery through COPY into a plain table, a receivable each by one
 * set-based insert under the unique key that the product keeps, and the bare XML of as many debits. Nothing is checked,
 * decided, posted, rendered or counted. Same server, an empty database, every transaction durable.
 * @param {{ url: string, folder: string, delivery: string, receivables: number, debits: number }} given
 * @returns {Promise<{ copySeconds: number, insertSeconds: number, xmlSeconds: number, seconds: number }>}
 */
export async function measureFloor({ url, folder, delivery, receivables, debits }) {
  const { path, columns } = await readableLines(delivery, join(folder, 'floor.csv'));
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await createTables(client, columns);
    const copySeconds = await timed(() => copyMembers(client, path));
    const insertSeconds = await timed(() => insertReceivables(client, receivables));
    const xmlSeconds = await timed(() => writeFile(client, debits, join(folder, 'floor.xml')));
    return { copySeconds, insertSeconds, xmlSeconds, seconds: copySeconds + insertSeconds + xmlSeconds };
  } finally {
    await client.end();
  }
}

/** COPY takes no line with a wrong number of fields; such lines and the control record are left out before the clock starts. */
async function readableLines(delivery, path) {
  const lines = createInterface({ input: createReadStream(delivery), crlfDelay: Infinity });
  const out = createWriteStream(path);
  let columns;
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (number === 1) continue;
    const fields = line.split(';');
    columns ??= fields;
    if (fields.length === columns.length && !out.write(`${line}\n`)) await once(out, 'drain');
  }
  await new Promise((done) => out.end(done));
  return { path, columns };
}

async function createTables(client, columns) {
  const list = columns.map((name) => `"${name}" text`).join(', ');
  await client.query(`create table floor_members (${list})`);
  await client.query(`create table floor_receivables (
    id bigint generated always as identity, tenant text, variant text, member_id text, member_number text, period text, type text,
    amount_cents int, open_cents int, months int, payment_method text, due_on date, status text, run_id int)`);
  await client.query(`create unique index on floor_receivables (${key})`);
}

const copyMembers = (client, path) =>
  pipeline(
    createReadStream(path, { highWaterMark: 1 << 20 }),
    client.query(copyFrom(`copy floor_members from stdin with (format csv, header, delimiter ';', quote E'\\b')`)),
  );

const insertReceivables = (client, receivables) =>
  client.query(
    `insert into floor_receivables (tenant, variant, member_id, member_number, period, type, amount_cents, open_cents, months,
       payment_method, due_on, status, run_id)
     select 'bench', 'bench', "memberNumber", "memberNumber", '2026-12', 'additionalContribution', 800, 800, 1, 'directDebit',
       date '2026-12-15', 'open', 1
     from floor_members limit $1 on conflict (${key}) do nothing`,
    [receivables],
  );

async function writeFile(client, debits, path) {
  const cursor = client.query(
    new Cursor(
      `select "memberNumber" as "endToEndId", 800 as "amountCents", coalesce("mandateReference", "memberNumber") as "mandateId",
         coalesce("mandateSignedOn", '2020-01-01') as "mandateSignedOn", "lastName" as "debtorName", iban as "debtorIban",
         'Zusatzbeitrag' as "remittanceText"
       from floor_members limit $1`,
      [debits],
    ),
  );
  async function* items() {
    for (let rows = await cursor.read(batch); rows.length > 0; rows = await cursor.read(batch)) yield rows;
  }
  const creditor = {
    name: 'Bench',
    iban: 'DE02120300000000202051',
    bic: 'BYLADEM1001',
    creditorId: 'DE98ZZZ09999999999',
  };
  await writeBareXml({ items: items(), transactions: debits, sumCents: debits * 800, creditor, path });
  await cursor.close();
}

async function timed(work) {
  const started = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - started) / 1e9;
}
