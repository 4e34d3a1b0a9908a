import { isKassenwerkError } from '@kassenwerk/kernel';
import type { Readable } from 'node:stream';
import {
  differencesBetween,
  isSound,
  type DecisionTable,
  type Difference,
  type TableProblem,
} from '../../../model/src';
import { checkTable } from '../../../model/src/schema';
import { fileProblem } from '../../../model/src/text';
import { tableNotFound } from '../domain/table-errors';
import { fileInvalid, fileTooLarge, maxFileBytes } from '../files/file-errors';
import { formatOf, formats, type FormatName } from '../files/formats';
import { shapedTable } from '../files/json-file';
import type { Kassenwerk } from '../kassenwerk';
import { showTable } from './table-history';

interface Named {
  tenant: string;
  key: string;
}

export interface TableFile {
  fileName: string;
  mediaType: string;
  content: Buffer;
}

/** The draft somebody works on, or what is valid. @throws KW_RULES_TABLE_NOT_FOUND, KW_RULES_TABLE_INVALID where a draft has no shape */
export async function exportTable(
  strapi: Kassenwerk,
  { format, ...named }: Named & { format: FormatName },
): Promise<TableFile> {
  const { table } = await tableInHand(strapi, named);
  const { mediaType, write } = formats[format];
  return { fileName: `${named.key}.${format}`, mediaType, content: await write(table) };
}

/** What somebody goes on with: the draft, else what waits, else what holds; in the order in which the console shows it. */
async function tableInHand(strapi: Kassenwerk, named: Named): Promise<{ table: DecisionTable; revision: string }> {
  const { draft, current, next, revision } = await showTable(strapi, named);
  return { table: shapedTable((draft ?? next ?? current)!.definition), revision };
}

const tableIfThere = (strapi: Kassenwerk, named: Named) =>
  tableInHand(strapi, named).catch((error: unknown) => {
    if (isKassenwerkError(error) && error.code === tableNotFound().code) return undefined;
    throw error;
  });

export interface ImportedTable {
  definition: DecisionTable;
  /** With what a draft of it is kept; none where the table is new. */
  revision: string | null;
  /** What it changes; everything of a new table. */
  differences: readonly Difference[];
  isSound: boolean;
  problems: readonly TableProblem[];
}

/**
 * What a file would make of a table; nothing is stored, people look at it first.
 * @param key the table it is for; otherwise the one that the file names
 * @throws KW_RULES_FILE_UNREADABLE, KW_RULES_FILE_INVALID with all places, KW_RULES_FILE_ACTIVE, KW_RULES_FILE_TOO_LARGE
 */
export async function importTable(
  strapi: Kassenwerk,
  { tenant, key, file }: { tenant: string; key: string | undefined; file: Readable },
): Promise<ImportedTable> {
  const content = await bytesOf(file);
  const find = (wanted: string) => tableIfThere(strapi, { tenant, key: wanted });
  const definition = await formatOf(content).read(content, async (wanted) => (await find(key ?? wanted))?.table);
  if (key !== undefined && definition.key !== key)
    throw fileInvalid([fileProblem('KW_RULES_FILE_OTHER_TABLE', { found: definition.key, expected: key })]);
  const base = await find(definition.key);
  const { problems } = checkTable(definition);
  return {
    definition,
    revision: base?.revision ?? null,
    differences: base ? differencesBetween(base.table, definition) : [],
    isSound: isSound(problems),
    problems,
  };
}

async function bytesOf(file: Readable): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of file as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > maxFileBytes) throw fileTooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
}
