import { createRequire } from 'node:module';
import { join } from 'node:path';
import { projectRoot } from '../../lib/boot.mjs';
import { tenant } from './desk.mjs';

const require = createRequire(import.meta.url);
const atOnce = 1_000;

/**
 * Looks up what became of everything that was handed in: opens each item, reads its mark, and asks for its case and its person.
 * @param {Map<number, { area: string, deliveries: number }>} played by mark
 */
export async function verdictOf(strapi, { inFund, played }) {
  const { openContent } = require(join(projectRoot, 'plugins/intake/dist/server/src/use-cases/sealed.js'));
  const { runAsJob } = require('@kassenwerk/kernel');
  const read = ({ id, content }) => runAsJob(tenant, 'bench', () => openContent(strapi, tenant, id, content));
  const found = new Map();
  for (let after = 0; ;) {
    const rows = await inFund((sql) => sql.rows(itemsSql, [tenant, after, atOnce]));
    if (rows.length === 0) break;
    after = rows.at(-1).at;
    for (const row of rows) {
      const mark = Number(/\b1\d{5}\b/.exec((await read(row)).text)?.[0]);
      found.set(mark, [...(found.get(mark) ?? []), row]);
    }
  }
  const [{ cases }] = await inFund((sql) =>
    sql.rows('select count(*)::int as cases from cases where tenant = $1', [tenant]),
  );
  return { ...compared(played, found), cases, casesTooMany: cases - played.size };
}

const itemsSql = `
select i.id as at, i.document_id as id, i.content, i.status, c.document_id as "caseId", c.status as "caseStatus", c.area, c.team, c.assignee,
  w.teams
from intake_items i
left join cases c on c.tenant = i.tenant and c.document_id = i.case_id
left join work_profiles w on w.tenant = c.tenant and w.staff_id = c.assignee
where i.tenant = $1 and i.id > $2 order by i.id limit $3`;

function compared(played, found) {
  const verdict = { missing: 0, twice: 0, wrongPlace: 0, unread: 0 };
  for (const [mark, { area, deliveries }] of played) {
    const rows = found.get(mark) ?? [];
    verdict.missing += Math.max(0, deliveries - rows.length) + rows.filter(({ caseId }) => !caseId).length;
    verdict.twice +=
      Math.max(0, rows.length - deliveries) + Math.max(0, new Set(rows.map((row) => row.caseId)).size - 1);
    verdict.unread += rows.filter(({ status }) => status === 'received').length;
    verdict.wrongPlace += rows.filter((row) => !liesRight(row, area)).length;
    found.delete(mark);
  }
  for (const rows of found.values()) verdict.twice += rows.length;
  return verdict;
}

/** Open, in the area of the letter, and with somebody of the team it lies with. */
const liesRight = (row, area) =>
  row.caseStatus === 'open' && row.area === area && row.assignee !== null && (row.teams ?? []).includes(row.team);
