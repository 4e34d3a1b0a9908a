export const quiet = (ms = 400) => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks again and again until the answer is yes. */
export async function waitFor(holds: () => Promise<boolean>, timeoutMs = 15_000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('waited in vain');
    await quiet(40);
  }
}
