import {
  lockedMembersSql,
  maySeeLocked,
  readableRows,
  requireScope,
  todayInBerlin,
  withSql,
  type BilingualText,
  type Sql,
} from '@kassenwerk/kernel';
import { changeInWords, problemOf, type BulkAction } from '../domain/bulk-change';
import { caseNotFound, followUpInThePast } from '../domain/case-errors';
import type { Kassenwerk } from '../kassenwerk';
import { casesOfBatch, type BulkRecord } from '../stores/batch-store';
import { personIn } from './assign-case';
import { reachOf } from './bulk-answers';
import { assertTeamIn } from './colleagues';
import { lockView } from './lock-case';

export interface Bulk {
  tenant: string;
  ids: readonly string[];
  action: BulkAction;
}

interface PreviewRow {
  id: string;
  number: string;
  title: string;
  change: BilingualText | null;
  problem: BilingualText | null;
}

/** What would happen to each case, and why nothing to some. @throws KW_NOT_FOUND, KW_CASE_PERSON_UNKNOWN, KW_CASE_FOLLOW_UP_PAST, KW_ANSWER_TEXT_INVALID */
export const previewBulk = (strapi: Kassenwerk, bulk: Bulk): Promise<{ rows: PreviewRow[] }> =>
  withSql(strapi, async (sql) => {
    assertDayToCome(bulk.action);
    const person = await personOf(sql, bulk);
    const found = await readableCases(sql, bulk);
    const reach = await reachOf(sql, found, bulk.action);
    return {
      rows: found.map((one) => {
        const { id, number, title } = one;
        const { channel, problem: unanswered = null } = reach.get(id) ?? {};
        const problem = problemOf(one, bulk.action) ?? unanswered;
        return { id, number, title, change: problem ? null : changeInWords(bulk.action, person, channel), problem };
      }),
    };
  });

/** @throws KW_CASE_FOLLOW_UP_PAST */
export function assertDayToCome(action: BulkAction): void {
  if (action.kind === 'followUp' && action.on <= todayInBerlin(new Date())) throw followUpInThePast();
}

/** To whom cases go; null where they go to nobody in particular. @throws KW_CASE_PERSON_UNKNOWN, KW_CASE_TEAM_UNKNOWN */
export async function personOf(sql: Sql, { tenant, action }: Pick<Bulk, 'tenant' | 'action'>) {
  if (action.kind === 'moveToTeam') await assertTeamIn(sql, tenant, action.team);
  return action.kind === 'assign' ? personIn(sql, tenant, action.assignee) : null;
}

/** All of them in the order asked for, or none: one that the person may not see is not there. @throws KW_NOT_FOUND */
export async function readableCases(sql: Sql, { tenant, ids }: Pick<Bulk, 'tenant' | 'ids'>): Promise<BulkRecord[]> {
  const found = await casesToChange(sql, { tenant, ids, me: requireScope().actor.id });
  const scope = requireScope();
  const readable = readableRows(scope.ability, 'case', tenant, found);
  const hidden = maySeeLocked(scope, tenant) ? new Set() : await lockedMembers(sql, tenant);
  const shown = readable.filter(({ memberId }) => memberId === null || !hidden.has(memberId));
  if (shown.length < new Set(ids).size) throw caseNotFound();
  const places = new Map(ids.map((id, place) => [id, place]));
  return shown.sort((one, next) => places.get(one.id)! - places.get(next.id)!);
}

async function lockedMembers(sql: Sql, tenant: string): Promise<ReadonlySet<string>> {
  const rows = await sql.rows<{ member_id: string }>(lockedMembersSql, [tenant]);
  return new Set(rows.map(({ member_id: id }) => id));
}

interface Asked {
  tenant: string;
  ids: readonly string[];
  me: string;
  forUpdate?: boolean;
}

/** The cases of a change as they are now, with who else is writing in them. */
export const casesToChange = async (sql: Sql, { me, ...asked }: Asked): Promise<BulkRecord[]> =>
  (await casesOfBatch(sql, asked)).map((one) => {
    const lock = lockView(one, me);
    return { ...one, writtenInBy: lock && !lock.isMine ? lock.byName : null };
  });
