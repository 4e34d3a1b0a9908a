import type { StepType } from '@kassenwerk/engine';
import { awaitBankStatus } from './await-bank-status';
import { buildBankFile } from './build-bank-file';
import { planDebits } from './plan-debits';
import { planRetries } from './plan-retries';
import { releaseBankFile } from './release-bank-file';
import { transmitBankFile } from './transmit-bank-file';

/** Steps 65 to 71: from the planned debit to the answer of the bank. */
export const bankFileStepTypes: StepType[] = [
  planDebits,
  planRetries,
  buildBankFile,
  releaseBankFile,
  transmitBankFile,
  awaitBankStatus,
];
