import { codeListsOf, withCodeLists } from '../../../model/src';
import { tableSchema } from '../../../model/src/schema';
import type { Kassenwerk } from '../kassenwerk';
import { codeListVersions, loadCodeLists } from '../stores/code-list-store';

/** Puts the values of code lists into the columns that name one. What has not the shape of a table is left for its check. */
export async function resolveCodeLists(strapi: Kassenwerk, tenant: string, given: object): Promise<object> {
  const shaped = tableSchema.safeParse(given);
  const keys = shaped.success ? codeListsOf(shaped.data) : [];
  if (!shaped.success || keys.length === 0) return given;
  const versions = await codeListVersions(strapi, { tenant, keys });
  return withCodeLists(shaped.data, await loadCodeLists(strapi, tenant, versions));
}
