import {
  anchorsOf,
  personalData,
  retentionHolds,
  type CivilDate,
  type PersonalData,
  type Sql,
} from '@kassenwerk/kernel';

/** One kind of record and the day before which it is due. */
export interface DueKind {
  data: PersonalData;
  anchor: string;
  cutoff: CivilDate;
}

export interface DueRecord {
  id: number;
  document_id: string;
  /** Why it stays nevertheless. */
  hold: string | null;
}

export interface DueSummary {
  due: number;
  held: number;
  oldest: CivilDate | null;
  reasons: Record<string, number> | null;
  samples: string[] | null;
}

/** Reason for a member's own record: what refers to it is kept longer, and would lead nowhere. */
export const otherRecords = 'otherRecords';

/** The next records that are due, in the order of their ids, with what holds them back; locked until the transaction ends. */
export const nextDueRecords = (
  sql: Sql,
  kind: DueKind,
  { tenant, after, limit }: { tenant: string; after: number; limit: number },
): Promise<DueRecord[]> =>
  sql.rows<DueRecord>(
    `${markedSql(kind, 'and r.id > $3 order by r.id limit $4 for update of r skip locked')}
     select id, document_id, hold from marked order by id`,
    [tenant, kind.cutoff, after, limit],
  );

export const summariseDue = async (sql: Sql, kind: DueKind, tenant: string): Promise<DueSummary> =>
  (await sql.one<DueSummary>(
    `${markedSql(kind, '')}
     select count(*) filter (where hold is null) as due, count(hold) as held,
       min(anchor_on) filter (where hold is null)::text as oldest,
       (select json_object_agg(hold, n) from (select hold, count(*) as n from marked where hold is not null group by 1) as x) as reasons,
       (select array_agg(document_id) from (select document_id from marked where hold is null order by anchor_on limit 5) as s) as samples
     from marked`,
    [tenant, kind.cutoff],
  ))!;

function markedSql({ data, anchor }: DueKind, rest: string): string {
  const { table, member, retention } = data;
  const day = `(${anchorsOf(data)[anchor]})::date`;
  const untouched =
    retention.how === 'empty' ? `and (${retention.columns.map((one) => `r.${one} is not null`).join(' or ')})` : '';
  return `
with candidates as materialized (
  select r.id, r.document_id, ${member ?? 'null::text'} as member_id, ${day} as anchor_on
  from ${table} r left join members m on m.tenant = r.tenant and m.document_id = ${member ?? 'null::text'}
  where r.tenant = $1 and ${day} < $2::date ${untouched} ${rest}),
held as (${holdsSql(data)}),
marked as (
  select c.id, c.document_id, c.anchor_on, h.reason as hold
  from candidates c left join (select member_id, min(reason) as reason from held group by member_id) h on h.member_id = c.member_id)`;
}

function holdsSql(data: PersonalData): string {
  if (!data.member) return 'select null::text as reason, null::text as member_id where false';
  const declared = retentionHolds().map(
    ({ reason, sql }) => `select '${reason}' as reason, member_id from (${sql}) as h`,
  );
  const references = data.subject === 'member' ? referencesSql() : [];
  return [...declared, ...references].join('\n union all ');
}

/** Whatever else is still kept of these members; entries that are kept for ever hold nobody. */
const referencesSql = (): string[] =>
  personalData()
    .filter(({ subject, member, retention }) => subject !== 'member' && member && retention.how !== 'keep')
    .map(
      ({ table, member }) => `select '${otherRecords}' as reason, ${member} as member_id from ${table} r
      where r.tenant = $1 and ${member} in (select member_id from candidates)`,
    );

/** @returns how many records were there */
export function removeRecords(
  sql: Sql,
  { table, retention }: PersonalData,
  tenant: string,
  ids: number[],
): Promise<number> {
  const which = 'where tenant = $1 and id = any ($2::int[])';
  if (retention.how === 'empty') {
    const nothing = retention.columns.map((column) => `${column} = null`).join(', ');
    return sql.execute(`update ${table} set ${nothing}, updated_at = now() ${which}`, [tenant, ids]);
  }
  return sql.execute(`delete from ${table} ${which}`, [tenant, ids]);
}
