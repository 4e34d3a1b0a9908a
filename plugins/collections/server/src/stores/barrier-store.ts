import type { Sql } from '@kassenwerk/kernel';

/**
 * Steps of these types in runs of a fund that are under way and have debits at the bank. Not only the runs a file of the bank
 * speaks of: a file without news for a run may be the last one it waited for.
 */
export const waitingSteps = (sql: Sql, tenant: string, types: readonly string[]) =>
  sql.rows<{ runId: number; stepId: string }>(
    `select r.id as "runId", step ->> 'id' as "stepId"
     from runs r, jsonb_array_elements(r.definition -> 'steps') as step
     where r.tenant = $1 and r.status in ('queued', 'running', 'waiting', 'paused', 'stopped') and step ->> 'type' = any ($2)
       and exists (select 1 from debit_items d where d.tenant = $1 and d.run_id = r.id and d.status <> 'planned')`,
    [tenant, types],
  );
