import { inTransaction } from '@kassenwerk/kernel';
import type { Engine } from '../engine';
import { claimAgain, claimChunk, type Chunk } from '../stores/chunk-store';
import { isolateAndRecord } from './isolate';
import { pause } from './pause';
import type { RunPlan } from './plan';
import { retryPolicyOf } from './retry-policy';
import { StepFailure } from './step-failure';
import { workOnClaim } from './work-on-claim';

/**
 * Claims a chunk of the run and takes it through a stage, in one transaction. After a failure the same chunk is tried again
 * by the policy of the step; then the items that cause it are found and put aside.
 * @returns whether there was anything to do
 */
export async function workChunk(engine: Engine, plan: RunPlan): Promise<boolean> {
  let claimed: Chunk[] = [];
  for (let attempt = 1; ; attempt += 1) {
    const again = attempt > 1 ? claimed.map(({ id }) => id) : undefined;
    try {
      await inTransaction(engine.strapi, async (sql) => {
        claimed = again ? await claimAgain(sql, plan.id, again) : await claimChunk(sql, plan.id);
        if (claimed.length > 0) await workOnClaim(engine, plan, sql, claimed);
      });
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
