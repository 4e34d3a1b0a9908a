import {
  fail,
  listUsableConfigurations,
  loadConfiguration,
  publishedHeader,
  withSql,
  type PublishedHeader,
  type Sql,
} from '@kassenwerk/kernel';
import { codeListsOf, compileTable, withCodeLists, type CompiledTable, type DecisionTable } from '../../../model/src';
import { checkTable } from '../../../model/src/schema';
import { tableNotFound } from '../domain/table-errors';
import type { Kassenwerk } from '../kassenwerk';
import { codeListVersions, loadCodeLists } from './code-list-store';

export const tableKind = 'decisionTable';

/** A published version, ready for use. */
export interface PublishedTable extends PublishedHeader {
  table: CompiledTable;
}

interface Wanted {
  tenant: string;
  key: string;
  /** A version that held once; the current one without it. */
  hash?: string | undefined;
  /** The caller's connection, so that it does not need a second one. */
  sql?: Sql | undefined;
  /** What to throw where there is none; `KW_RULES_TABLE_NOT_FOUND` without it. */
  missing?: (() => Error) | undefined;
}

/** A version never changes, so what was read and compiled is kept; a process remembers so many. */
const remembered = 300;
const definitions = new Map<string, DecisionTable>();
const compiled = new Map<string, CompiledTable>();

/** @throws KW_RULES_TABLE_NOT_FOUND */
export async function findTable(
  strapi: Kassenwerk,
  { tenant, key, hash, sql, missing = tableNotFound }: Wanted,
): Promise<PublishedTable> {
  const find = (on: Sql) => publishedHeader(on, { tenant, kind: tableKind, key }, hash);
  const header = await (sql ? find(sql) : withSql(strapi, find));
  if (!header) throw missing();
  const name = `${header.tenant} ${key} ${header.version} ${header.hash}`;
  const definition = await remember(definitions, name, async () => {
    const wanted = { tenant, kind: tableKind, key, hash: header.hash };
    const { definition: given } = await loadConfiguration<unknown>(strapi, wanted);
    return checkTable(given).definition ?? Promise.reject(unsound(key));
  });
  const lists = await codeListVersions(strapi, { tenant, keys: codeListsOf(definition), sql });
  const nameWithLists = [name, ...lists.map((one) => `${one.tenant} ${one.key} ${one.hash}`)].join(' | ');
  const table = await remember(compiled, nameWithLists, async () =>
    compileTable(withCodeLists(definition, await loadCodeLists(strapi, tenant, lists)), header.version),
  );
  return { ...header, table };
}

async function remember<T>(store: Map<string, T>, name: string, make: () => Promise<T>): Promise<T> {
  const known = store.get(name);
  if (known !== undefined) return known;
  const made = await make();
  if (store.size >= remembered) store.delete(store.keys().next().value!);
  store.set(name, made);
  return made;
}

/** All tables of a fund that are valid now; a fund's own version in the place of the shipped one. */
export const listTables = (strapi: Kassenwerk, tenant: string) =>
  listUsableConfigurations<DecisionTable>(strapi, tableKind, tenant);

const unsound = (key: string) =>
  fail('internal', 'KW_RULES_TABLE_UNSOUND', {
    de: `Die veröffentlichte Entscheidungstabelle „${key}“ passt nicht zu dieser Programmversion. Bitte prüfen und veröffentlichen Sie sie neu.`,
    en: `The published decision table "${key}" does not fit this version of the program. Please check and publish it again.`,
  });
