import { publishLive, type Sql } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';
import { continueCase } from './case-clock';
import { distributeSoon } from './hand-out-cases';
import { tellCase } from './tell-case';

interface Received {
  tenant: string;
  caseId: string;
  at: Date;
  /** Ids and keys alone, e.g. the channel and what it repeats. */
  details: Record<string, unknown>;
  /** What merely repeats something opens no case that is closed. */
  isRepetition?: boolean;
}

/**
 * Something more came in for a case that is there already: it stands in its time line, and a case that waited or was closed lies in the
 * inbox again. What was merged into another goes to that one. @returns the case it lies with, undefined when there is none
 */
export async function receiveIntoCase(strapi: Kassenwerk, sql: Sql, received: Received): Promise<string | undefined> {
  const { tenant, at, details, isRepetition = false } = received;
  const found = await sql.one<{ caseId: string; memberId: string | null; status: string }>(
    `select coalesce(o.document_id, c.document_id) as "caseId", coalesce(o.member_id, c.member_id) as "memberId",
       coalesce(o.status, c.status) as status
     from cases c left join cases o on o.tenant = c.tenant and c.status = 'merged' and o.document_id = c.merged_into
     where c.tenant = $1 and c.document_id = $2`,
    [tenant, received.caseId],
  );
  if (!found) return undefined;
  const { caseId, memberId, status } = found;
  const target = { tenant, caseId, memberId };
  await sql.execute(
    `update cases set last_activity_at = greatest(last_activity_at, $3), revision = coalesce(revision, 0) + 1, updated_at = now()
     where tenant = $1 and document_id = $2`,
    [tenant, caseId, at],
  );
  await tellCase(strapi, sql, target, { kind: 'received', at, details });
  if (!isRepetition && status === 'waiting') await continueCase(strapi, sql, target);
  if (!isRepetition && status === 'closed') await reopen(strapi, sql, target);
  await publishLive(sql, { tenant, type: 'case', id: caseId });
  return caseId;
}

async function reopen(
  strapi: Kassenwerk,
  sql: Sql,
  target: { tenant: string; caseId: string; memberId: string | null },
): Promise<void> {
  await sql.execute(
    `update cases set status = 'open', closed_at = null, closed_reason = null, updated_at = now() where tenant = $1 and document_id = $2`,
    [target.tenant, target.caseId],
  );
  await tellCase(strapi, sql, target, { kind: 'reopened', details: { reason: 'received' } });
  await distributeSoon(sql, target.tenant);
}
