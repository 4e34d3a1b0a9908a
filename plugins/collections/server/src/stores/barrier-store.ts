import type { Sql } from '@kassenwerk/kernel';

export interface WaitingStep {
  runId: number;
  stepId: string;
}

const stepsUnderWay = `
select r.id as "runId", step ->> 'id' as "stepId"
from runs r, jsonb_array_elements(r.definition -> 'steps') as step
where r.tenant = $1 and r.status in ('queued', 'running', 'waiting', 'paused', 'stopped') and step ->> 'type' = any ($2)`;

/** Steps of these types in these runs, as far as they are still under way. */
export const waitingSteps = (
  sql: Sql,
  tenant: string,
  runIds: readonly number[],
  types: readonly string[],
): Promise<WaitingStep[]> => sql.rows<WaitingStep>(`${stepsUnderWay} and r.id = any ($3)`, [tenant, types, runIds]);

/**
 * Steps of these types in all runs of a fund that have debits at the bank. Not only the runs a file of the bank speaks of: a
 * file without news for a run may be the last one it waited for.
 */
export const stepsAwaitingBank = (sql: Sql, tenant: string, types: readonly string[]): Promise<WaitingStep[]> =>
  sql.rows<WaitingStep>(
    `${stepsUnderWay} and exists (select 1 from debit_items d where d.tenant = $1 and d.run_id = r.id and d.status <> 'planned')`,
    [tenant, types],
  );
