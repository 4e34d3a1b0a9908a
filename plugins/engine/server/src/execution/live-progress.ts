import { publishLive, type Sql } from '@kassenwerk/kernel';
import type { RunName } from './plan';

const everyMs = 500;
const lastPublished = new Map<number, number>();

/** Tells the console that figures of the run have moved; at most twice a second and process. */
export async function publishProgress(sql: Sql, plan: RunName): Promise<void> {
  const now = performance.now();
  if (now - (lastPublished.get(plan.id) ?? -everyMs) < everyMs) return;
  lastPublished.set(plan.id, now);
  await publishLive(sql, { tenant: plan.tenant, type: 'run', id: plan.documentId, data: { change: 'progress' } });
}

/** Tells the console that the run has moved on, stopped or ended. */
export async function publishChange(sql: Sql, plan: RunName, change: string): Promise<void> {
  if (change === 'done' || change === 'cancelled') lastPublished.delete(plan.id);
  await publishLive(sql, { tenant: plan.tenant, type: 'run', id: plan.documentId, data: { change } });
}

export async function publishIncident(sql: Sql, plan: RunName, incidentId: number): Promise<void> {
  await publishLive(sql, {
    tenant: plan.tenant,
    type: 'incident',
    id: String(incidentId),
    data: { run: plan.documentId },
  });
}
