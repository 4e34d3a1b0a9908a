import type { DecisionTable } from '../../../model/src';
import { sheetsOfTable, tableFromSheets, tableKeyIn } from '../../../model/src/text';
import { readDmn } from './dmn/read-dmn';
import { writeDmn } from './dmn/write-dmn';
import { readWorkbook } from './excel/read-workbook';
import { writeWorkbook } from './excel/write-workbook';
import { fileInvalid, fileUnreadable } from './file-errors';
import { readJson, writeJson } from './json-file';

/** The table as it is now, by its key. */
export type FindTable = (key: string) => Promise<DecisionTable | undefined>;

interface Format {
  mediaType: string;
  /** How files of this kind begin. */
  isOne(file: Buffer): boolean;
  write(table: DecisionTable): Promise<Buffer> | Buffer;
  /** @param find a spreadsheet alone says too little to make a table of it, so it needs the one it was made from */
  read(file: Buffer, find: FindTable): Promise<DecisionTable> | DecisionTable;
}

const firstCharacter = (file: Buffer): string =>
  file.subarray(0, 200).toString('utf8').replace('\uFEFF', '').trimStart()[0] ?? '';

/** Kinds of files by their ending. */
export const formats = {
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    isOne: (file) => file.subarray(0, 2).toString('latin1') === 'PK',
    write: (table) => writeWorkbook(sheetsOfTable(table)),
    async read(file, find) {
      const sheets = await readWorkbook(file);
      const base = await find(tableKeyIn(sheets));
      if (!base) throw fileUnreadable();
      const { table, problems } = tableFromSheets(sheets, base);
      if (problems.length > 0) throw fileInvalid(problems);
      return table;
    },
  },
  dmn: {
    mediaType: 'application/xml',
    isOne: (file) => firstCharacter(file) === '<',
    write: writeDmn,
    read: readDmn,
  },
  json: {
    mediaType: 'application/json',
    isOne: (file) => firstCharacter(file) === '{',
    write: writeJson,
    read: readJson,
  },
} satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;
export const formatNames = Object.keys(formats) as [FormatName, ...FormatName[]];

/** By what stands in it; a name can be anything. @throws KW_RULES_FILE_UNREADABLE */
export function formatOf(file: Buffer): Format {
  const found = Object.values<Format>(formats).find((one) => one.isOne(file));
  if (!found) throw fileUnreadable();
  return found;
}
