import { bulkRows, liveChannel, newDocumentId, requireScope, type Sql } from '@kassenwerk/kernel';
import type { Assignment } from '../domain/assigning/model';
import type { WaitingRow } from './waiting-store';

export interface WrittenAssignment extends Assignment {
  waiting: WaitingRow;
  giveBackAt: Date | null;
}

/** Cases with their people, the lines of their time lines, and word to the consoles: a statement each, however many there are. */
export async function writeAssignments(
  sql: Sql,
  { tenant, now }: { tenant: string; now: Date },
  assignments: readonly WrittenAssignment[],
): Promise<void> {
  if (assignments.length === 0) return;
  const given = assignments.map(({ caseId, person, giveBackAt }) => ({
    document_id: caseId,
    assignee: person.id,
    assignee_name: person.name,
    give_back_at: giveBackAt?.toISOString() ?? null,
  }));
  const { values, from, params } = await bulkRows(sql, 'cases', given, 3);
  await sql.execute(
    `update cases c set assignee = r.assignee, assignee_name = r.assignee_name, give_back_at = r.give_back_at, returned_by = null,
       assigned_at = $2, revision = coalesce(revision, 0) + 1, updated_at = now()
     from (select ${values} from ${from}) as r (document_id, assignee, assignee_name, give_back_at)
     where c.tenant = $1 and c.document_id = r.document_id`,
    [tenant, now.toISOString(), ...params],
  );
  const { actor } = requireScope();
  await insertEvents(
    sql,
    assignments.map(({ caseId, person, rule, sentence, waiting }) => ({
      tenant,
      case_id: caseId,
      member_id: waiting.memberId,
      kind: 'assigned',
      at: now.toISOString(),
      actor_id: actor.id,
      actor_name: actor.name,
      details: { assignee: person.id, assigneeName: person.name, rule, sentence },
    })),
  );
  await tellConsoles(
    sql,
    tenant,
    given.map(({ document_id: id }) => id),
  );
}

interface EventRow {
  [column: string]: unknown;
}

/** Lines without a text that somebody wrote; those go through `tellCase`, which encrypts them. */
export async function insertEvents(sql: Sql, events: readonly EventRow[]): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map((event) => ({ document_id: newDocumentId(), ...event }));
  const { names, values, from, params } = await bulkRows(sql, 'case_events', rows, 1);
  await sql.execute(
    `insert into case_events (${names}, created_at, updated_at) select ${values}, now(), now() from ${from}`,
    params,
  );
}

export async function tellConsoles(sql: Sql, tenant: string, caseIds: readonly string[]): Promise<void> {
  await sql.execute(
    `select pg_notify('${liveChannel}', json_build_object('tenant', $1::text, 'type', 'case', 'id', id)::text)
     from unnest($2::text[]) as told (id)`,
    [tenant, caseIds],
  );
}
