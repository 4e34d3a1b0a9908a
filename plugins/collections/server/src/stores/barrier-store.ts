import type { Sql } from '@kassenwerk/kernel';

/** Steps of these types in runs that are still under way: whom to wake when the bank has answered. */
export const waitingSteps = (sql: Sql, tenant: string, runIds: readonly number[], types: readonly string[]) =>
  sql.rows<{ runId: number; stepId: string }>(
    `select r.id as "runId", step ->> 'id' as "stepId"
     from runs r, jsonb_array_elements(r.definition -> 'steps') as step
     where r.tenant = $1 and r.id = any ($2) and r.status in ('queued', 'running', 'waiting', 'paused', 'stopped')
       and step ->> 'type' = any ($3)`,
    [tenant, runIds, types],
  );
