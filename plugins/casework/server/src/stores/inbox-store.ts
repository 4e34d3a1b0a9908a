import { lockedMembersSql, memberNameBegins, nameBeginnings, type Sql } from '@kassenwerk/kernel';
import { readReference } from '@kassenwerk/forms';
import { priorities } from '../contracts/case';
import type { InboxFilter, InboxView } from '../contracts/inbox';

/** Who reads, and what follows from it. */
export interface Reader {
  tenant: string;
  /** Id of the person. */
  me: string;
  /** Teams the person works in; none means all. */
  teams: readonly string[];
  /** Whether cases of members with a data lock are shown. */
  seesLocked: boolean;
  /** Whether members may be found by their name. */
  seesNames: boolean;
}

export interface InboxRecord {
  id: string;
  tenant: string;
  number: string;
  title: string;
  area: string;
  topic: string;
  channel: string;
  priority: number;
  status: 'open' | 'waiting' | 'closed' | 'merged';
  team: string;
  assignee: string | null;
  assigneeName: string | null;
  memberId: string | null;
  receivedAt: Date;
  answerDueAt: Date | null;
  dueOn: string | null;
  firstAnsweredAt: Date | null;
  followUpOn: string | null;
  escalationLevel: number;
  lockedBy: string | null;
  lockedByName: string | null;
  lockedUntil: Date | null;
  revision: number;
}

export type InboxRecordWithMember = InboxRecord & {
  lastName: string | null;
  firstName: string | null;
  memberNumber: string | null;
};

export const inboxColumns = `c.document_id as id, c.tenant, c.number, c.title, c.area, c.topic, c.channel, c.priority, c.status, c.team, c.assignee,
  c.assignee_name as "assigneeName", c.member_id as "memberId", c.received_at as "receivedAt", c.answer_due_at as "answerDueAt",
  c.due_on as "dueOn", c.first_answered_at as "firstAnsweredAt", c.follow_up_on as "followUpOn",
  coalesce(c.escalation_level, 0) as "escalationLevel", c.locked_by as "lockedBy", c.locked_by_name as "lockedByName",
  c.locked_until as "lockedUntil", coalesce(c.revision, 1) as revision`;

/** Deadlines of a case that are over: $TODAY is a civil date, for days belong to the fund and not to the server. */
const overdueSql = (today: string): string =>
  `((c.answer_due_at < now() and c.first_answered_at is null) or c.due_on < ${today}::date)`;

/** Conditions with their parameters, in the order in which they are added. */
class Conditions {
  readonly params: unknown[] = [];
  private readonly parts: string[] = [];

  param(value: unknown): string {
    this.params.push(value);
    return `$${this.params.length}`;
  }

  add(text: string): void {
    this.parts.push(text);
  }

  equal(column: string, value: unknown): void {
    if (value !== undefined) this.add(`c.${column} = ${this.param(value)}`);
  }

  toString(): string {
    return this.parts.join(' and ');
  }
}

/** Written out, and not as parameters: only so PostgreSQL sees which of the partial indexes serve. */
const statusesOf: Readonly<Record<InboxView, string>> = {
  mine: "c.status = 'open'",
  team: "c.status = 'open'",
  unassigned: "c.status = 'open' and c.assignee is null",
  clearing: "c.status = 'open'",
  followUp: "c.status in ('open', 'waiting') and c.follow_up_on is not null",
  overdue: "c.status = 'open'",
  all: "c.status in ('open', 'waiting')",
  closed: "c.status in ('closed', 'merged')",
};

interface Asked {
  reader: Reader;
  filter: InboxFilter;
  today: string;
}

function conditionsOf({ reader, filter, today }: Asked): Conditions {
  const conditions = new Conditions();
  conditions.equal('tenant', reader.tenant);
  conditions.add(statusesOf[filter.view]);
  if (filter.view === 'mine' || filter.view === 'followUp') conditions.equal('assignee', reader.me);
  if (filter.view === 'clearing') conditions.equal('area', 'clearing');
  if (filter.view === 'overdue') conditions.add(overdueSql(conditions.param(today)));
  if (['team', 'unassigned', 'overdue'].includes(filter.view) && !filter.team) ofTeams(conditions, reader.teams);
  for (const column of ['team', 'area', 'channel', 'topic', 'assignee'] as const)
    conditions.equal(column, filter[column]);
  if (filter.priority) conditions.equal('priority', priorities.indexOf(filter.priority));
  if (!reader.seesLocked) withoutLocked(conditions);
  if (filter.q) search(conditions, filter.q, reader);
  return conditions;
}

