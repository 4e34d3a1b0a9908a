import { z } from 'zod';

const cents = z.number().int().min(0);
/** Four decimals are exact in the arithmetic below; no statute needs more. */
const percent = z.number().min(0).max(100).multipleOf(0.0001);

/** All amounts and incomes count for one month. */
export const levyFormulaSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('flat'),
    amountCents: cents,
    /** At most this share of the monthly income, and at most `maxCents`. */
    cap: z.strictObject({ percentOfIncome: percent, maxCents: cents.optional() }).optional(),
    /** Charged in any case, whatever the cap says. */
    minCents: cents.optional(),
  }),
  z.strictObject({
    type: z.literal('percentOfIncome'),
    percent,
    maxCents: cents.optional(),
    minCents: cents.optional(),
  }),
]);

export type LevyFormula = z.infer<typeof levyFormulaSchema>;

export const roundingSchema = z.strictObject({
  mode: z.enum(['commercial', 'down']).default('commercial'),
  /** 1: cents, 10: ten cents, 100: whole euro. */
  unitCents: z.union([z.literal(1), z.literal(10), z.literal(100)]).default(1),
});

export type LevyRounding = z.infer<typeof roundingSchema>;

/** Whether the amount depends on the income, so that an unchecked income has to be checked first. */
export function dependsOnIncome(formula: LevyFormula): boolean {
  return formula.type === 'percentOfIncome' || formula.cap !== undefined;
}
