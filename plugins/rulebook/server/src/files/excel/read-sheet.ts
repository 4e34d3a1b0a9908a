import { addressOf } from '../../../../model/src/text';
import { fileActive, fileTooManyRows } from '../file-errors';
import { readXml } from '../read-xml';
import { textOfCell, type RawCell, type Workbook } from './cell-value';

const mostRows = 10_000;
const mostColumns = 100;

/** Texts by row and column, both counted from 1. Formulas are refused: what they show now is not what they say. */
export function readSheet(xml: string, name: string, book: Workbook): Map<number, Map<number, string>> {
  const rows = new Map<number, Map<number, string>>();
  let place = { row: 0, column: 0 };
  let cell: RawCell | undefined;
  readXml(xml, {
    open(tag, { r, t, s }) {
      if (tag === 'row') place = { row: Number(r ?? place.row + 1), column: 0 };
      if (tag === 'f')
        throw fileActive({
          de: `Formeln (Blatt „${name}“, Zelle ${addressed(place)})`,
          en: `formulas (sheet "${name}", cell ${addressed(place)})`,
        });
      if (tag !== 'c') return;
      place = { row: place.row, column: r ? columnOf(r) : place.column + 1 };
      cell = { type: t, style: Number(s ?? 0), value: '' };
    },
    close(tag, text) {
      if (cell && (tag === 'v' || tag === 't')) cell.value += text;
      if (tag !== 'c' || !cell) return;
      const shown = textOfCell(cell, book);
      cell = undefined;
      if (shown === '') return;
      if (place.row > mostRows || place.column > mostColumns) throw fileTooManyRows(name, mostRows);
      const row = rows.get(place.row) ?? new Map<number, string>();
      rows.set(place.row, row.set(place.column, shown));
    },
  });
  return rows;
}

function columnOf(address: string): number {
  let column = 0;
  for (const letter of address.replace(/\d+$/, '')) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

const addressed = ({ row, column }: { row: number; column: number }): string => addressOf(row, column);
