import type { Workbook } from 'exceljs';
import { ZipFile } from 'yazl';
import { sampleTable } from '../../../../model/src/sample-table.fixture';
import { sheetsOfTable, tableFromSheets } from '../../../../model/src/text';
import type { DecisionTable } from '../../../../model/src';
import { readWorkbook } from './read-workbook';
import { writeWorkbook } from './write-workbook';

const rich: DecisionTable = {
  ...sampleTable,
  inputs: [...sampleTable.inputs, { id: 'since', label: { de: 'Seit', en: 'Since' }, type: 'date', optional: true }],
  outputs: [
    ...sampleTable.outputs,
    { id: 'fee', label: { de: 'Gebühr', en: 'Fee' }, type: 'number', money: true },
    { id: 'until', label: { de: 'Bis', en: 'Until' }, type: 'date' },
    { id: 'urgent', label: { de: 'Eilig', en: 'Urgent' }, type: 'yesNo' },
  ],
  rows: sampleTable.rows.map((row, place) => ({
    ...row,
    outputs: { ...row.outputs, fee: place * 1_005, until: place ? '2026-12-31' : '1899-01-01', urgent: place > 1 },
    validFrom: '2026-03-29',
    note: '=1+1 <Zeile> & "mehr"\nzweite',
  })),
  otherwise: { team: 'service', days: 30, fee: 0, until: '2027-01-01', urgent: false },
};

it('writes a workbook that it reads back without a difference', async () => {
  const found = await readWorkbook(await writeWorkbook(sheetsOfTable(rich)));
  const empty = { ...rich, rows: [], tests: [], otherwise: undefined };
  expect(tableFromSheets(found, empty)).toEqual({ table: rich, problems: [] });
});

async function made(change: (book: Workbook) => void): Promise<Buffer> {
  const { Workbook } = await import('exceljs');
  const book = new Workbook();
  book.addWorksheet('Regeln').addRow(['a']);
  change(book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

it('refuses formulas, and names where they stand', async () => {
  const file = await made((book) => {
    book.getWorksheet('Regeln')!.getCell('C7').value = { formula: 'HYPERLINK("http://example.org")', result: 'x' };
  });
  await expect(readWorkbook(file)).rejects.toMatchObject({
    code: 'KW_RULES_FILE_ACTIVE',
    text: { de: expect.stringContaining('Zelle C7') as string },
  });
});

it('refuses a sheet that is too long or too wide, and what is no workbook', async () => {
  const wide = await made((book) => void (book.getWorksheet('Regeln')!.getCell(3, 101).value = 'x'));
  await expect(readWorkbook(wide)).rejects.toMatchObject({ code: 'KW_RULES_FILE_ROWS' });
  const long = await made((book) => void (book.getWorksheet('Regeln')!.getCell(10_001, 1).value = 'x'));
  await expect(readWorkbook(long)).rejects.toMatchObject({ code: 'KW_RULES_FILE_ROWS' });
  await expect(readWorkbook(Buffer.from('PK\u0003\u0004broken'))).rejects.toMatchObject({
    code: 'KW_RULES_FILE_UNREADABLE',
  });
});

async function zipped(name: string, content: Buffer): Promise<Buffer> {
  const zip = new ZipFile();
  zip.addBuffer(content, name);
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts);
}

it('refuses what swells, what declares entities, and what brings programs along', async () => {
  const refusal = async (name: string, content: Buffer) =>
    readWorkbook(await zipped(name, content)).catch((error: { code: string }) => error.code);
  expect(await refusal('xl/workbook.xml', Buffer.alloc(41_000_000, ' '))).toBe('KW_RULES_FILE_TOO_LARGE');
  const entities = Buffer.from('<!DOCTYPE a [<!ENTITY b "c">]><workbook>&b;</workbook>');
  expect(await refusal('xl/workbook.xml', entities)).toBe('KW_RULES_FILE_ACTIVE');
  expect(await refusal('xl/vbaProject.bin', Buffer.from('x'))).toBe('KW_RULES_FILE_ACTIVE');
});

it('reads numbers, truth values and days of other programs as people see them', async () => {
  const file = await made((book) => {
    const row = book
      .getWorksheet('Regeln')!
      .addRow([1.5, true, new Date('2026-11-22T00:00:00Z'), { richText: [{ text: 'zwei ' }, { text: 'Teile' }] }]);
    row.getCell(3).numFmt = 'd. mmmm yyyy';
  });
  const [sheet] = await readWorkbook(file);
  expect([...sheet!.rows.get(2)!.values()]).toEqual(['1,5', 'Ja', '2026-11-22', 'zwei Teile']);
});
