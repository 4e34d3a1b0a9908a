import type { CaseOfMember } from '@kassenwerk/casework';
import type { Sql } from '@kassenwerk/kernel';

/** Whom what came in could be from, where more than one fits. */
export async function candidatesOfCase(sql: Sql, { tenant, caseId }: CaseOfMember): Promise<string[]> {
  const rows = await sql.rows<{ candidates: string[] | null }>(
    'select candidates from intake_items where tenant = $1 and case_id = $2 and member_id is null order by received_at, id limit 20',
    [tenant, caseId],
  );
  return rows.flatMap(({ candidates }) => candidates ?? []);
}

export async function giveItemsToMember(
  sql: Sql,
  { tenant, caseId, memberId }: CaseOfMember & { memberId: string },
): Promise<void> {
  await sql.execute(
    `update intake_items set member_id = $3, candidates = null, updated_at = now()
     where tenant = $1 and case_id = $2 and member_id is null`,
    [tenant, caseId, memberId],
  );
}
