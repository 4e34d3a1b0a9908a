import type { DecisionTable, Row } from '../definition/decision-table';

/** Where a table names a value of a code list. */
export interface CodeUse {
  /** Rows by the numbers that people see; 0 is „otherwise“. */
  rows: number[];
  tests: number;
}

/** Every value of a list that a table names, in rows, in „otherwise“ and in test cases. */
export function codeUses(table: DecisionTable, list: string): Map<string, CodeUse> {
  const columns = [...table.inputs, ...table.outputs]
    .filter((column) => 'codeList' in column && column.codeList === list)
    .map(({ id }) => id);
  const uses = new Map<string, CodeUse>();
  if (columns.length === 0) return uses;
  const use = (value: string): CodeUse => {
    const known = uses.get(value) ?? { rows: [], tests: 0 };
    uses.set(value, known);
    return known;
  };
  const parts = (row: Pick<Row, 'cells' | 'outputs'>) => columns.flatMap((id) => [row.cells[id], row.outputs[id]]);
  table.rows.forEach((row, place) => {
    for (const value of textsIn([...parts(row), row.when])) use(value).rows.push(place + 1);
  });
  for (const value of textsIn(columns.map((id) => table.otherwise?.[id]))) use(value).rows.push(0);
  for (const { input, expected } of table.tests) {
    const said = [expected ?? {}].flat();
    for (const value of textsIn(columns.flatMap((id) => [input[id], ...said.map((one) => one[id])])))
      use(value).tests += 1;
  }
  return uses;
}

/** All texts in a piece of JSON, each once. Names of operations in a condition do no harm: no list is asked for them. */
function textsIn(json: unknown): Set<string> {
  if (typeof json === 'string') return new Set([json]);
  if (json === null || typeof json !== 'object') return new Set();
  return new Set(Object.values(json).flatMap((one) => [...textsIn(one)]));
}
