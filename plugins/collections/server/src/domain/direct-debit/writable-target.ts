/**
 * Where one file goes. Called in this order: `write` any number of times, `close` once, then for all files of the
 * order `publish`, or for all of them `discard` when anything went wrong. Each call waits for the one before, which
 * is how the writer never runs ahead of a slow disk.
 */
export interface WritableTarget {
  /** Where the file will be found after `publish`. */
  path: string;
  write(bytes: Uint8Array): Promise<void>;
  /** Everything written is durable afterwards. */
  close(): Promise<void>;
  /** Makes the file visible under its path, whole. */
  publish(): Promise<void>;
  /** Leaves nothing behind; may be called in any state, also twice. */
  discard(): Promise<void>;
}
