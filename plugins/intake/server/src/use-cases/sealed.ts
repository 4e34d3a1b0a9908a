import { openText, pseudonymFor, sealText } from '@kassenwerk/kernel';
import type { KeptContent } from '../contracts';
import type { Extracted } from '../domain/extracted';
import type { Kassenwerk } from '../kassenwerk';

/** Whose texts are encrypted, and for which column: copied elsewhere they cannot be opened. */
export const contentOf = (tenant: string, id: string) => ({ tenant, belongsTo: `intake-items ${id} content` });
export const extractedOf = (tenant: string, id: string) => ({ tenant, belongsTo: `intake-items ${id} extracted` });
export const faultNameOf = (tenant: string, id: string) => ({ tenant, belongsTo: `intake-faults ${id} name` });

export const sealContent = (strapi: Kassenwerk, tenant: string, id: string, content: KeptContent): Promise<string> =>
  sealText(strapi, JSON.stringify(content), contentOf(tenant, id));

export const openContent = async (
  strapi: Kassenwerk,
  tenant: string,
  id: string,
  sealed: string,
): Promise<KeptContent> => JSON.parse(await openText(strapi, sealed, contentOf(tenant, id))) as KeptContent;

export const sealExtracted = (strapi: Kassenwerk, tenant: string, id: string, found: Extracted): Promise<string> =>
  sealText(strapi, JSON.stringify(found), extractedOf(tenant, id));

/** Tells whether two are the same, and nothing else without the fund's key. */
export const taggerFor = (strapi: Kassenwerk, tenant: string): Promise<(text: string) => string> =>
  pseudonymFor(strapi, tenant, 'intake');
