import {
  listUsableConfigurations,
  loadConfiguration,
  publishedHeader,
  withSql,
  type PublishedHeader,
  type Sql,
} from '@kassenwerk/kernel';
import type { CodeList } from '../../../model/src';
import type { Kassenwerk } from '../kassenwerk';

export const codeListKind = 'codeList';

interface Asked {
  tenant: string;
  keys: readonly string[];
  /** The caller's connection, so that it does not need a second one. */
  sql?: Sql | undefined;
}

/** Which versions of lists a fund uses now; one that does not exist is left out. */
export async function codeListVersions(strapi: Kassenwerk, { tenant, keys, sql }: Asked): Promise<PublishedHeader[]> {
  if (keys.length === 0) return [];
  const find = async (on: Sql) => {
    const found: (PublishedHeader | undefined)[] = [];
    for (const key of keys) found.push(await publishedHeader(on, { tenant, kind: codeListKind, key }));
    return found.filter((one) => one !== undefined);
  };
  return sql ? find(sql) : withSql(strapi, find);
}

export async function loadCodeLists(
  strapi: Kassenwerk,
  tenant: string,
  versions: readonly PublishedHeader[],
): Promise<Map<string, CodeList>> {
  const lists = new Map<string, CodeList>();
  for (const { key, hash } of versions) {
    const wanted = { tenant, kind: codeListKind, key, hash };
    lists.set(key, (await loadConfiguration<CodeList>(strapi, wanted)).definition);
  }
  return lists;
}

/** The list that a fund uses now, its own or the shipped one. */
export async function findCodeList(
  strapi: Kassenwerk,
  { tenant, key }: { tenant: string; key: string },
): Promise<CodeList | undefined> {
  const versions = await codeListVersions(strapi, { tenant, keys: [key] });
  return (await loadCodeLists(strapi, tenant, versions)).get(key);
}

/** All lists of a fund that are valid now; a fund's own version in the place of the shipped one. */
export const listCodeLists = (strapi: Kassenwerk, tenant: string) =>
  listUsableConfigurations<CodeList>(strapi, codeListKind, tenant);
