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
  const table = await tableInHand(strapi, named);
  if (!table) throw tableNotFound();
  const { mediaType, write } = formats[format];
  return { fileName: `${named.key}.${format}`, mediaType, content: await write(table) };
}

async function tableInHand(strapi: Kassenwerk, named: Named): Promise<DecisionTable | undefined> {
  const { draft, current, next } = await showTable(strapi, named);
  const given = draft?.definition ?? current?.definition ?? next?.definition;
  return given === undefined ? undefined : shapedTable(given);
}

export interface ImportedTable {
  definition: DecisionTable;
  /** What it changes, where it is for a table that there is. */
  differences: readonly Difference[];
  isSound: boolean;
  problems: readonly TableProblem[];
}

/**
 * What a file would make of a table; nothing is stored, people look at it first.
 * @throws KW_RULES_FILE_UNREADABLE, KW_RULES_FILE_INVALID with all places, KW_RULES_FILE_ACTIVE, KW_RULES_FILE_TOO_LARGE
 */
export async function importTable(
  strapi: Kassenwerk,
  { tenant, key, file }: { tenant: string; key: string | undefined; file: Readable },
): Promise<ImportedTable> {
  const content = await bytesOf(file);
  const base = key === undefined ? undefined : await tableInHand(strapi, { tenant, key });
  const definition = await formatOf(content).read(content, base);
  if (base && definition.key !== base.key)
    throw fileInvalid([fileProblem('KW_RULES_FILE_OTHER_TABLE', { found: definition.key, expected: base.key })]);
  const { problems } = checkTable(definition);
  const differences = base ? differencesBetween(base, definition) : [];
  return { definition, differences, isSound: isSound(problems), problems };
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
