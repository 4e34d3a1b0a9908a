import type { StepType } from '@kassenwerk/engine';
import { allocatePayments } from './allocate-payments';
import { awaitReturns } from './await-returns';
import { classifyReturns } from './classify-returns';
import { deferrals } from './deferrals';
import { dunning } from './dunning';
import { handToEnforcement } from './hand-to-enforcement';
import { lateFee } from './late-fee';
import { scheduleRetry } from './schedule-retry';

/** Incoming payments, returned debits and dunning: sub-processes 72 to 80. */
export const returnsStepTypes: StepType[] = [
  awaitReturns,
  allocatePayments,
  classifyReturns,
  scheduleRetry,
  lateFee,
  dunning,
  handToEnforcement,
  deferrals,
];
