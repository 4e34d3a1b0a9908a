import { createRequire } from 'node:module';
import { loadKassenwerk } from '../../lib/boot.mjs';
import { openDesk, tenant } from './desk.mjs';
import { requestsOfMembers } from './requests.mjs';

/** The product in this process; sends its figures to the parent and waits to be ended. */
const require = createRequire(import.meta.url);
const given = JSON.parse(process.env.BENCH_INTAKE);
const number = (name) => Number(given[name]);

const strapi = await loadKassenwerk();
const { inTransaction, listen, liveChannel, makeKvnr, newDocumentId, runAsJob } = require('@kassenwerk/kernel');
const { acceptRequest } = require('@kassenwerk/intake');
const { inFund } = await openDesk(strapi, { people: number('people'), members: number('members') });

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
