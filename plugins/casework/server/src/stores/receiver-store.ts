import type { Sql } from '@kassenwerk/kernel';

/** The case that takes what comes in for another, which may have been merged into it. */
export interface Receiver {
  caseId: string;
  memberId: string | null;
  status: string;
}

/** By the id that was asked for; locked in one order, so that two that receive for the same cases do not wait for each other. */
export async function lockReceivers(
  sql: Sql,
  tenant: string,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, Receiver>> {
  const rows = await sql.rows<Receiver & { asked: string }>(
    `select c.document_id as asked, t.document_id as "caseId", t.member_id as "memberId", t.status
     from cases c
     join cases t on t.tenant = c.tenant and t.document_id = case when c.status = 'merged' then c.merged_into else c.document_id end
     where c.tenant = $1 and c.document_id = any ($2::text[]) order by t.id for update of t`,
    [tenant, [...new Set(caseIds)]],
  );
  return new Map(rows.map(({ asked, ...receiver }) => [asked, receiver]));
}

/** Something has come in for these cases; of several times the last one counts. */
export async function noteActivity(
  sql: Sql,
  tenant: string,
  received: readonly { caseId: string; at: Date }[],
): Promise<void> {
  if (received.length === 0) return;
  await sql.execute(
    `update cases c set last_activity_at = greatest(c.last_activity_at, r.at), revision = coalesce(c.revision, 0) + 1, updated_at = now()
     from (select case_id, max(at) as at from unnest($2::text[], $3::timestamp[]) as q (case_id, at) group by case_id) r
     where c.tenant = $1 and c.document_id = r.case_id`,
    [tenant, received.map(({ caseId }) => caseId), received.map(({ at }) => at.toISOString())],
  );
}

export const reopenCases = (sql: Sql, tenant: string, caseIds: readonly string[]): Promise<number> =>
  sql.execute(
    `update cases set status = 'open', closed_at = null, closed_reason = null, updated_at = now()
     where tenant = $1 and document_id = any ($2::text[])`,
    [tenant, caseIds],
  );
