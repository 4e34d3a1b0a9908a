/** Rows of work that items are divided into when they enter a run; a claim takes one or more of them. */
export const itemsPerChunk = 1000;

const targetMs = 1500;
const firstClaim = 1;
const largestClaim = 2;

/**
 * How many chunks one transaction takes. Long transactions waste little and lose much when a process dies,
 * so the claim grows until it takes about a second and a half; two chunks at most, because all of it is held in memory.
 * Kept per worker and stage.
 */
export function createClaimSizer(): { next(): number; observe(chunks: number, ms: number): void } {
  let size = firstClaim;
  return {
    next: () => size,
    observe(chunks, ms) {
      const perChunk = Math.max(ms / Math.max(chunks, 1), 1);
      const wanted = Math.round(targetMs / perChunk);
      size = Math.min(Math.max(wanted, 1), size * 2, largestClaim);
    },
  };
}
