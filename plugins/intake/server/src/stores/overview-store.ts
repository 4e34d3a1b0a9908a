import type { Sql } from '@kassenwerk/kernel';

export interface ChannelCount {
  tenant: string;
  channel: string;
  received: number;
  clearing: number;
  duplicates: number;
}

/** What came in since a moment, by channel. */
export const countByChannel = (sql: Sql, tenant: string, since: Date): Promise<ChannelCount[]> =>
  sql.rows<ChannelCount>(
    `select tenant, channel, count(*)::int as received, (count(*) filter (where status = 'clearing'))::int as clearing,
       (count(*) filter (where status = 'duplicate'))::int as duplicates
     from intake_items where tenant = $1 and received_at >= $2 group by tenant, channel order by channel`,
    [tenant, since],
  );

export interface StuckItem {
  id: string;
  channel: string;
  receivedAt: Date;
  runId: number | null;
}

/** Received and not sorted within a minute: a step failed, or the run stands still. */
export const stuckItems = (sql: Sql, tenant: string): Promise<StuckItem[]> =>
  sql.rows<StuckItem>(
    `select document_id as id, channel, received_at as "receivedAt", run_id as "runId" from intake_items
     where tenant = $1 and status = 'received' and received_at < now() - interval '1 minute' order by received_at limit 200`,
    [tenant],
  );

export interface ClearingCase {
  id: string;
  caseId: string;
  number: string;
  title: string;
  channel: string;
  receivedAt: Date;
}

/** Open cases that no rule could sort, the oldest first. */
export const clearingCases = (sql: Sql, tenant: string): Promise<ClearingCase[]> =>
  sql.rows<ClearingCase>(
    `select document_id as id, document_id as "caseId", number, title, channel, received_at as "receivedAt" from cases
     where tenant = $1 and area = 'clearing' and status = 'open' order by rank limit 200`,
    [tenant],
  );

export interface Fault {
  id: string;
  tenant: string;
  channel: string;
  /** Sealed. */
  name: string;
  reason: string;
  at: Date;
}

export const insertFault = (sql: Sql, fault: Fault): Promise<number> =>
  sql.execute(
    `insert into intake_faults (document_id, tenant, channel, name, reason, at, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, now(), now())`,
    [fault.id, fault.tenant, fault.channel, fault.name, fault.reason, fault.at],
  );

const faultTask = 'intakeFault';

/** Seen to is also what somebody did as a task. */
export const openFaults = (sql: Sql, tenant: string): Promise<Fault[]> =>
  sql.rows<Fault>(
    `select f.document_id as id, f.tenant, f.channel, f.name, f.reason, f.at from intake_faults f
     where f.tenant = $1 and f.settled_at is null and not exists (
       select 1 from tasks t where t.tenant = f.tenant and t.subject_id = f.document_id and t.kind = '${faultTask}'
         and t.status = any (array['done', 'cancelled']::text[]))
     order by f.at limit 200`,
    [tenant],
  );

/** For the people of the clearing. What the file or mail was called stays encrypted with the fault. */
export const insertFaultTask = (
  sql: Sql,
  { id, tenant, title, reason }: Pick<Fault, 'id' | 'tenant' | 'reason'> & { title: string },
): Promise<number> =>
  sql.execute(
    `insert into tasks (tenant, kind, title, status, priority, subject_type, subject_id, team, payload)
     values ($1, '${faultTask}', $2, 'open', 60, '${faultTask}', $3, 'clearing', $4)`,
    [tenant, title, id, JSON.stringify({ decisions: ['done'], reason })],
  );

export const endFaultTask = (sql: Sql, tenant: string, id: string, by: string): Promise<number> =>
  sql.execute(
    `update tasks set status = 'done', resolution = '{"decision": "done"}', resolved_by = $3, resolved_at = now(), updated_at = now()
     where tenant = $1 and subject_id = $2 and kind = '${faultTask}' and status = any (array['open', 'inProgress']::text[])`,
    [tenant, id, by],
  );

/** @returns the fund of the fault, undefined when there is none that is open */
export const settleFault = async (sql: Sql, id: string, by: string): Promise<string | undefined> =>
  (
    await sql.one<{ tenant: string }>(
      `update intake_faults set settled_at = now(), settled_by = $2, updated_at = now()
       where document_id = $1 and settled_at is null returning tenant`,
      [id, by],
    )
  )?.tenant;
