import type { Engine } from '../engine';
import type { RunRef } from '../queue/wake-ups';

/** Calls workers to a run after its state has been committed. Should the call be lost, the sweep finds the run. */
export async function wakeWorkers(engine: Engine, run: RunRef, workers = 1): Promise<void> {
  await engine.wakeUps?.wake(run, workers);
}
