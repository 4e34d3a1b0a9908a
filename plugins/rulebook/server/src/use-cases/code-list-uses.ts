import { listDrafts, withSql } from '@kassenwerk/kernel';
import { codeListsOf, codeUses, type CodeUse, type DecisionTable, type Texts } from '../../../model/src';
import { tableSchema } from '../../../model/src/schema';
import type { Kassenwerk } from '../kassenwerk';
import { listTables, tableKind } from '../stores/table-store';

/** A table that takes values from a list, and which it names. */
export interface ListUse {
  table: string;
  title: Texts;
  /** Whether it is only being worked on. */
  isDraft: boolean;
  values: ({ value: string } & CodeUse)[];
}

/** Tables of a fund, and drafts of them, whose columns take their values from a list. */
export async function usesOfCodeList(
  strapi: Kassenwerk,
  { tenant, key }: { tenant: string; key: string },
): Promise<ListUse[]> {
  const tables = await listTables(strapi, tenant);
  const drafts = await withSql(strapi, (sql) => listDrafts<unknown>(sql, tenant, tableKind));
  const drafted = drafts.flatMap(({ definition }) => {
    // A draft may be anything.
    const shaped = tableSchema.safeParse(definition);
    return shaped.success ? [shaped.data as DecisionTable] : [];
  });
  const using = (table: DecisionTable, isDraft: boolean): ListUse[] =>
    codeListsOf(table).includes(key)
      ? [{ table: table.key, title: table.title, isDraft, values: valuesOf(table, key) }]
      : [];
  return [
    ...tables.flatMap(({ definition }) => using(definition, false)),
    ...drafted.flatMap((table) => using(table, true)),
  ];
}

const valuesOf = (table: DecisionTable, key: string) =>
  [...codeUses(table, key)].map(([value, use]) => ({ value, ...use }));
