import type { Sql } from '@kassenwerk/kernel';

export interface OtherCase {
  id: string;
  number: string;
  title: string;
  status: string;
  receivedAt: Date;
}

const other = 'c.document_id as id, c.number, c.title, c.status, c.received_at as "receivedAt"';
const shownSiblings = 20;
const shownEvents = 500;

export const findOther = (sql: Sql, id: string | null): Promise<OtherCase | undefined> =>
  id === null
    ? Promise.resolve(undefined)
    : sql.one<OtherCase>(`select ${other} from cases c where c.document_id = $1`, [id]);

/** Of the same member, open first. */
export const siblingsOf = (
  sql: Sql,
  { tenant, memberId, id }: { tenant: string; memberId: string | null; id: string },
): Promise<OtherCase[]> =>
  memberId === null
    ? Promise.resolve([])
    : sql.rows<OtherCase>(
        `select ${other} from cases c where c.tenant = $1 and c.member_id = $2 and c.document_id <> $3
         order by c.status in ('open', 'waiting') desc, c.received_at desc limit $4`,
        [tenant, memberId, id, shownSiblings],
      );

/** Whichever of the two was linked to the other. */
export const linkedCases = (sql: Sql, tenant: string, id: string): Promise<OtherCase[]> =>
  sql.rows<OtherCase>(
    `select ${other} from case_links l join cases c on c.tenant = l.tenant and c.document_id = case when l.case_id = $2 then l.other_id else l.case_id end
     where l.tenant = $1 and (l.case_id = $2 or l.other_id = $2) order by c.received_at desc`,
    [tenant, id],
  );

export interface CaseTask {
  id: string;
  title: string;
  status: string;
  dueOn: string | null;
}

export const tasksOfCase = (sql: Sql, tenant: string, id: string): Promise<CaseTask[]> =>
  sql.rows<CaseTask>(
    `select document_id as id, title, status, due_on as "dueOn" from tasks
     where tenant = $1 and subject_type = 'case' and subject_id = $2 order by id desc limit 100`,
    [tenant, id],
  );

export interface EventRecord {
  id: string;
  kind: string;
  at: Date;
  actorId: string;
  actorName: string;
  /** Sealed. */
  text: string | null;
  details: Record<string, unknown> | null;
}

/** Newest first. */
export const eventsOf = (sql: Sql, tenant: string, id: string): Promise<EventRecord[]> =>
  sql.rows<EventRecord>(
    `select document_id as id, kind, at, actor_id as "actorId", actor_name as "actorName", text, details from case_events
     where tenant = $1 and case_id = $2 order by at desc, id desc limit $3`,
    [tenant, id, shownEvents],
  );

/** Who did the last thing to it. */
export const lastEventOf = (sql: Sql, tenant: string, id: string): Promise<{ by: string; at: Date } | undefined> =>
  sql.one<{ by: string; at: Date }>(
    `select case when actor_id like 'job:%' then 'Kassenwerk' else actor_name end as by, at from case_events
     where tenant = $1 and case_id = $2 order by at desc, id desc limit 1`,
    [tenant, id],
  );

interface Merged {
  id: string;
  tenant: string;
  number: string;
  memberId: string | null;
}

/** Cases that go on in this one. */
export const mergedInto = (sql: Sql, tenant: string, id: string): Promise<Merged[]> =>
  sql.rows<Merged>(
    `select c.document_id as id, c.tenant, c.number, c.member_id as "memberId" from cases c
     where c.tenant = $1 and c.merged_into = $2 and c.status = 'merged'`,
    [tenant, id],
  );

/** Which originals of the case it was cut off a case shows. */
export async function splitOriginals(sql: Sql, tenant: string, id: string): Promise<string[]> {
  const row = await sql.one<{ details: { originals?: string[] } }>(
    `select details from case_events where tenant = $1 and case_id = $2 and kind = 'split' and jsonb_exists(details::jsonb, 'originals')
     order by at limit 1`,
    [tenant, id],
  );
  return row?.details.originals ?? [];
}

/** Two that are changed together are locked in one order, so that nobody waits for each other. */
export const lockBoth = (sql: Sql, ids: readonly string[]): Promise<unknown> =>
  sql.rows('select 1 from cases where document_id = any ($1::text[]) order by document_id for update', [ids]);

export const findEvent = (sql: Sql, tenant: string, id: string): Promise<{ text: string | null } | undefined> =>
  sql.one<{ text: string | null }>('select text from case_events where tenant = $1 and document_id = $2', [tenant, id]);
