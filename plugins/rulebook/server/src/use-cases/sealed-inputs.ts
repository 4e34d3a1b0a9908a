import { openText, sealText } from '@kassenwerk/kernel';
import type { Input, RecordedDecision } from '../../../model/src';
import type { Kassenwerk } from '../kassenwerk';
import type { SealedDecision } from '../stores/decision-store';

/** Which record a value is sealed for: copied elsewhere it cannot be opened. */
export const inputOf = (tenant: string, id: string) => ({ tenant, belongsTo: `decision-records ${id} input` });

export const sealInput = (strapi: Kassenwerk, tenant: string, id: string, input: Input): Promise<string> =>
  sealText(strapi, JSON.stringify(input), inputOf(tenant, id));

/** What was decided, with what it was decided upon. */
export const openDecisions = (
  strapi: Kassenwerk,
  tenant: string,
  sealed: readonly SealedDecision[],
): Promise<RecordedDecision[]> =>
  Promise.all(
    sealed.map(async ({ documentId, subjectId, input, at, said }) => ({
      id: subjectId ?? documentId,
      input: JSON.parse(await openText(strapi, input, inputOf(tenant, documentId))) as Input,
      at,
      said,
    })),
  );
