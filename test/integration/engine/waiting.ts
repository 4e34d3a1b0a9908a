export const quiet = (ms = 400) => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks again and again until the answer is yes, or something has been found. */
export async function waitFor<T>(look: () => Promise<T | undefined | false>, timeoutMs = 15_000): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > deadline) throw new Error('waited in vain');
    await quiet(40);
  }
}
