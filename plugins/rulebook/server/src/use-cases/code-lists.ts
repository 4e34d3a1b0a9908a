import {
  assertMayPublish,
  assertUnchanged,
  lastChange,
  markedHistory,
  publishConfiguration,
  requireScope,
  withSql,
  type HistoricVersion,
  type MarkedVersion,
  type Publication,
} from '@kassenwerk/kernel';
import type { CodeList } from '../../../model/src';
import { codeListSchema } from '../../../model/src/schema';
import { changedMeanwhile, codeInUse, codeListInvalid, codeListNotFound, keyDiffers } from '../domain/table-errors';
import type { Kassenwerk } from '../kassenwerk';
import { codeListKind, findCodeList, listCodeLists } from '../stores/code-list-store';
import { usesOfCodeList, type ListUse } from './code-list-uses';

interface Named {
  tenant: string;
  key: string;
}

const nameOf = ({ tenant, key }: Named) => ({ tenant, kind: codeListKind, key });

/** The lists that a fund can use, its own before shipped ones of the same key. */
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

interface CodeListDetail {
  definition: CodeList;
  revision: string;
  /** Newest first. */
  versions: MarkedVersion<HistoricVersion<CodeList>>[];
  uses: ListUse[];
}

/** What holds, every version, and where it is used. @throws KW_RULES_CODE_LIST_NOT_FOUND */
export async function showCodeList(strapi: Kassenwerk, named: Named): Promise<CodeListDetail> {
  const definition = await findCodeList(strapi, named);
  const { revision, versions } = await withSql(strapi, async (sql) => ({
    revision: (await lastChange(sql, nameOf(named))).revision,
    versions: await markedHistory<CodeList>(sql, nameOf(named)),
  }));
  const newest = definition ?? versions[0]?.definition;
  if (!newest) throw codeListNotFound();
  return { definition: newest, revision, versions, uses: await usesOfCodeList(strapi, named) };
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
 * its values by themselves. @throws KW_RULES_CHANGED_MEANWHILE, KW_RULES_CODE_IN_USE
 */
export async function publishCodeList(strapi: Kassenwerk, change: Change): Promise<Publication> {
  assertMayPublish(change.tenant);
  if (change.definition.key !== change.key) throw keyDiffers();
  await assertNothingVanishes(strapi, change);
  return publishConfiguration(strapi, {
    ...nameOf(change),
    definition: change.definition,
    author: requireScope().actor.name,
    inspect: (sql) => assertUnchanged(sql, { ...nameOf(change), revision: change.revision }, changedMeanwhile),
  });
}

/** What a table names cannot be taken away behind its back: it ends. */
async function assertNothingVanishes(strapi: Kassenwerk, { definition, ...named }: Change): Promise<void> {
  const kept = new Set(definition.values.map(({ value }) => value));
  const gone = (await findCodeList(strapi, named))?.values.filter(({ value }) => !kept.has(value)) ?? [];
  if (gone.length === 0) return;
  const uses = await usesOfCodeList(strapi, named);
  const names = ({ values }: ListUse, value: string) => values.some((one) => one.value === value);
  const used = gone
    .map(({ value }) => ({ value, tables: uses.filter((one) => names(one, value)).map(({ title }) => title.de) }))
    .filter(({ tables }) => tables.length > 0);
  if (used.length > 0) throw codeInUse(used);
}
