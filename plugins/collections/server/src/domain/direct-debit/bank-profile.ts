import { z } from 'zod';

/** At which level the bank reports the fate of a file back (pain.002). */
const reportLevels = ['group', 'paymentInfo', 'transaction'] as const;

/**
 * What one bank accepts beyond the common format. Banks refuse files that satisfy the schema, so these are
 * configuration per tenant and bank, edited in the console.
 */
export const bankProfileSchema = z.object({
  key: z.string().min(1).max(60),
  title: z.string().min(1).max(120),
  /** Transactions in one file; small banks take a few hundred. */
  maxTransactions: z.int().min(1).max(5_000_000).default(100_000),
  /** Size of one file in bytes, uncompressed. */
  maxBytes: z.int().min(10_000).max(2_000_000_000).default(50_000_000),
  /** Payment blocks (one for each collection date and sequence type) in one file. */
  maxPaymentInfos: z.int().min(1).max(9_999).default(100),
  /** Some banks treat every payment block as an order of its own and take only one. */
  onePaymentInfoPerFile: z.boolean().default(false),
  /** `none` writes a debtor address only where the scheme demands one (account outside the EEA). */
  addressPolicy: z.enum(['none', 'structured']).default('none'),
  charsetPolicy: z.enum(['sepa', 'german']).default('sepa'),
  /** TARGET days between submission and collection. */
  leadDays: z.int().min(1).max(14).default(1),
  /** Berlin time until which a file counts as submitted today. */
  cutOff: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .default('12:00'),
  /** Calendar days a file may be submitted before its collection date. */
  maxDaysAhead: z.int().min(2).max(365).default(90),
  /** Calendar days between pre-notification and collection; fewer than 14 only by agreement with the member. */
  preNotificationDays: z.int().min(1).max(60).default(14),
  /** One entry on the statement for a payment block (true) or one for each debit; unset leaves it to the bank. */
  batchBooking: z.boolean().optional(),
  expectedReports: z.array(z.enum(reportLevels)).default(['group', 'transaction']),
});

export type BankProfile = z.infer<typeof bankProfileSchema>;

/** Payment blocks that one file may hold. */
export function paymentInfosPerFile(profile: BankProfile): number {
  return profile.onePaymentInfoPerFile ? 1 : profile.maxPaymentInfos;
}
