import type { StepType } from '@kassenwerk/engine';
import { assessContribution } from './assessment/assess-contribution';
import { createReceivables } from './assessment/create-receivables';
import { offsetCredit } from './assessment/offset-credit';
import { postToLedger } from './assessment/post-to-ledger';
import { setDueDate } from './assessment/set-due-date';
import { withdrawReceivables } from './assessment/withdraw-receivables';
import { bankFileStepTypes } from './bank-file';
import { closingReport } from './feedback/closing-report';
import { exportMembers } from './feedback/export-members';
import { exportStatus } from './feedback/export-status';
import { applyDelta } from './import/apply-delta';
import { checkCompleteness } from './import/check-completeness';
import { findDuplicates } from './import/find-duplicates';
import { loadDelivery } from './import/load-delivery';
import { matchStock } from './import/match-stock';
import { pickUpDelivery } from './import/pick-up-delivery';
import { receipt } from './import/receipt';
import { rejectionReport } from './import/rejection-report';
import { choosePaymentMethod } from './members/choose-payment-method';
import { incomeCheckNeeded } from './members/income-check-needed';
import { normaliseAddresses } from './members/normalise-addresses';
import { ownChecks } from './members/own-checks';
import { plausibility } from './members/plausibility';
import { selectAddressCheck } from './members/select-address-check';
import { takeOverAddresses } from './members/take-over-addresses';
import { chooseTemplate } from './notices/choose-template';
import { preNotify } from './notices/pre-notify';
import { renderNotice } from './notices/render-notice';
import { returnsStepTypes } from './returns';

/** The steps of a collection, in the order of its phases. */
export const stepTypes: StepType[] = [
  pickUpDelivery,
  checkCompleteness,
  loadDelivery,
  findDuplicates,
  matchStock,
  applyDelta,
  rejectionReport,
  receipt,
  plausibility,
  ownChecks,
  normaliseAddresses,
  selectAddressCheck,
  takeOverAddresses,
  choosePaymentMethod,
  incomeCheckNeeded,
  assessContribution,
  setDueDate,
  createReceivables,
  postToLedger,
  offsetCredit,
  withdrawReceivables,
  chooseTemplate,
  renderNotice,
  preNotify,
  ...bankFileStepTypes,
  ...returnsStepTypes,
  exportMembers,
  exportStatus,
  closingReport,
];
