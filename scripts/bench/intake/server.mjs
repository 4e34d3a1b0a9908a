import { createRequire } from 'node:module';
import { loadKassenwerk } from '../../lib/boot.mjs';
import { seedFund } from '../../lib/seed-funds.mjs';
import { createUser } from '../../lib/seed-people.mjs';
import { requestsOfMembers } from './requests.mjs';

/** The product in this process; sends its figures to the parent and waits to be ended. */
const require = createRequire(import.meta.url);
const tenant = 'nordlicht';
const given = JSON.parse(process.env.BENCH_INTAKE);
const number = (name) => Number(given[name]);

const strapi = await loadKassenwerk();
const { inTransaction, listen, liveChannel, newDocumentId, runAsJob, system, withSql } = require('@kassenwerk/kernel');
const { acceptRequest } = require('@kassenwerk/intake');
await seedFund(strapi, tenant);
const inFund = (fn) => runAsJob(tenant, 'bench', () => withSql(strapi, fn));

await system('bench: create staff', async () => {
  for (let one = 0; one < number('people'); one += 1)
    await createUser(strapi, {
      username: `${tenant}/bench-${one}`,
      displayName: `Person ${one}`,
      staffRoles: ['caseworker'],
      tenants: [tenant],
      password: 'Ein-langes-Kennwort-1',
    });
});
const { makeKvnr } = require('@kassenwerk/kernel');
await inFund(async (sql) => {
  await sql.execute(
    `insert into work_profiles (tenant, staff_id, teams, skills, languages, capacity)
     select $1::text, id::text, '["employers", "receivables", "insurance", "benefits", "clearing"]', '["dental", "foreign"]', '[]', 1000000
     from up_users where username like $1::text || '/bench-%'`,
    [tenant],
  );
  await sql.execute(
    `insert into presences (tenant, staff_id, status, seen_at)
     select $1::text, id::text, 'available', now() from up_users where username like $1::text || '/bench-%'`,
    [tenant],
  );
  const kvnrs = Array.from({ length: number('members') }, (_, one) => makeKvnr('B', one + 1));
  await sql.execute(
    `insert into members (document_id, tenant, member_number, kvnr, first_name, last_name, birth_date, postal_code, town, status)
     select 'bench' || at, $1::text, 'B' || at, kvnr, 'Vorname', 'Name' || at, '1980-01-01', '20095', 'Hamburg', 'active'
     from unnest($2::text[]) with ordinality as q (kvnr, at)`,
    [tenant, kvnrs],
  );
  await sql.execute('analyze members');
});

/** When consoles heard of a case first: that is when a person can see it. */
const heard = new Map();
await listen(strapi, liveChannel, (payload) => {
  const { type, id } = JSON.parse(payload);
  if (type === 'case' && !heard.has(id)) heard.set(id, performance.now());
});

async function storm(requests, parallel, pauseMs = 0) {
  const accepted = new Map();
  const started = performance.now();
  const waiting = [...requests];
  await Promise.all(
    Array.from({ length: parallel }, async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const at = performance.now();
        const { id } = await runAsJob(tenant, 'bench', () => acceptRequest(strapi, next));
        accepted.set(id, at);
        if (pauseMs > 0) await new Promise((done) => setTimeout(done, pauseMs));
      }
    }),
  );
  const acceptedMs = performance.now() - started;
  const rows = await sortedRows([...accepted.keys()]);
  const ended = Math.max(...rows.map(({ caseId }) => heard.get(caseId)));
  const ms = rows.map(({ id, caseId }) => heard.get(caseId) - accepted.get(id)).sort((a, b) => a - b);
  return {
    requests: rows.length,
    perSecond: rows.length / ((ended - started) / 1000),
    acceptedPerSecond: rows.length / (acceptedMs / 1000),
    p50Ms: ms[Math.floor(ms.length * 0.5)],
    p95Ms: ms[Math.floor(ms.length * 0.95)],
    withPerson: rows.filter(({ assignee }) => assignee).length,
  };
}

async function sortedRows(ids) {
  for (;;) {
    const rows = await inFund((sql) =>
      sql.rows(
        `select i.document_id as id, i.case_id as "caseId", c.assignee from intake_items i
         left join cases c on c.tenant = i.tenant and c.document_id = i.case_id where i.tenant = $1 and i.document_id = any ($2)`,
        [tenant, ids],
      ),
    );
    if (rows.every(({ caseId, assignee }) => caseId && heard.has(caseId) && assignee)) return rows;
    await new Promise((done) => setTimeout(done, 200));
  }
}

/** What a row costs when nothing is done with it: an insert into the same table in a transaction of its own. */
async function plainInserts(count, parallel) {
  const started = performance.now();
  let left = count;
  await Promise.all(
    Array.from({ length: parallel }, async () => {
      while (left-- > 0)
        await runAsJob(tenant, 'bench', () =>
          inTransaction(strapi, (sql) =>
            sql.execute(
              `insert into cases (document_id, tenant, number, title, area, topic, channel, status, received_at)
               values ($1::text, $2::text, $1::text, 'Neue Anschrift', 'insurance', 'addressChange', 'email', 'closed', now())`,
              [newDocumentId(), tenant],
            ),
          ),
        );
    }),
  );
  return { perSecond: count / ((performance.now() - started) / 1000) };
}

const all = requestsOfMembers({ tenant, count: number('requests') + number('calm') + 100, makeKvnr });
await storm(all.splice(0, 100), number('parallel'));
const calm = await storm(all.splice(0, number('calm')), 1, 100);
const before = await plainInserts(1_000, number('parallel'));
const burst = await storm(all, number('parallel'));
const after = await plainInserts(1_000, number('parallel'));
process.send({ burst, calm, floor: { perSecond: (before.perSecond + after.perSecond) / 2 } });
