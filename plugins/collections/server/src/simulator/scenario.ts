import { z } from 'zod';
import { usualRejects, usualReturns } from './return-reasons';

const share = z.number().min(0).max(1);
const reasonShares = z
  .record(z.string().regex(/^[A-Z0-9]{4}$/), share)
  .refine(
    (shares) => Object.values(shares).reduce((sum, value) => sum + value, 0) <= 1 + 1e-9,
    'shares exceed the whole',
  );

/** How the simulated bank behaves. Every field has a usual value, so `{}` is a friendly German bank. */
export const bankScenarioSchema = z.strictObject({
  /** What happens before settlement: everything accepted, some debits refused, or the whole file refused. */
  answer: z.enum(['acceptAll', 'partial', 'reject']).default('acceptAll'),
  /** With 'partial': share of the debits refused, by reason. */
  rejectsWithReason: reasonShares.default(usualRejects),
  /** Share of the settled debits that comes back, by reason. */
  returnsWithReason: reasonShares.default(usualReturns),
  /** Share of the returns that comes only after five to eight weeks, as a refund. */
  late: share.default(0),
  /** Every notification (camt.054) arrives a second time under another message id. */
  duplicate: z.boolean().default(false),
  /** 'included': the booked amount is debit plus fee (German habit). 'separate': one fee entry a day in the statement. */
  feeConvention: z.enum(['included', 'separate']).default('included'),
  feeCents: z.int().min(0).default(300),
  /** Share of the returns that name the mandate only, without end-to-end id. */
  withoutEndToEndId: share.default(0.2),
  /** False: entries bear NONREF instead of a reference of the bank. */
  hasReferences: z.boolean().default(true),
  /** Share of the people with a returned debit who then transfer the money themselves. */
  payAfterReturn: share.default(0.3),
  openingBalanceCents: z.int().default(10_000_000),
  /** '.08': pain.002.001.10 and camt .08, in force since November 2025. '.02': pain.002.001.03 and camt .02, the old ones. */
  version: z.enum(['.08', '.02']).default('.08'),
  /** Deliver the files of one kind in a ZIP container, as EBICS does. */
  zip: z.boolean().default(false),
  seed: z.union([z.string(), z.number()]).default(1),
});

export type BankScenario = z.output<typeof bankScenarioSchema>;
export type BankScenarioInput = z.input<typeof bankScenarioSchema>;
