import {
  fail,
  listUsableConfigurations,
  loadConfiguration,
  publishedHeader,
  withSql,
  type PublishedHeader,
  type Sql,
} from '@kassenwerk/kernel';
import { compileTable, type CompiledTable, type DecisionTable } from '../../../model/src';
import { checkTable } from '../../../model/src/schema';
import { tableNotFound } from '../domain/table-errors';
import type { Kassenwerk } from '../kassenwerk';

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
}

/** A version never changes, so what was compiled is kept; a process remembers so many. */
const remembered = 300;
const compiled = new Map<string, CompiledTable>();

/** @throws KW_RULES_TABLE_NOT_FOUND */
export async function findTable(strapi: Kassenwerk, { tenant, key, hash, sql }: Wanted): Promise<PublishedTable> {
  const find = (on: Sql) => publishedHeader(on, { tenant, kind: tableKind, key }, hash);
  const header = await (sql ? find(sql) : withSql(strapi, find));
  if (!header) throw tableNotFound();
  const name = `${header.tenant} ${key} ${header.version} ${header.hash}`;
  const known = compiled.get(name);
  if (known) return { ...header, table: known };
  const wanted = { tenant, kind: tableKind, key, hash: header.hash };
  const { definition: given } = await loadConfiguration<unknown>(strapi, wanted);
  const { definition } = checkTable(given);
  if (!definition) throw unsound(key);
  const table = compileTable(definition, header.version);
  if (compiled.size >= remembered) compiled.delete(compiled.keys().next().value!);
  compiled.set(name, table);
  return { ...header, table };
}

/** All tables of a fund that are valid now; a fund's own version in the place of the shipped one. */
export const listTables = (strapi: Kassenwerk, tenant: string) =>
  listUsableConfigurations<DecisionTable>(strapi, tableKind, tenant);

const unsound = (key: string) =>
  fail('internal', 'KW_RULES_TABLE_UNSOUND', {
    de: `Die veröffentlichte Entscheidungstabelle „${key}“ passt nicht zu dieser Programmversion. Bitte prüfen und veröffentlichen Sie sie neu.`,
    en: `The published decision table "${key}" does not fit this version of the program. Please check and publish it again.`,
  });
