import type { RetryPolicy } from '../contracts/step-type';
import type { RunPlan } from './plan';

const defaultPolicy: RetryPolicy = { attempts: 3, backoffMs: 250 };

/** A failure that no step is to blame for, such as a row refused at the end of a chunk, follows the default. */
export function retryPolicyOf({ process }: RunPlan, stepId: string | null): RetryPolicy {
  return process.steps.find(({ id }) => id === stepId)?.type.retry ?? defaultPolicy;
}
