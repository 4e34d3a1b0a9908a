import { lockedMembersSql, type Sql } from '@kassenwerk/kernel';

export interface MemberHead {
  id: string;
  name: string;
  memberNumber: string;
  birthDate: string | null;
}

/** People with a data lock are no candidates: nobody learns of them here. */
export const findMembers = (sql: Sql, tenant: string, ids: readonly string[]): Promise<MemberHead[]> =>
  sql.rows<MemberHead>(
    `select m.document_id as id, concat_ws(' ', m.first_name, m.last_name) as name, m.member_number as "memberNumber",
       m.birth_date as "birthDate"
     from unnest($2::text[]) with ordinality as asked (id, place)
     join members m on m.tenant = $1 and m.document_id = asked.id
     where m.document_id not in (${lockedMembersSql}) order by asked.place limit 10`,
    [tenant, ids],
  );

/** The case and its time line, so that both are found among what the fund knows of the person. */
export async function giveToMember(
  sql: Sql,
  { tenant, caseId, memberId }: { tenant: string; caseId: string; memberId: string },
): Promise<void> {
  await sql.execute(
    `update cases set member_id = $3, revision = coalesce(revision, 0) + 1, last_activity_at = now(), updated_at = now()
     where tenant = $1 and document_id = $2`,
    [tenant, caseId, memberId],
  );
  await sql.execute('update case_events set member_id = $3 where tenant = $1 and case_id = $2', [
    tenant,
    caseId,
    memberId,
  ]);
}
