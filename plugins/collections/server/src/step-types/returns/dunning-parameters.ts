import { z } from 'zod';
import { dunningParametersSchema } from '../../domain/assessment';

/** Levels, terms and limits of dunning, and what stops it. */
export const dunningStepParameters = dunningParametersSchema.extend({
  /** An open task of one of these kinds about a member blocks its dunning. */
  blockingTaskKinds: z
    .array(z.string().min(1))
    .default(['dunningBlock', 'disputedDebit', 'estate', 'deferral', 'repairPaymentData', 'hardship', 'dunningMinor']),
  /** `run`: members of the run; `fund`: everybody who owes. */
  scope: z.enum(['run', 'fund']).default('run'),
});
