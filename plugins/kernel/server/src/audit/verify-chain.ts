import type { Sql } from '../database/sql';
import { chainStart, linkHashSql } from './chain-sql';

export type ChainFault = 'changed' | 'missing' | 'inserted' | 'broken' | 'cutOff';

export interface ChainFinding {
  tenant: string;
  fault: ChainFault;
  /** Place in the chain; null for a record that stands in none. */
  sequence: number | null;
  /** The number of the audit record. */
  recordId: number | null;
}

/** The end of a tenant's chain as seen earlier; kept outside the database, it proves that nothing was cut off or rewritten. */
export interface ChainHead {
  tenant: string;
  sequence: number;
  hash: string;
}

export interface ChainVerdict {
  heads: ChainHead[];
  records: number;
  findings: ChainFinding[];
}

const mostFindings = 100;

/** Links whose record is gone or reads otherwise, and links that do not follow the one before. One pass in the order of the index. */
const faultyLinks = `
select tenant, fault, sequence, record_id as "recordId" from (
  select c.tenant, c.sequence, c.record_id,
    case
      when r.id is null then 'missing'
      when c.hash <> ${linkHashSql('r', 'c.sequence', 'c.previous_hash')} then 'changed'
      when c.sequence <> coalesce(lag(c.sequence) over links, 0) + 1 then 'missing'
      when c.previous_hash <> coalesce(lag(c.hash) over links, '${chainStart}') then 'broken'
    end as fault
  from audit_chain c left join audit_records r on r.tenant = c.tenant and r.id = c.record_id
  where c.tenant = $1 window links as (order by c.sequence)) links
where fault is not null order by sequence limit ${mostFindings}`;

const unlinkedRecords = `
select r.tenant, 'inserted' as fault, null as sequence, r.id as "recordId" from audit_records r
where r.tenant = $1 and not exists (select 1 from audit_chain c where c.tenant = r.tenant and c.record_id = r.id)
order by r.id limit ${mostFindings}`;

/**
 * Recomputes every link of every tenant that the caller may see. Finds records that were changed, removed or inserted past the
 * application and says where; with `anchors`, the heads of an earlier call, also a chain that was cut off or written anew.
 */
export async function verifyAuditChain(sql: Sql, anchors: readonly ChainHead[] = []): Promise<ChainVerdict> {
  const tenants = await sql.rows<{ tenant: string }>(
    'select tenant from audit_chain union select tenant from audit_records order by 1',
  );
  const findings: ChainFinding[] = [];
  const heads: ChainHead[] = [];
  let records = 0;
  for (const { tenant } of tenants) {
    findings.push(...(await sql.rows<ChainFinding>(faultyLinks, [tenant])));
    findings.push(...(await sql.rows<ChainFinding>(unlinkedRecords, [tenant])));
    const head = await headOf(sql, tenant);
    if (head) heads.push(head);
    records += head?.sequence ?? 0;
  }
  for (const anchor of anchors) findings.push(...(await findingOfAnchor(sql, anchor)));
  return { heads, records, findings };
}

const headOf = (sql: Sql, tenant: string): Promise<ChainHead | undefined> =>
  sql.one<ChainHead>(
    'select tenant, sequence, hash from audit_chain where tenant = $1 order by sequence desc limit 1',
    [tenant],
  );

async function findingOfAnchor(sql: Sql, { tenant, sequence, hash }: ChainHead): Promise<ChainFinding[]> {
  const link = await sql.one<{ hash: string; record_id: number }>(
    'select hash, record_id from audit_chain where tenant = $1 and sequence = $2',
    [tenant, sequence],
  );
  if (link?.hash === hash) return [];
  return [{ tenant, fault: link ? 'broken' : 'cutOff', sequence, recordId: link?.record_id ?? null }];
}
