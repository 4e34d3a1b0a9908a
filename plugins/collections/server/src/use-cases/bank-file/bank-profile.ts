import { loadConfiguration, type Kassenwerk } from '@kassenwerk/kernel';
import { bankProfileSchema, type BankProfile } from '../../domain/direct-debit';

/** The newest published profile of a bank, the fund's own before the shipped one. @throws KW_CONFIGURATION_MISSING */
export async function loadBankProfile(strapi: Kassenwerk, tenant: string, key: string): Promise<BankProfile> {
  const { definition } = await loadConfiguration<unknown>(strapi, { kind: 'bankProfile', key, tenant });
  return bankProfileSchema.parse(definition);
}
