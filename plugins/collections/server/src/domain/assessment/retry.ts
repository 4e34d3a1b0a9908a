import { addTargetDays, type CivilDate } from '@kassenwerk/kernel';
import { z } from 'zod';

export const retryParametersSchema = z.strictObject({
  maxRetries: z.number().int().min(0).max(2).default(1),
  /** A second attempt any earlier mostly meets the same empty account. */
  afterTargetDays: z.number().int().min(1).default(5),
});

export type RetryParameters = z.infer<typeof retryParametersSchema>;

/**
 * Earliest day for another attempt at a returned debit; `undefined` when the attempts are used up. `attempts` counts the
 * debits made so far, the returned one included.
 */
export function retryDate(
  returnedOn: CivilDate,
  attempts: number,
  { maxRetries, afterTargetDays }: RetryParameters,
): CivilDate | undefined {
  return attempts > maxRetries ? undefined : addTargetDays(returnedOn, afterTargetDays);
}
