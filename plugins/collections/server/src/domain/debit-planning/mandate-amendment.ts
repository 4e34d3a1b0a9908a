import { z } from 'zod';
import type { MandateAmendment } from '../direct-debit';

/** As a mandate record keeps it: the state before the change. */
const amendmentSchema = z.object({
  originalIban: z.string().nullish(),
  originalMandateId: z.string().optional(),
  originalCreditorId: z.string().optional(),
  originalCreditorName: z.string().optional(),
  hasNewDebtorAccount: z.boolean().optional(),
});

/** What the debtor's bank must be told about the last change of a mandate, or nothing when there is nothing to tell. */
export function amendmentOf(stored: Record<string, unknown> | null): MandateAmendment | undefined {
  if (stored === null) return undefined;
  const { originalIban, hasNewDebtorAccount, ...original } = amendmentSchema.parse(stored);
  // German banks want to know that the account is new (SMNDA), not which one it was.
  const amendment = { ...original, ...(originalIban || hasNewDebtorAccount ? { hasNewDebtorAccount: true } : {}) };
  return Object.values(amendment).some(Boolean) ? amendment : undefined;
}
