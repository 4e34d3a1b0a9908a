import {
  assertMayPublish,
  lastChange,
  publishConfiguration,
  requireScope,
  withSql,
  type Publication,
  type Sql,
} from '@kassenwerk/kernel';
import type { CodeList } from '../../../model/src';
import { codeListSchema } from '../../../model/src/schema';
import { changedMeanwhile, codeListInvalid, codeListNotFound, keyDiffers } from '../domain/table-errors';
import type { Kassenwerk } from '../kassenwerk';
import { codeListKind, findCodeList, listCodeLists } from '../stores/code-list-store';

interface Named {
  tenant: string;
  key: string;
}

const nameOf = ({ tenant, key }: Named) => ({ tenant, kind: codeListKind, key });

export async function codeListsOfFund(strapi: Kassenwerk, tenant: string) {
  const lists = await listCodeLists(strapi, tenant);
  return lists.map(({ key, version, tenant: owner, definition: { title, values } }) => ({
    key,
    title,
    version,
    values: values.length,
    isOwn: owner === tenant,
  }));
}

/** @throws KW_RULES_CODE_LIST_NOT_FOUND */
export async function showCodeList(
  strapi: Kassenwerk,
  named: Named,
): Promise<{ definition: CodeList; revision: string }> {
  const definition = await findCodeList(strapi, named);
  if (!definition) throw codeListNotFound();
  const { revision } = await withSql(strapi, (sql) => lastChange(sql, nameOf(named)));
  return { definition, revision };
}

/** @throws KW_RULES_CODE_LIST_INVALID */
export function readCodeList(given: unknown): CodeList {
  const parsed = codeListSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw codeListInvalid(parsed.error.issues.map(({ path }) => path.join('/') || '/'));
}

interface Change extends Named {
  definition: CodeList;
  /** What the author began with; without it nobody else's change is noticed. */
  revision?: string | undefined;
}

/**
 * A new version of a list; where the installation or the fund asks for it, after a second person has released it. Tables take over
 * its values by themselves. @throws KW_RULES_CHANGED_MEANWHILE
 */
export async function publishCodeList(strapi: Kassenwerk, change: Change): Promise<Publication> {
  assertMayPublish(change.tenant);
  if (change.definition.key !== change.key) throw keyDiffers();
  return publishConfiguration(strapi, {
    ...nameOf(change),
    definition: change.definition,
    author: requireScope().actor.name,
    inspect: (sql) => assertUnchanged(sql, change),
  });
}

async function assertUnchanged(sql: Sql, change: Change): Promise<void> {
  if (change.revision === undefined) return;
  const last = await lastChange(sql, nameOf(change));
  if (last.revision !== change.revision) throw changedMeanwhile(last);
}
