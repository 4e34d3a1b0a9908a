import { createRequire } from 'node:module';
import { loadKassenwerk } from '../../lib/boot.mjs';
import { seedFund } from '../../lib/seed-funds.mjs';

/**
 * One process of the product that times calls for access.mjs: `locked` as the product runs, `open` with CASL, the stamp on the
 * connection and row level security taken away. Records of the audit are no lock: both write them.
 */

const require = createRequire(import.meta.url);
const [mode, members] = process.argv.slice(2);
const funds = ['nordlicht', 'albtal'];
const member = 'api::member.member';
const record = 'api::case.case';
const pageSize = 25;

async function main() {
  const strapi = await loadKassenwerk();
  for (const fund of funds) await seedFund(strapi, fund);
  const ids = await seedMembers(strapi);
  // Else the one database has statistics before the other, and the two plan differently.
  await asOwner((owner) => owner.query('analyze'));
  if (mode === 'open') await takeLocksAway(strapi);
  const scope = await callerScope(strapi);
  const calls = { list: () => list(strapi), read: () => read(strapi, ids), create: () => create(strapi) };
  process.on('message', ({ operation, calls: wanted }) => {
    void timed(scope, calls[operation], wanted).then((times) => process.send(times), fail);
  });
  process.send('ready');
}

/** @returns document ids of the fund that calls */
async function seedMembers(strapi) {
  const { system, withSql } = require('@kassenwerk/kernel');
  return system('bench', () =>
    withSql(strapi, async (sql) => {
      for (const fund of funds)
        await sql.execute(
          `insert into members (tenant, member_number, first_name, last_name, birth_date, town, status)
           select $1, 'B' || g, 'Vorname' || g % 500, 'Name' || g % 7000, date '1950-01-01' + g % 20000, 'Kiel', 'active'
           from generate_series(1, $2::int) g`,
          [fund, members],
        );
      const rows = await sql.rows('select document_id as id from members where tenant = $1', [funds[0]]);
      return rows.map(({ id }) => id);
    }),
  );
}

/** A person of one fund; without locks nobody asks who calls. */
async function callerScope(strapi) {
  const { staffScope } = require('@kassenwerk/kernel');
  const user = { id: 1, username: 'bench', staffRoles: ['caseworker'], tenants: [funds[0]] };
  const scope = await staffScope(strapi, user);
  return mode === 'open' ? { ...scope, actor: { ...scope.actor, kind: 'system' } } : scope;
}

/** The owner of the tables switches row level security off, and connections leave the pool as Strapi would give them. */
async function takeLocksAway(strapi) {
  const { servingLogin, tenantTables } = require('@kassenwerk/kernel');
  await asOwner(async (owner) => {
    for (const { table } of tenantTables(strapi))
      await owner.query(`alter table "${table}" disable row level security`);
    // Without the hook nobody takes on a role any more, so the login itself has to have the rights of one.
    await owner.query(`grant kassenwerk_system to "${servingLogin(strapi).role}" with inherit true`);
  });
  const pool = strapi.db.connection.client;
  if (!Object.hasOwn(pool, 'acquireConnection')) throw new Error('The hook on the pool is not where it was.');
  delete pool.acquireConnection;
}

async function asOwner(work) {
  const { default: pg } = await import('pg');
  const owner = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await owner.connect();
  await work(owner);
  await owner.end();
}

let turn = 0;

function list(strapi) {
  turn += 1;
  const page = { page: 1 + (turn % 40), pageSize };
  return strapi.documents(member).findMany({
    filters: { tenant: funds[0], lastName: { $startsWith: `Name${turn % 10}` } },
    sort: 'memberNumber',
    pagination: page,
    limit: pageSize,
    start: (page.page - 1) * pageSize,
  });
}

async function read(strapi, ids) {
  turn += 1;
  const documentId = ids[(turn * 7919) % ids.length];
  const found = await strapi.documents(member).findOne({ documentId });
  if (mode === 'open') await auditRead(strapi, documentId);
  return found;
}

function auditRead(strapi, subjectId) {
  const { audit, withSql } = require('@kassenwerk/kernel');
  const record = { tenant: funds[0], action: 'read', subjectType: 'member', subjectId };
  return withSql(strapi, (sql) => audit(sql, record));
}

function create(strapi) {
  turn += 1;
  const data = { tenant: funds[0], title: `Anliegen ${turn}`, area: 'contributions', status: 'open' };
  const made = () => strapi.documents(record).create({ data });
  return mode === 'open' ? audited(strapi, data, made) : made();
}

/** The audit is no lock: who creates without locks writes it down as the product does. */
function audited(strapi, data, made) {
  const { changeAudited } = require('../../../plugins/kernel/dist/server/src/ability/audited-change.js');
  const contentType = strapi.contentType(record);
  return changeAudited(strapi, { action: 'create', type: 'case', contentType, data }, made);
}

function timed(scope, call, wanted) {
  const { withScope } = require('@kassenwerk/kernel');
  return withScope(scope, async () => {
    const times = [];
    for (let done = 0; done < wanted; done += 1) {
      const started = process.hrtime.bigint();
      await call();
      times.push(Number(process.hrtime.bigint() - started) / 1e6);
    }
    return times;
  });
}

function fail(error) {
  process.stderr.write(`${error?.stack ?? error}\n`);
  process.exit(1);
}

main().catch(fail);
