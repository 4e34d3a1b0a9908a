import type { Sql } from '@kassenwerk/kernel';
import type { Routing } from '../contracts/case';
import { inboxColumns, type InboxRecord, type InboxRecordWithMember } from './inbox-store';

export interface CaseRecord extends InboxRecord {
  language: string;
  skill: string | null;
  routing: Routing | null;
  answerDays: number | null;
  statutoryDays: number | null;
  closedReason: string | null;
  closedAt: Date | null;
  mergedInto: string | null;
  splitFrom: string | null;
  lastActivityAt: Date | null;
  salutation: string | null;
}

const columns = `${inboxColumns}, coalesce(c.language, 'de') as language, c.skill, c.routing, c.answer_days as "answerDays",
  c.statutory_days as "statutoryDays", c.closed_reason as "closedReason", c.closed_at as "closedAt", c.merged_into as "mergedInto",
  c.split_from as "splitFrom", c.last_activity_at as "lastActivityAt"`;

export const findCase = (sql: Sql, id: string): Promise<(CaseRecord & InboxRecordWithMember) | undefined> =>
  sql.one(
    `select ${columns}, m.first_name as "firstName", m.last_name as "lastName", m.member_number as "memberNumber", m.salutation
     from cases c left join members m on m.tenant = c.tenant and m.document_id = c.member_id where c.document_id = $1`,
    [id],
  );

/** Its id. */
export const caseByNumber = async (sql: Sql, tenant: string, number: string): Promise<string | undefined> =>
  (
    await sql.one<{ id: string }>('select document_id as id from cases where tenant = $1 and number = $2', [
      tenant,
      number,
    ])
  )?.id;

/** Locked until the transaction ends. */
export const lockCase = (sql: Sql, id: string): Promise<CaseRecord | undefined> =>
  sql.one<CaseRecord>(`select ${columns} from cases c where c.document_id = $1 for update`, [id]);

/** Which columns a change may set; the names are written here and nowhere taken from outside. */
const columnOf = {
  title: 'title',
  area: 'area',
  topic: 'topic',
  team: 'team',
  priority: 'priority',
  rank: 'rank',
  status: 'status',
  assignee: 'assignee',
  assigneeName: 'assignee_name',
  assignedAt: 'assigned_at',
  giveBackAt: 'give_back_at',
  returnedBy: 'returned_by',
  followUpOn: 'follow_up_on',
  closedAt: 'closed_at',
  closedReason: 'closed_reason',
  mergedInto: 'merged_into',
  splitFrom: 'split_from',
  firstAnsweredAt: 'first_answered_at',
  routing: 'routing',
  lockedBy: 'locked_by',
  lockedByName: 'locked_by_name',
  lockedUntil: 'locked_until',
} as const;

export type CasePatch = Partial<Record<keyof typeof columnOf, unknown>>;

const assignments = (patch: CasePatch): { text: string; params: unknown[] } => {
  const names = Object.keys(patch) as (keyof typeof columnOf)[];
  return {
    text: names.map((name, index) => `${columnOf[name]} = $${index + 2}, `).join(''),
    params: names.map((name) => (name === 'routing' ? JSON.stringify(patch[name]) : patch[name])),
  };
};

/** What people see of it has changed: whoever began before is told so by the revision. */
export async function patchCase(sql: Sql, id: string, patch: CasePatch): Promise<void> {
  const { text, params } = assignments(patch);
  await sql.execute(
    `update cases set ${text}revision = coalesce(revision, 0) + 1, last_activity_at = now(), updated_at = now() where document_id = $1`,
    [id, ...params],
  );
}

/** For a limited time; says nothing about the case, so the revision stays. */
export async function saveLock(
  sql: Sql,
  id: string,
  by: { id: string; name: string } | null,
  minutes: number,
): Promise<void> {
  await sql.execute(
    `update cases set locked_by = $2::text, locked_by_name = $3, locked_until = case when $2::text is not null then now() + make_interval(mins => $4) end
     where document_id = $1`,
    [id, by?.id ?? null, by?.name ?? null, minutes],
  );
}
