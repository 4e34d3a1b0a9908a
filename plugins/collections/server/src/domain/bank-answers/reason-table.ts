import { z } from 'zod';

const bilingual = z.object({ de: z.string().min(1), en: z.string().min(1) });

const reaction = {
  /**
   * collectAgain: a new debit later; resend: the same item at once after a technical repair; repairData: hold until
   * somebody has corrected it; changePaymentMethod: the member pays by transfer; dun: dunning starts; clarify: only a
   * caseworker decides; incident: something of ours went wrong; ignore: log it.
   */
  action: z.enum([
    'collectAgain',
    'resend',
    'repairData',
    'changePaymentMethod',
    'dun',
    'clarify',
    'incident',
    'ignore',
  ]),
  mandateState: z.enum(['unchanged', 'onHold', 'revoked', 'disputed']),
  letter: z.string().min(1).nullable(),
  task: z.object({ kind: z.string().min(1), title: bilingual, dueInDays: z.number().int().positive() }).nullable(),
  /** Whether the fund's rule for passing on the bank's charges may apply at all. */
  isFeeChargeable: z.boolean(),
};

const ruleSchema = z
  .object({
    code: z.string().regex(/^[A-Z0-9]{2,8}$/),
    class: z.enum([
      'retry',
      'technical',
      'dataRepair',
      'mandateDead',
      'disputed',
      'duplicate',
      'notAReturn',
      'unknown',
    ]),
    title: bilingual,
    ...reaction,
    retry: z
      .object({
        /** Earliest new collection, in TARGET days after the return. */
        targetDays: z.number().int().min(1).max(60),
        max: z.number().int().min(1).max(5),
      })
      .nullable(),
    /** What to do when the retries are used up. */
    afterRetries: z.object(reaction).nullable(),
  })
  .strict()
  .refine((rule) => (rule.action === 'collectAgain') === (rule.retry !== null), {
    message: 'retry belongs to collectAgain, and only to it',
  })
  .refine((rule) => (rule.retry === null) === (rule.afterRetries === null), {
    message: 'afterRetries says what follows on retry',
  });

export const reasonTableSchema = z
  .object({
    kind: z.literal('reasonCodes'),
    key: z.string().min(1),
    title: bilingual,
    rules: z.array(ruleSchema).min(1),
    /** For codes the table does not know. */
    fallback: z.object(reaction),
  })
  .strict()
  .refine(({ rules }) => new Set(rules.map(({ code }) => code)).size === rules.length, {
    message: 'a code has two rules',
  });

/** A tenant's rules for what follows from which reason code; shipped as config/reason-codes.json. */
export type ReasonTable = z.infer<typeof reasonTableSchema>;
export type ReasonRule = ReasonTable['rules'][number];
export type Reaction = ReasonTable['fallback'];
