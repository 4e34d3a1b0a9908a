import type { Sql } from '@kassenwerk/kernel';
import { priorities } from '../contracts/case';
import type { Person, WaitingCase } from '../domain/assigning/model';

export interface WaitingRow extends WaitingCase {
  memberId: string | null;
  area: string;
  topic: string | null;
  channel: string | null;
}

type Row = Omit<WaitingRow, 'priority'> & { priority: number | null };

/** More than a team can take at once: those nobody can take right now must not hide the ones behind them. */
const spare = 50;

/**
 * Cases that lie with a team and nobody in particular, the most urgent first, locked for the caller; what somebody else is giving out
 * right now is skipped. Only of teams in which somebody has room, and not those for which a skill or language is there but not free.
 */
export async function claimWaiting(
  sql: Sql,
  tenant: string,
  people: readonly Person[],
  caseIds: readonly string[] | undefined,
): Promise<WaitingRow[]> {
  const free = people.filter(({ isPresent, isAbsent, load, capacity }) => isPresent && !isAbsent && load < capacity);
  const room = new Map<string, number>();
  for (const { teams, load, capacity } of free) {
    for (const team of teams) room.set(team, (room.get(team) ?? 0) + capacity - load);
  }
  if (room.size === 0) return [];
  const of = (list: readonly Person[], what: 'skills' | 'languages') => [
    ...new Set(list.flatMap((one) => [...one[what]])),
  ];
  const rows = await sql.rows<Row>(
    `select c.document_id as id, c.team, c.area, c.topic, c.channel, c.priority, c.skill, coalesce(c.language, 'de') as language,
       c.member_id as "memberId", m.member_number as "memberNumber", m.last_name as "lastName", m.postal_code as "postalCode",
       coalesce(c.escalation_level, 0) as "escalationLevel", c.returned_by as "notTo"
     from unnest($2::text[], $3::int[]) as wanted (team, room)
     cross join lateral (
       select * from cases o
       where o.tenant = $1 and o.team = wanted.team and o.status = 'open' and o.assignee is null
         and ($4::text[] is null or o.document_id = any($4))
         and (o.escalation_level > 0 or o.member_id is not null or (
           (o.skill is null or o.skill = any($5::text[]) or not o.skill = any($6::text[]))
           and (o.language is null or o.language = any($7::text[]) or not o.language = any($8::text[]))))
       order by o.rank limit wanted.room for update skip locked) c
     left join members m on m.tenant = c.tenant and m.document_id = c.member_id
     order by c.rank, c.id`,
    [
      tenant,
      [...room.keys()],
      [...room.values()].map((one) => one + spare),
      caseIds ?? null,
      of(free, 'skills'),
      of(people, 'skills'),
      of(free, 'languages'),
      of(people, 'languages'),
    ],
  );
  return rows.map((row) => ({ ...row, priority: priorities[row.priority ?? 2] ?? 'normal' }));
}
