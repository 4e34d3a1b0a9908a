import { createRequire } from 'node:module';
import { join } from 'node:path';
import { loadKassenwerk, projectRoot } from '../../lib/boot.mjs';
import { seedFund } from '../../lib/seed-funds.mjs';

/** Times calls with both locks and without, in turn, so that what the machine does besides meets both alike. */

const require = createRequire(import.meta.url);
const funds = ['nordlicht', 'albtal', 'hanse'];
const own = funds[0];
const tables = ['members', 'tasks'];
const atATime = 25;

async function main({ members, calls }) {
  const strapi = await loadKassenwerk();
  const { buildAbility, runAsJob, system, withScope, withSql } = require('@kassenwerk/kernel');
  const { insertAuditRecord } = require(join(projectRoot, 'plugins/kernel/dist/server/src/audit/audit.js'));
  const connections = connectionsOf(strapi);
  await connections.open(() => openTables(strapi));
  for (const fund of funds) {
    await seedFund(strapi, fund);
    await runAsJob(fund, 'bench', () => withSql(strapi, (sql) => insertMembers(sql, fund, members)));
  }
  const ids = await runAsJob(own, 'bench', () => withSql(strapi, someIds));
  const staff = {
    actor: { kind: 'staff', id: '1', name: 'bench', roles: ['caseworker'] },
    tenants: [own],
    purpose: 'bench',
    ability: buildAbility(['caseworker'], [own]),
  };
  const member = strapi.documents('api::member.member');
  const task = strapi.documents('api::task.task');
  const page = { limit: 25, sort: 'lastName' };
  const data = (index) => ({ title: `Aufgabe ${index}`, tenant: own, status: 'open', kind: 'bench' });
  /** A change is audited with and without locks: the record is a duty of its own. */
  const createAudited = (index) =>
    strapi.db.transaction(async ({ trx }) => {
      const made = await task.create({ data: data(index) });
      const entry = { tenant: own, action: 'create', subjectType: 'task', subjectId: made.documentId };
      await insertAuditRecord(strapi, trx, { ...entry, details: { fields: ['title'] } });
    });
  const pairs = {
    list: [() => member.findMany(page), () => member.findMany({ ...page, filters: { tenant: own } })],
    read: [
      (index) => member.findOne({ documentId: ids[index % ids.length] }),
      (index) => member.findOne({ documentId: ids[index % ids.length] }),
    ],
    create: [(index) => task.create({ data: data(index) }), createAudited],
  };
  const medians = {};
  for (const [name, [locked, open]] of Object.entries(pairs)) {
    medians[name] = await inTurn(calls, {
      locked: (fn) => connections.locked(() => withScope(staff, fn)),
      open: (fn) => connections.open(() => system('', fn)),
      calls: { locked, open },
    });
  }
  process.send(medians);
  await strapi.destroy();
}

/** The pool with and without the stamp of the second lock. */
function connectionsOf(strapi) {
  const pool = strapi.db.connection.client;
  const stamped = pool.acquireConnection;
  const plain = async () => {
    const connection = await Object.getPrototypeOf(pool).acquireConnection.call(pool);
    if (connection.kassenwerkStamp !== undefined) {
      await connection.query("select set_config('role', 'none', false)");
      connection.kassenwerkStamp = undefined;
    }
    return connection;
  };
  const using = (acquire) => (fn) => {
    pool.acquireConnection = acquire;
    return fn();
  };
  return { locked: using(stamped), open: using(plain) };
}

/** Without the second lock: the owner, for whom no policy holds once it is not forced on them. */
async function openTables(strapi) {
  for (const table of tables) await strapi.db.connection.raw(`alter table ${table} no force row level security`);
}

const insertMembers = (sql, fund, count) =>
  sql.execute(
    `insert into members (tenant, member_number, first_name, last_name, town, status)
     select $1, 'M' || i, 'Anna', 'Name' || (i * 7919 % 5000), 'Kiel', 'active' from generate_series(1, $2::int) i`,
    [fund, count],
  );

const someIds = async (sql) =>
  (await sql.rows('select document_id as id from members order by member_number limit 500')).map(({ id }) => id);

/** Blocks of calls with and without in turn; the first of each warms up. @returns medians in milliseconds */
async function inTurn(wanted, { calls, ...scopes }) {
  const times = { locked: [], open: [] };
  for (let block = -1; block * atATime < wanted; block += 1) {
    for (const kind of ['locked', 'open']) {
      const taken = await scopes[kind](() => timesOf(calls[kind], block * atATime));
      if (block >= 0) times[kind].push(...taken);
    }
  }
  return { locked: medianOf(times.locked), open: medianOf(times.open) };
}

async function timesOf(call, first) {
  const times = [];
  for (let index = 0; index < atATime; index += 1) {
    const started = process.hrtime.bigint();
    await call(first + index + atATime);
    times.push(Number(process.hrtime.bigint() - started) / 1e6);
  }
  return times;
}

const medianOf = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

process.once('message', (given) => {
  main(given).then(
    () => process.exit(0),
    (error) => {
      process.stderr.write(`${error?.stack ?? error}\n`);
      process.exit(1);
    },
  );
});
