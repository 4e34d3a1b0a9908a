import type { Option } from './column';
import type { DecisionTable } from './decision-table';
import type { Texts } from './texts';

/** A value that several tables, forms and pages share, with the days on which it is offered. */
export interface Code extends Option {
  validFrom?: string | undefined;
  validTo?: string | undefined;
}

/** Values under a name. A value is never taken away from what was decided: it ends. */
export interface CodeList {
  key: string;
  title: Texts;
  values: readonly Code[];
}

/** What can be chosen on a day. */
export const codesOn = ({ values }: CodeList, day: string): Code[] =>
  values.filter(({ validFrom = day, validTo = day }) => validFrom <= day && day <= validTo);

/** Lists that the columns of a table take their values from. */
export const codeListsOf = ({ inputs, outputs }: Pick<DecisionTable, 'inputs' | 'outputs'>): string[] => [
  ...new Set(
    [...inputs, ...outputs].flatMap((column) => ('codeList' in column && column.codeList ? [column.codeList] : [])),
  ),
];

/**
 * A table with the values of its lists. Values that the table knew before and a list no longer has stay behind the others, so that
 * rows that name them stay sound.
 */
export function withCodeLists(table: DecisionTable, lists: ReadonlyMap<string, CodeList>): DecisionTable {
  const resolved = <C extends DecisionTable['inputs'][number] | DecisionTable['outputs'][number]>(column: C): C => {
    const list = 'codeList' in column && column.codeList ? lists.get(column.codeList) : undefined;
    if (!list || !('options' in column)) return column;
    const values = list.values.map(({ value, label }) => ({ value, label }));
    const known = new Set(values.map(({ value }) => value));
    return { ...column, options: [...values, ...column.options.filter(({ value }) => !known.has(value))] };
  };
  return { ...table, inputs: table.inputs.map(resolved), outputs: table.outputs.map(resolved) };
}
