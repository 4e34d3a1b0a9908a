import type { Kassenwerk } from './kassenwerk';

export interface RunEnded {
  tenant: string;
  runId: number;
  process: string;
  status: 'done' | 'cancelled';
}

export type RunEndedListener = (ended: RunEnded, strapi: Kassenwerk) => Promise<void>;

const listeners: RunEndedListener[] = [];

/**
 * Called after a run has ended, through the outbox: at least once, as a job of the tenant. After a cancellation plugins withdraw
 * here what they created for the run. Registered in `register()`.
 */
export function onRunEnded(listener: RunEndedListener): void {
  if (!listeners.includes(listener)) listeners.push(listener);
}

export async function tellRunEnded(ended: RunEnded, strapi: Kassenwerk): Promise<void> {
  for (const listener of listeners) await listener(ended, strapi);
}
