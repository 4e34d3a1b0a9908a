import type { Kassenwerk } from '@kassenwerk/engine';
import { loadConfiguration } from '@kassenwerk/kernel';
import { reasonTableSchema, type ReasonTable } from '../../domain/bank-answers';

/** What follows from which return reason: the tenant's own table, or the shipped one. */
export async function loadReasonTable(strapi: Kassenwerk, tenant: string): Promise<ReasonTable> {
  const { definition } = await loadConfiguration(strapi, { kind: 'reasonCodes', key: 'standard', tenant });
  return reasonTableSchema.parse(definition);
}
