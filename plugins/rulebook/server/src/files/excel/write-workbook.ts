import type { Worksheet } from 'exceljs';
import { sheetNames, type Sheet, type SheetCell } from '../../../../model/src/text';

/** Writes sheets as an Excel file, with headings that stay in view and widths that can be read. */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Buffer> {
  // Loaded when it is needed: it is large, and most processes never write a table.
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  for (const { name, rows } of sheets) {
    const sheet = book.addWorksheet(name);
    for (const cells of rows) {
      const row = sheet.addRow(cells.map(valueOf));
      for (const [place, cell] of cells.entries()) {
        const format = formatOf(cell);
        if (format) row.getCell(place + 1).numFmt = format;
      }
    }
    if (name === sheetNames.columns) layOutNotes(sheet);
    else layOutTable(sheet);
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** Excel knows no days before March 1900. */
const firstDay = '1900-03-01';

const isDay = ({ day }: SheetCell): boolean => day !== undefined && day >= firstDay;

function valueOf(cell: SheetCell): string | number | Date | null {
  if (isDay(cell)) return new Date(`${cell.day}T00:00:00Z`);
  return cell.number ?? (cell.text === '' ? null : cell.text);
}

function formatOf(cell: SheetCell): string | undefined {
  if (isDay(cell)) return 'dd.mm.yyyy';
  if (cell.number === undefined) return cell.text === '' ? undefined : '@';
  return cell.isMoney ? '#,##0.00 "€"' : undefined;
}

function layOutTable(sheet: Worksheet): void {
  sheet.views = [{ state: 'frozen', xSplit: 1, ySplit: 2 }];
  sheet.getRow(1).font = { bold: true };
  sheet.getRow(2).font = { italic: true, size: 9, color: { argb: 'FF666666' } };
  for (const column of sheet.columns) {
    column.width = 26;
    column.alignment = { vertical: 'top', wrapText: true };
  }
}

function layOutNotes(sheet: Worksheet): void {
  sheet.getColumn(1).width = 24;
  for (const place of [2, 3, 4, 5]) sheet.getColumn(place).width = 40;
}
