import type { DecisionTable, InputColumn, InputType, OutputColumn, OutputType, Row } from '@kassenwerk/rulebook/model';

const letters: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** „Zuständigkeit für Briefe“ → `zustaendigkeit-fuer-briefe`. */
export const keyFrom = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => letters[letter]!)
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 60);

/** The first of `row-1`, `row-2`, … that nothing is called yet. */
export function freeId(start: string, taken: readonly { id: string }[]): string {
  const known = new Set(taken.map(({ id }) => id));
  if (start && !known.has(start)) return start;
  let number = 2;
  while (known.has(`${start}-${number}`)) number += 1;
  return `${start}-${number}`;
}

/** A table to begin with: nothing asked yet, one result. All of its rows have to be tested, unless somebody says otherwise. */
export const newTable = (title: string, result: string): DecisionTable => ({
  key: keyFrom(title),
  title: { de: title, en: title },
  hitPolicy: 'first',
  inputs: [],
  outputs: [{ id: 'result', label: { de: result, en: result }, type: 'text' }],
  rows: [],
  tests: [],
  minimumCoverage: 100,
});

/** Another table with the same content under a name of its own. */
export const copyTable = (table: DecisionTable, title: string): DecisionTable => ({
  ...table,
  key: keyFrom(title),
  title: { de: title, en: title },
});

export const newRow = (table: DecisionTable): Row => ({
  id: freeId('row', table.rows),
  cells: {},
  outputs: Object.fromEntries(table.outputs.flatMap((column) => presetOf(column))),
});

/** What a new row says as long as nobody has chosen; a text has to be written. */
function presetOf(column: OutputColumn): [string, string | number | boolean][] {
  if (column.type === 'choice') return column.options[0] ? [[column.id, column.options[0].value]] : [];
  if (column.type === 'number') return [[column.id, column.min ?? 0]];
  return column.type === 'yesNo' ? [[column.id, false]] : [];
}

export const newInput = (type: InputType): InputColumn =>
  type === 'choice' || type === 'set'
    ? { id: '', label: { de: '', en: '' }, type, options: [] }
    : { id: '', label: { de: '', en: '' }, type };

export const newOutput = (type: OutputType): OutputColumn =>
  type === 'choice'
    ? { id: '', label: { de: '', en: '' }, type, options: [] }
    : { id: '', label: { de: '', en: '' }, type };
