import { listenersOf, type Listener } from '@kassenwerk/kernel';

export interface RunEnded {
  tenant: string;
  runId: number;
  process: string;
  status: 'done' | 'cancelled';
}

export const runEndedListeners = listenersOf<RunEnded>();

/**
 * Called after a run has ended. After a cancellation plugins withdraw here what they created for the run. Registered in `register()`,
 * each listener once (see the kernel's `listenersOf`).
 */
export const onRunEnded = (listener: Listener<RunEnded>): void => runEndedListeners.add(listener, listener);
