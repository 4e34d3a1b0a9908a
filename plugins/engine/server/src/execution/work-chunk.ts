import { inTransaction } from '@kassenwerk/kernel';
import type { Engine } from '../engine';
import { claimAgain, claimChunks, type Chunk } from '../stores/chunk-store';
import { isolateAndRecord } from './isolate';
import { pause } from './pause';
import type { RunPlan } from './plan';
import { retryPolicyOf } from './retry-policy';
import { StepFailure } from './step-failure';
import { workOnClaim } from './work-on-claim';

export interface ClaimSizer {
  next(): number;
  observe(chunks: number, ms: number): void;
}

/**
 * Claims chunks of the run and takes them through a stage, in one transaction. After a failure the same chunks are tried again
 * by the policy of the step; then the items that cause it are found and put aside.
 * @returns whether there was anything to do
 */
export async function workChunk(engine: Engine, plan: RunPlan, sizer: ClaimSizer): Promise<boolean> {
  let claimed: Chunk[] = [];
  for (let attempt = 1; ; attempt += 1) {
    const again = attempt > 1 ? claimed.map(({ id }) => id) : undefined;
    try {
      const started = performance.now();
      await inTransaction(engine.strapi, async (sql) => {
        claimed = again ? await claimAgain(sql, plan.id, again) : await claimChunks(sql, plan.id, sizer.next());
        if (claimed.length > 0) await workOnClaim(engine, plan, sql, claimed);
      });
      if (claimed.length > 0) sizer.observe(claimed.length, performance.now() - started);
      return claimed.length > 0;
    } catch (error) {
      const failure = StepFailure.of(null, error);
      if (failure.isConnectionLoss) throw error;
      const policy = retryPolicyOf(plan, failure.stepId);
      if (!failure.worthRetrying || attempt >= policy.attempts) {
        await isolateAndRecord(engine, plan, { chunks: claimed, failure, attempts: attempt });
        return true;
      }
      await pause(policy.backoffMs * 2 ** (attempt - 1));
    }
  }
}
