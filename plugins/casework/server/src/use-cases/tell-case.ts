import { newDocumentId, requireScope, sealText, type Sql } from '@kassenwerk/kernel';
import type { CaseEvent } from '../contracts/case';
import type { Kassenwerk } from '../kassenwerk';
import { insertEvents } from '../stores/assignment-store';
import { textOfEvent } from './sealed-events';

interface Told {
  tenant: string;
  caseId: string;
  memberId: string | null;
}

/** Writes a line of the time line, in the transaction of what happened. What somebody wrote is encrypted. */
export async function tellCase(
  strapi: Kassenwerk,
  sql: Sql,
  { tenant, caseId, memberId }: Told,
  { kind, text, details, at = new Date() }: CaseEvent,
): Promise<string> {
  const id = newDocumentId();
  const { actor } = requireScope();
  await sql.execute(
    `insert into case_events (document_id, tenant, case_id, member_id, kind, at, actor_id, actor_name, text, details, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::jsonb, now(), now())`,
    [
      id,
      tenant,
      caseId,
      memberId,
      kind,
      at,
      actor.id,
      actor.name,
      text ? await sealText(strapi, text, textOfEvent(tenant, id)) : null,
      details ? JSON.stringify(details) : null,
    ],
  );
  return id;
}

/** Lines of many cases in one statement; without texts that somebody wrote, which `tellCase` encrypts. */
export function tellCases(sql: Sql, told: readonly (Told & Omit<CaseEvent, 'text'>)[]): Promise<void> {
  const { actor } = requireScope();
  const now = new Date();
  return insertEvents(
    sql,
    told.map(({ tenant, caseId, memberId, kind, at = now, details }) => ({
      tenant,
      case_id: caseId,
      member_id: memberId,
      kind,
      at: at.toISOString(),
      actor_id: actor.id,
      actor_name: actor.name,
      details: details ?? null,
    })),
  );
}
