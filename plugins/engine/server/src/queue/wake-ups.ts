/** The run that somebody should have a look at. */
export interface RunRef {
  runId: number;
  tenant: string;
}

/**
 * Wake-up calls between processes. A call says "look at this run", nothing more: what there is to do stands in tables,
 * so a call that is lost, doubled or late changes nothing but the time.
 */
export interface WakeUps {
  /** @param workers how many may work on the run side by side, if so many are free */
  wake(run: RunRef, workers?: number): Promise<void>;
  /** Takes calls in this process. `again` asks to be called once more, after others had their turn. */
  listen(handle: (run: RunRef) => Promise<'idle' | 'again'>, concurrency: number): Promise<void>;
  /** Waits for calls that are being handled, then lets go of connections. */
  close(): Promise<void>;
}