function ofTeams(conditions: Conditions, teams: readonly string[]): void {
  // One team is compared and not looked up in a list, so that the index gives the order.
  if (teams.length === 1) conditions.equal('team', teams[0]);
  else if (teams.length > 1) conditions.add(`c.team = any (${conditions.param(teams)}::text[])`);
}

const withoutLocked = (conditions: Conditions): void =>
  conditions.add(`(c.member_id is null or c.member_id not in (${lockedMembersSql}))`);

/** A number is seen by its digits or its shape, so only one of both is looked for; each has an index of its own. */
function search(conditions: Conditions, text: string, { seesNames }: Reader): void {
  const member = (condition: string): string =>
    `c.member_id = any (array(select m.document_id from members m where m.tenant = $1 and ${condition} limit 500))`;
  if (!isNumber(text)) {
    const begins = nameBeginnings(text).map((name) => memberNameBegins(conditions.param(name)));
    return conditions.add(member(seesNames && begins.length > 0 ? `(${begins.join(' or ')})` : 'false'));
  }
  const asked = conditions.param(text.trim());
  const reference = conditions.param(readReference(text));
  conditions.add(`(c.number = ${reference} or c.number = upper(${asked}) or ${member(`m.member_number = ${asked}`)})`);
}

const isNumber = (text: string): boolean => /\d|^\w{4}-\w{4}-\w{2}$/.test(text.trim());

export interface Place {
  /** As text with all its digits. */
  rank: string;
  id: string;
}

/** The next cases behind a place, by rank; closed ones newest first. */
export function listInbox(
  sql: Sql,
  asked: Asked & { after?: Place | undefined; limit: number },
): Promise<(InboxRecordWithMember & { place: string })[]> {
  const conditions = conditionsOf(asked);
  const isBackwards = asked.filter.view === 'closed';
  if (asked.after) {
    const [rank, id] = [conditions.param(asked.after.rank), conditions.param(asked.after.id)];
    conditions.add(`(c.rank, c.document_id) ${isBackwards ? '<' : '>'} (${rank}::timestamp, ${id})`);
  }
  const order = (alias: string) =>
    `${alias}rank ${isBackwards ? 'desc' : 'asc'}, ${alias}${alias === 'c.' ? 'document_id' : 'id'} ${isBackwards ? 'desc' : 'asc'}`;
  return sql.rows(
    `select f.*, f.rank::text as place, m.first_name as "firstName", m.last_name as "lastName", m.member_number as "memberNumber"
     from (select ${inboxColumns}, c.rank from cases c where ${conditions.toString()} order by ${order('c.')} limit ${conditions.param(asked.limit)}) f
     left join members m on m.tenant = f.tenant and m.document_id = f."memberId"
     order by ${order('f.')}`,
    conditions.params,
  );
}

export interface TeamCount {
  team: string;
  open: number;
  overdue: number;
  mine: number;
  unassigned: number;
  clearing: number;
  followUp: number;
}

/** One pass over the open cases of the fund, in an index that carries all of it. */
export function countInbox(sql: Sql, { reader, today }: Omit<Asked, 'filter'>): Promise<TeamCount[]> {
  const conditions = new Conditions();
  conditions.equal('tenant', reader.tenant);
  const [me, day] = [conditions.param(reader.me), conditions.param(today)];
  conditions.add("c.status in ('open', 'waiting')");
  if (!reader.seesLocked) withoutLocked(conditions);
  const count = (condition: string): string => `(count(*) filter (where ${condition}))::int`;
  return sql.rows<TeamCount>(
    `select coalesce(c.team, '') as team, ${count("c.status = 'open'")} as open,
       ${count(`c.status = 'open' and ${overdueSql(day)}`)} as overdue,
       ${count(`c.status = 'open' and c.assignee = ${me}`)} as mine,
       ${count("c.status = 'open' and c.assignee is null")} as unassigned,
       ${count("c.status = 'open' and c.area = 'clearing'")} as clearing,
       ${count(`c.follow_up_on is not null and c.assignee = ${me}`)} as "followUp"
     from cases c where ${conditions.toString()} group by c.team order by c.team`,
    conditions.params,
  );
}
