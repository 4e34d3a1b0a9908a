/** Passes batches on and tells how many elements have gone by. */
export async function* withProgress<T>(
  batches: AsyncIterable<readonly T[]>,
  report: (done: number) => void,
): AsyncGenerator<readonly T[]> {
  let done = 0;
  for await (const batch of batches) {
    yield batch;
    report((done += batch.length));
  }
}
