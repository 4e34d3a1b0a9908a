import { lockedMembersSql, type Sql } from '@kassenwerk/kernel';
import { inboxColumns, type InboxRecord } from './inbox-store';

export interface Fetcher {
  tenant: string;
  me: string;
  teams: readonly string[];
  skills: readonly string[];
  languages: readonly string[];
  seesLocked: boolean;
  /** Looked at already, and not for this person. */
  but: readonly string[];
}

/** Nobody writes in it. */
const isFree = '(c.locked_until is null or c.locked_until <= now())';
const isShown = `($2::boolean or c.member_id is null or c.member_id not in (${lockedMembersSql}))`;

/**
 * The most urgent case that lies with the person, and otherwise with one of the teams and fits; locked until the transaction ends. Rows
 * that another fetches at this moment are passed over, so two never get the same.
 */
export async function claimNext(sql: Sql, given: Fetcher): Promise<InboxRecord | undefined> {
  const { tenant, me, teams, skills, languages, seesLocked, but } = given;
  const claim = (condition: string, params: unknown[]): Promise<InboxRecord | undefined> =>
    sql.one<InboxRecord>(
      `select ${inboxColumns} from cases c
       where c.tenant = $1 and c.status = 'open' and ${isFree} and ${isShown} and c.document_id <> all ($3::text[]) and ${condition}
       order by c.rank, c.document_id limit 1 for update skip locked`,
      [tenant, seesLocked, but, ...params],
    );
  return (
    (await claim('c.assignee = $4', [me])) ??
    (await claim(
      `c.assignee is null and (cardinality($4::text[]) = 0 or c.team = any ($4::text[]))
       and (c.skill is null or c.skill = any ($5::text[])) and (c.language is null or c.language = any ($6::text[]))
       and c.returned_by is distinct from $7`,
      [teams, skills, languages, me],
    ))
  );
}
