import { addDays, addMonths, type CivilDate } from '@kassenwerk/kernel';
import { z } from 'zod';
import { mandateTerms, type PaymentTerms } from '../payment';

/** What a product variant may set. Read from configuration, so every field has a default. */
export const plausibilityParametersSchema = z.strictObject({
  maxAgeYears: z.number().int().min(100).max(150).default(120),
  maxNameLength: z.number().int().min(20).max(140).default(70),
  majorityAgeYears: z.number().int().min(14).max(21).default(18),
  mandateLapseMonths: z.number().int().min(1).max(120).default(36),
  /** Reasons of termination that free from the contribution (§ 175 (4) SGB V). */
  freeingTerminationReasons: z.array(z.string()).default(['specialRight']),
  unreachableBankCodes: z.array(z.string().regex(/^\d{8}$/)).default([]),
});

export type PlausibilityParameters = z.infer<typeof plausibilityParametersSchema>;

/** The collection period, both days included. */
export interface CollectionPeriod {
  from: CivilDate;
  to: CivilDate;
}

/** Everything rules compare with, worked out once a run so that checking a member is comparing strings. */
export interface PlausibilityContext extends PaymentTerms {
  period: CollectionPeriod;
  parameters: PlausibilityParameters;
  /** Born before this day: older than anybody. */
  oldestBirthDate: CivilDate;
  /** Born on or after this day: a minor. */
  minorSince: CivilDate;
  freeingTerminationReasons: ReadonlySet<string>;
}

export interface PlausibilityContextInput {
  period: CollectionPeriod;
  keyDate: CivilDate;
  parameters?: Partial<PlausibilityParameters>;
}

export function plausibilityContext({
  period,
  keyDate,
  parameters = {},
}: PlausibilityContextInput): PlausibilityContext {
  const complete = plausibilityParametersSchema.parse(parameters);
  return {
    ...mandateTerms(keyDate, complete.mandateLapseMonths),
    period,
    parameters: complete,
    oldestBirthDate: addMonths(keyDate, -12 * complete.maxAgeYears),
    minorSince: addDays(addMonths(keyDate, -12 * complete.majorityAgeYears), 1),
    freeingTerminationReasons: new Set(complete.freeingTerminationReasons),
    unreachableBankCodes: new Set(complete.unreachableBankCodes),
  };
}
