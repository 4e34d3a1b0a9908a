import type { DecisionTable, Row } from '../definition/decision-table';
import { filledIn, joined, type Texts } from '../definition/texts';
import { reasonsOf } from './explain';
import { outputsInWords } from './value-words';

/** One thing that is different in the newer of two versions. */
export interface Difference {
  kind: keyof typeof sentences;
  /** Id of the row, column or test case; empty for the table as a whole. */
  at: string;
  text: Texts;
}

const sentences = {
  settings: { de: 'An der Tabelle geändert: {what}.', en: 'Changed about the table: {what}.' },
  columnAdded: { de: 'Spalte „{name}“ ist neu.', en: 'Column "{name}" is new.' },
  columnRemoved: { de: 'Spalte „{name}“ gibt es nicht mehr.', en: 'Column "{name}" is gone.' },
  columnChanged: { de: 'Spalte „{name}“ ist geändert.', en: 'Column "{name}" is changed.' },
  rowAdded: { de: 'Zeile {row} ist neu: {reasons} → {result}.', en: 'Row {row} is new: {reasons} → {result}.' },
  rowRemoved: {
    de: 'Die frühere Zeile {row} gibt es nicht mehr: {reasons} → {result}.',
    en: 'The former row {row} is gone: {reasons} → {result}.',
  },
  rowChanged: {
    de: 'Zeile {row} ist geändert, vorher: {before}; jetzt: {after}.',
    en: 'Row {row} is changed, before: {before}; now: {after}.',
  },
  order: { de: 'Die Reihenfolge der Zeilen ist anders.', en: 'The order of the rows is different.' },
  tests: {
    de: 'Testfälle: {added} neu, {changed} geändert, {removed} entfernt.',
    en: 'Test cases: {added} new, {changed} changed, {removed} removed.',
  },
} satisfies Record<string, Texts>;

const settingWords: Partial<Record<keyof DecisionTable, Texts>> = {
  title: { de: 'Name', en: 'name' },
  description: { de: 'Beschreibung', en: 'description' },
  hitPolicy: { de: 'Auswahl bei mehreren Treffern', en: 'choice among several hits' },
  collect: { de: 'Zusammenfassung', en: 'collection' },
  otherwise: { de: '„Sonst“', en: '"otherwise"' },
  minimumCoverage: { de: 'verlangte Testabdeckung', en: 'demanded coverage' },
};

type Values = Parameters<typeof filledIn>[1];

const difference = (kind: Difference['kind'], at: string, values: Values = {}): Difference => ({
  kind,
  at,
  text: filledIn(sentences[kind], values),
});

/** What is different in the newer of two versions, in sentences: the table, its columns, its rows in their order, its test cases. */
export function differencesBetween(before: DecisionTable, after: DecisionTable): Difference[] {
  return [
    ...settingDifferences(before, after),
    ...columnDifferences(before, after),
    ...rowDifferences(before, after),
    ...testDifferences(before, after),
  ];
}

const isEqual = (one: unknown, other: unknown): boolean => sorted(one) === sorted(other);

/** Keys may stand in any order. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_key, one: unknown) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  ) ?? '';

function settingDifferences(before: DecisionTable, after: DecisionTable): Difference[] {
  const names = Object.keys(settingWords) as (keyof DecisionTable)[];
  const changed = names.filter((name) => !isEqual(before[name], after[name]));
  return changed.length === 0
    ? []
    : [
        difference('settings', '', {
          what: joined(
            changed.map((name) => settingWords[name]!),
            ', ',
          ),
        }),
      ];
}

interface Named {
  id: string;
}

/** Things with ids, as they were and as they are. */
function matched<T extends Named>(before: readonly T[], after: readonly T[]) {
  const old = new Map(before.map((one) => [one.id, one]));
  const now = new Set(after.map(({ id }) => id));
  return {
    added: after.filter(({ id }) => !old.has(id)),
    removed: before.filter(({ id }) => !now.has(id)),
    changed: after.flatMap((one) => {
      const was = old.get(one.id);
      return was && !isEqual(was, one) ? [{ was, one }] : [];
    }),
    shared: after.filter(({ id }) => old.has(id)),
  };
}

function columnDifferences(before: DecisionTable, after: DecisionTable): Difference[] {
  const columns = ({ inputs, outputs }: DecisionTable) => [...inputs, ...outputs];
  const { added, removed, changed } = matched(columns(before), columns(after));
  return [
    ...added.map(({ id, label }) => difference('columnAdded', id, { name: label })),
    ...changed.map(({ one: { id, label } }) => difference('columnChanged', id, { name: label })),
    ...removed.map(({ id, label }) => difference('columnRemoved', id, { name: label })),
  ];
}

function rowDifferences(before: DecisionTable, after: DecisionTable): Difference[] {
  const { added, removed, changed, shared } = matched<Row>(before.rows, after.rows);
  const said = (table: DecisionTable, row: Row) => {
    const place = table.rows.indexOf(row);
    return { row: place + 1, reasons: reasonsOf(table, place), result: outputsInWords(row.outputs, table.outputs) };
  };
  const whole = (table: DecisionTable, row: Row) => joined([said(table, row).reasons, said(table, row).result], ' → ');
  const oldOrder = before.rows.map(({ id }) => id).filter((id) => shared.some((one) => one.id === id));
  return [
    ...added.map((row) => difference('rowAdded', row.id, said(after, row))),
    ...changed.map(({ was, one }) =>
      difference('rowChanged', one.id, {
        row: said(after, one).row,
        before: whole(before, was),
        after: whole(after, one),
      }),
    ),
    ...removed.map((row) => difference('rowRemoved', row.id, said(before, row))),
    ...(isEqual(
      oldOrder,
      shared.map(({ id }) => id),
    )
      ? []
      : [difference('order', '')]),
  ];
}

function testDifferences(before: DecisionTable, after: DecisionTable): Difference[] {
  const { added, removed, changed } = matched(before.tests, after.tests);
  if (added.length + removed.length + changed.length === 0) return [];
  const counts = { added: added.length, changed: changed.length, removed: removed.length };
  return [difference('tests', '', counts)];
}
