import type { RunInfo } from '@kassenwerk/engine';
import type { Kassenwerk } from '@kassenwerk/kernel';
import { z } from 'zod';
import { collectionCalendar, referencePrefix, type DebitTerms } from '../../domain/debit-planning';
import { loadBankProfile } from '../../use-cases/bank-file/bank-profile';
import { collectionParams } from '../run-parameters';

/** What all steps that make debits or files must agree about. */
export const referenceParameters = {
  /** Key of the bank's rules. */
  bankProfile: z.string().min(1).default('standard'),
  /** Beginning of every reference; derived from the variant when missing. */
  prefix: z
    .string()
    .regex(/^[A-Z0-9]{2,5}$/)
    .optional(),
};

export const debitParameters = z.strictObject({
  ...referenceParameters,
  /** Text on the member's statement; `{month}` and `{memberNumber}` are filled in. */
  remittance: z.string().min(1).max(140).default('Zusatzbeitrag {month} Mitgliedsnr. {memberNumber}'),
  marksFirst: z.boolean().default(false),
  marksLast: z.boolean().default(false),
});

export type DebitParameters = z.output<typeof debitParameters>;

export const prefixOf = (run: RunInfo, { prefix }: { prefix?: string }): string =>
  prefix ?? referencePrefix(run.variant ?? run.process);

interface TermsInput {
  strapi: Kassenwerk;
  tenant: string;
  run: RunInfo;
  parameters: DebitParameters;
}

/** Measured from the start of the run, so that a repeated chunk plans the same days. */
export async function debitTerms({ strapi, tenant, run, parameters }: TermsInput): Promise<DebitTerms> {
  const { remittance, marksFirst, marksLast } = parameters;
  const profile = await loadBankProfile(strapi, tenant, parameters.bankProfile);
  const calendar = collectionCalendar(new Date(collectionParams(run).createdAt), profile);
  return { prefix: prefixOf(run, parameters), profile, calendar, remittance, marksFirst, marksLast };
}
