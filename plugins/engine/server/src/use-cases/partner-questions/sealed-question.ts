import { openText, sealText, type SealedFor } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../../kassenwerk';

/** What a partner is told about one item. */
export type QuestionData = Record<string, unknown>;

/** Whose data are encrypted: copied to another question they cannot be opened. */
export const questionDataOf = (tenant: string, id: string): SealedFor => ({
  tenant,
  belongsTo: `partner-questions ${id} data`,
});

export const sealQuestion = (strapi: Kassenwerk, tenant: string, id: string, data: QuestionData): Promise<string> =>
  sealText(strapi, JSON.stringify(data), questionDataOf(tenant, id));

export const openQuestion = async (
  strapi: Kassenwerk,
  tenant: string,
  id: string,
  sealed: string,
): Promise<QuestionData> => JSON.parse(await openText(strapi, sealed, questionDataOf(tenant, id))) as QuestionData;
