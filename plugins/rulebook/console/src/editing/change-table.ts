import type { Cell, DecisionTable, InputColumn, OutputColumn, Row, Scalar, TestCase } from '@kassenwerk/rulebook/model';
import { freeId, newRow } from './new-table';

/** Changes of a table as pure functions: what they do not touch stays the same object. */
export type Change = (table: DecisionTable) => DecisionTable;

export const changeRow =
  (place: number, change: (row: Row) => Row): Change =>
  (table) => ({ ...table, rows: table.rows.map((row, index) => (index === place ? change(row) : row)) });

const without = <T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));

const put = <T>(record: Readonly<Record<string, T>>, key: string, value: T | undefined): Record<string, T> =>
  value === undefined ? without(record, key) : { ...record, [key]: value };

export const setCell = (place: number, column: string, cell: Cell | undefined): Change =>
  changeRow(place, (row) => ({ ...row, cells: put(row.cells, column, cell) }));

export const setOutput = (place: number, column: string, value: Scalar | undefined): Change =>
  changeRow(place, (row) => ({ ...row, outputs: put(row.outputs, column, value) }));

export const addRow =
  (place: number): Change =>
  (table) => ({
    ...table,
    rows: [...table.rows.slice(0, place), newRow(table), ...table.rows.slice(place)],
  });

export const copyRow =
  (place: number): Change =>
  (table) => {
    const row = table.rows[place]!;
    const copy = { ...row, id: freeId(row.id, table.rows) };
    return { ...table, rows: [...table.rows.slice(0, place + 1), copy, ...table.rows.slice(place + 1)] };
  };

export const removeRow =
  (place: number): Change =>
  (table) => ({ ...table, rows: table.rows.filter((_, index) => index !== place) });

export const moveRow =
  (from: number, to: number): Change =>
  (table) => {
    const rest = table.rows.filter((_, index) => index !== from);
    return { ...table, rows: [...rest.slice(0, to), table.rows[from]!, ...rest.slice(to)] };
  };

/** Replaces the column of that id, or adds one. */
const upsert = <T extends { id: string }>(list: readonly T[], id: string, one: T): T[] =>
  list.some((known) => known.id === id) ? list.map((known) => (known.id === id ? one : known)) : [...list, one];

export const putInput =
  (column: InputColumn): Change =>
  (table) => ({ ...table, inputs: upsert(table.inputs, column.id, column) });

export const putOutput =
  (column: OutputColumn): Change =>
  (table) => ({ ...table, outputs: upsert(table.outputs, column.id, column) });

/** With all that rows and test cases say about it. */
export const removeColumn =
  (id: string): Change =>
  (table) => ({
    ...table,
    inputs: table.inputs.filter((one) => one.id !== id),
    outputs: table.outputs.filter((one) => one.id !== id),
    rows: table.rows.map((row) => ({ ...row, cells: without(row.cells, id), outputs: without(row.outputs, id) })),
    ...(table.otherwise ? { otherwise: without(table.otherwise, id) } : {}),
    tests: table.tests.map((test) => ({
      ...test,
      input: without(test.input, id),
      expected: expectedWithout(test.expected, id),
    })),
  });

const expectedWithout = (expected: TestCase['expected'], id: string): TestCase['expected'] => {
  if (expected === null) return null;
  if (!Array.isArray(expected)) return without(expected as Record<string, Scalar>, id);
  return (expected as readonly Record<string, Scalar>[]).map((one) => without(one, id));
};

export const putTest =
  (test: TestCase): Change =>
  (table) => ({ ...table, tests: upsert(table.tests, test.id, test) });

export const removeTest =
  (id: string): Change =>
  (table) => ({ ...table, tests: table.tests.filter((one) => one.id !== id) });
