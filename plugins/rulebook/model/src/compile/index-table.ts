import type { InputColumn } from '../definition/column';
import type { DecisionTable, Row } from '../definition/decision-table';
import type { DateCell } from '../definition/cell';
import type { ColumnIndex } from '../index/column-index';
import { indexColumn } from '../index/index-column';
import { countOf, either } from '../index/bits';

/** The days on which rows hold, as a column like the others; `#` stands in no id. */
export const dayColumn: InputColumn = {
  id: '#day',
  label: { de: 'Tag der Entscheidung', en: 'Day of the decision' },
  type: 'date',
};

export interface IndexedColumn {
  column: InputColumn;
  index: ColumnIndex;
}

/** Every column that some row makes a demand of, the most selective first. */
export function indexTable({ inputs, rows }: Pick<DecisionTable, 'inputs' | 'rows'>): IndexedColumn[] {
  const demanded = inputs.filter(({ id }) => rows.some(({ cells }) => cells[id]));
  const indexed = demanded.map((column) => ({
    column,
    index: indexColumn(
      column,
      rows.map(({ cells }) => cells[column.id]),
    ),
  }));
  if (rows.some(isLimited)) indexed.push({ column: dayColumn, index: indexColumn(dayColumn, rows.map(validity)) });
  return indexed
    .map((one) => ({ one, rows: expectedRows(one.index) }))
    .sort((a, b) => a.rows - b.rows)
    .map(({ one }) => one);
}

const isLimited = ({ validFrom, validTo }: Row): boolean => validFrom !== undefined || validTo !== undefined;

const validity = (row: Row): DateCell | undefined =>
  isLimited(row) ? { from: row.validFrom, to: row.validTo } : undefined;

/** How many rows a value leaves on average, when every segment is as likely as the others. */
function expectedRows({ segments }: ColumnIndex): number {
  const left = segments.map(({ sure, possible }) => countOf(possible ? either(sure, possible) : sure));
  return left.reduce((sum, count) => sum + count, 0) / segments.length;
}
