import type { Cell } from '../definition/cell';
import type { DecisionTable, Outputs, Row } from '../definition/decision-table';
import { conditionInWords } from '../review/condition-words';
import { cellRead, cellText } from './cell-text';
import { dayRead, dayText } from './day-text';
import { freeIds, repeated } from './free-ids';
import type { Line } from './sheet-lines';
import { inputMark, marks, outputMark } from './sheet';
import { freeRead, freeText, valueRead, valueText } from './value-text';

/** Rows in the order of the sheet, and what holds when none hits. */
export function rowsFrom(lines: readonly Line[], base: DecisionTable): Pick<DecisionTable, 'rows' | 'otherwise'> {
  const idOf = (line: Line) => line.text(marks.row).trim();
  for (const line of repeated(lines, idOf)) line.refuse('KW_RULES_FILE_ID_TWICE', marks.row);
  const before = new Map(base.rows.map((row) => [row.id, row]));
  const nextId = freeIds('row', [...before.keys(), ...lines.map(idOf)]);
  const rows: Row[] = [];
  let otherwise: Outputs | undefined;
  for (const line of lines) {
    const id = idOf(line);
    if (id === marks.otherwise) otherwise = outputsFrom(line, base, base.otherwise);
    else rows.push(rowFrom(line, { id: id || nextId(), base, before: before.get(id) }));
  }
  return { rows, ...(otherwise ? { otherwise } : {}) };
}

interface At {
  id: string;
  base: DecisionTable;
  before: Row | undefined;
}

function rowFrom(line: Line, { id, base, before }: At): Row {
  assertSameCondition(line, base, before);
  const day = (mark: string, known: string | undefined) =>
    line.read(mark, {
      read: (text) => (text.trim() === '' ? { value: undefined } : dayRead(text)),
      before: { value: known, text: known === undefined ? '' : dayText(known) },
    });
  const validFrom = day(marks.from, before?.validFrom);
  const validTo = day(marks.to, before?.validTo);
  const note = line.text(marks.note);
  const sameNote = before?.note !== undefined && freeText(before.note).trim() === note.trim();
  return {
    id,
    cells: cellsFrom(line, base, before),
    ...(before?.when ? { when: before.when } : {}),
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validTo === undefined ? {} : { validTo }),
    outputs: outputsFrom(line, base, before?.outputs),
    ...(note.trim() === '' ? {} : { note: sameNote ? before.note : freeRead(note) }),
  };
}

function cellsFrom(line: Line, { inputs }: DecisionTable, before: Row | undefined): Row['cells'] {
  const cells: Record<string, Cell> = {};
  for (const column of inputs) {
    const known = before?.cells[column.id];
    const cell = line.read<Cell | undefined>(inputMark(column.id), {
      read: (text) => cellRead(text, column),
      ...(known ? { before: { value: known, text: cellText(known, column) } } : {}),
    });
    if (cell) cells[column.id] = cell;
  }
  return cells;
}

export function outputsFrom(line: Line, { outputs }: DecisionTable, before: Outputs | undefined): Outputs {
  const said: Record<string, Outputs[string]> = {};
  for (const column of outputs) {
    const known = before?.[column.id];
    const value = line.read(outputMark(column.id), {
      read: (text) => valueRead(text, column),
      ...(known === undefined ? {} : { before: { value: known, text: valueText(known, column) } }),
    });
    if (value !== undefined && value !== null && typeof value !== 'object') said[column.id] = value;
  }
  return said;
}

/** A condition stays with its row; whoever wrote something else there learns that it cannot be taken over. */
function assertSameCondition(line: Line, { inputs }: DecisionTable, before: Row | undefined): void {
  const written = line.text(marks.when).trim();
  const known = before?.when ? conditionInWords(before.when, inputs) : { de: '', en: '' };
  if (written !== '' && written !== known.de.trim()) line.refuse('KW_RULES_FILE_CONDITION', marks.when, known);
}
