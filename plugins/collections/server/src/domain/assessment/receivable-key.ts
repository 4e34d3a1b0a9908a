import type { AssessmentPeriod } from './contribution-months';

export interface ReceivableIdentity {
  tenant: string;
  variant: string;
  memberNumber: string;
  period: AssessmentPeriod;
  /** E.g. `additionalContribution`, `latePaymentSurcharge`. */
  type: string;
}

/**
 * The business key under which a receivable exists at most once. The database has it unique, so a repeated run or a second
 * worker cannot collect twice: inferring from dates or states whether something exists is how others did.
 */
export function receivableKey({ tenant, variant, memberNumber, period, type }: ReceivableIdentity): string {
  return [tenant, variant, memberNumber, `${period.from}/${period.to}`, type].map(escapeBar).join('|');
}

function escapeBar(part: string): string {
  return part.replace(/[%|]/g, encodeURIComponent);
}
